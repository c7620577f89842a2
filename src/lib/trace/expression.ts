/**
 * Calculations that can be shown, recomputed and written into a spreadsheet. The figures themselves come from the
 * statements of the edition; an expression is the second way to the same number, held equal by tests.
 */

/** Sums over the delivered cells of a year: emissions, energy, and their weighted or selected parts. */
export const cellSums = [
  'emissions',
  'energy',
  'weighted_energy',
  'heated_emissions',
  'heated_energy',
  'fossil_energy',
  'heat_energy',
] as const;
export type CellSum = (typeof cellSums)[number];

/** Functions that Excel and LibreOffice share, under the names they have there. */
export type FunctionName =
  | 'SUM'
  | 'AVERAGE'
  | 'MEDIAN'
  | 'COUNT'
  | 'MIN'
  | 'MAX'
  | 'ROUND'
  | 'SQRT'
  | 'LN'
  | 'SLOPE'
  | 'CORREL'
  | 'FORECAST'
  | 'STEYX'
  | 'DEVSQ'
  | 'DATE'
  | 'EDATE'
  | 'TINV'
  | 'TDIST';

export type Expression =
  | { kind: 'number'; value: number }
  /** An input or a step. */
  | { kind: 'name'; id: string }
  | { kind: 'operation'; sign: '+' | '-' | '*' | '/' | '^'; left: Expression; right: Expression }
  | { kind: 'call'; name: FunctionName; of: Expression[]; known?: number }
  /** Consecutive steps: their values, or the years they are about. */
  | { kind: 'series'; ids: string[]; of: 'value' | 'year' }
  | { kind: 'cells'; sum: CellSum; year: number; carrier?: string };

export type Term = Expression | number | string;

const expression = (term: Term): Expression =>
  typeof term === 'number'
    ? { kind: 'number', value: term }
    : typeof term === 'string'
      ? { kind: 'name', id: term }
      : term;

const operation =
  (sign: '+' | '-' | '*' | '/' | '^') =>
  (first: Term, ...rest: Term[]): Expression =>
    rest.reduce<Expression>(
      (left, right) => ({ kind: 'operation', sign, left, right: expression(right) }),
      expression(first),
    );

export const plus = operation('+');
export const minus = operation('-');
export const times = operation('*');
export const over = operation('/');
export const power = operation('^');
export const call = (name: FunctionName, ...of: Term[]): Expression => ({
  kind: 'call',
  name,
  of: of.map(expression),
});
/** A function of a distribution, whose value the edition knows. */
export const lookedUp = (name: 'TINV' | 'TDIST', known: number, ...of: Term[]): Expression => ({
  kind: 'call',
  name,
  of: of.map(expression),
  known,
});
export const series = (ids: string[], of: 'value' | 'year' = 'value'): Expression => ({
  kind: 'series',
  ids,
  of,
});
export const cells = (sum: CellSum, year: number, carrier?: string): Expression => ({
  kind: 'cells',
  sum,
  year,
  carrier,
});
export const named = (id: string): Expression => ({ kind: 'name', id });

/** What the names of an expression stand for. */
export interface Scope {
  value(id: string): number | null;
  year(id: string): number | null;
  cells(sum: CellSum, year: number, carrier?: string): number | null;
}

/** The value of an expression; null where one of its parts has none. */
export function evaluate(given: Expression, scope: Scope): number | null {
  switch (given.kind) {
    case 'number':
      return given.value;
    case 'name':
      return scope.value(given.id);
    case 'cells':
      return scope.cells(given.sum, given.year, given.carrier);
    case 'series':
      return null;
    case 'operation': {
      const left = evaluate(given.left, scope);
      const right = evaluate(given.right, scope);
      return left === null || right === null ? null : finite(operations[given.sign](left, right));
    }
    case 'call': {
      if (given.known !== undefined) return given.known;
      const lists = given.of.map((part) => listOf(part, scope));
      const complete = lists.filter((list): list is number[] => list.every((value) => value !== null));
      return complete.length < lists.length ? null : finite(functions[given.name](complete));
    }
  }
}

const finite = (value: number) => (Number.isFinite(value) ? value : null);

function listOf(given: Expression, scope: Scope): (number | null)[] {
  if (given.kind !== 'series') return [evaluate(given, scope)];
  return given.ids.map((id) => (given.of === 'year' ? scope.year(id) : scope.value(id)));
}

const operations: Record<'+' | '-' | '*' | '/' | '^', (left: number, right: number) => number> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '^': (left, right) => left ** right,
};

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
const median = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  return (sorted[Math.floor(at)]! + sorted[Math.ceil(at)]!) / 2;
};
const deviations = (values: readonly number[]) => {
  const middle = mean(values);
  return values.map((value) => value - middle);
};
const products = (a: readonly number[], b: readonly number[]) =>
  sum(a.map((value, index) => value * b[index]!));
const squares = (values: readonly number[]) => products(values, values);
const slope = (ys: readonly number[], xs: readonly number[]) =>
  products(deviations(xs), deviations(ys)) / squares(deviations(xs));

/** Spreadsheets count days from the end of 1899. */
const dayZero = 25_569;
const dayOf = (year: number, month: number, day: number) => Date.UTC(year, month, day) / 86_400_000 + dayZero;

/** The number under which a spreadsheet keeps an ISO date. */
export function daySerial(iso: string): number {
  return Date.parse(iso) / 86_400_000 + dayZero;
}

function laterByMonths(serial: number, months: number): number {
  const date = new Date((serial - dayZero) * 86_400_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayOf(year, month, Math.min(date.getUTCDate(), lastDay));
}

const functions: Record<FunctionName, (lists: number[][]) => number> = {
  SUM: (lists) => sum(lists.flat()),
  AVERAGE: (lists) => mean(lists.flat()),
  MEDIAN: (lists) => median(lists.flat()),
  COUNT: (lists) => lists.flat().length,
  MIN: (lists) => Math.min(...lists.flat()),
  MAX: (lists) => Math.max(...lists.flat()),
  ROUND: ([[value = 0] = [], [digits = 0] = []]) => Math.round(value * 10 ** digits) / 10 ** digits,
  SQRT: ([[value = 0] = []]) => Math.sqrt(value),
  LN: ([[value = 0] = []]) => Math.log(value),
  SLOPE: ([ys = [], xs = []]) => slope(ys, xs),
  CORREL: ([ys = [], xs = []]) =>
    slope(ys, xs) * Math.sqrt(squares(deviations(xs)) / squares(deviations(ys))),
  FORECAST: ([[x = 0] = [], ys = [], xs = []]) => mean(ys) + slope(ys, xs) * (x - mean(xs)),
  STEYX: ([ys = [], xs = []]) => {
    const steepness = slope(ys, xs);
    const [dy, dx] = [deviations(ys), deviations(xs)];
    return Math.sqrt(squares(dy.map((value, index) => value - steepness * dx[index]!)) / (ys.length - 2));
  },
  DEVSQ: (lists) => squares(deviations(lists.flat())),
  DATE: ([[year = 0] = [], [month = 1] = [], [day = 1] = []]) => dayOf(year, month - 1, day),
  EDATE: ([[serial = 0] = [], [months = 0] = []]) => laterByMonths(serial, months),
  // Distributions are looked up in the edition.
  TINV: () => Number.NaN,
  TDIST: () => Number.NaN,
};

/** How names, numbers and sums are written: as symbols, as figures, or as places in a spreadsheet. */
export interface Writing {
  name(id: string): string;
  number(value: number): string;
  series(ids: readonly string[], of: 'value' | 'year'): string;
  cells(sum: CellSum, year: number, carrier?: string): string;
  signs: Record<'+' | '-' | '*' | '/' | '^', string>;
  separator: string;
}

const rank = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 } as const;

/** An expression as text, with no more brackets than it needs. */
export function write(given: Expression, writing: Writing): string {
  switch (given.kind) {
    case 'number':
      return writing.number(given.value);
    case 'name':
      return writing.name(given.id);
    case 'series':
      return writing.series(given.ids, given.of);
    case 'cells':
      return writing.cells(given.sum, given.year, given.carrier);
    case 'call':
      return `${given.name}(${given.of.map((part) => write(part, writing)).join(writing.separator)})`;
    case 'operation': {
      const own = rank[given.sign];
      const side = (part: Expression, isRight: boolean) => {
        const text = write(part, writing);
        const inner = part.kind === 'operation' ? rank[part.sign] : 4;
        const isTight = isRight && (given.sign === '-' || given.sign === '/' || given.sign === '^');
        const isNegative = part.kind === 'number' && part.value < 0;
        // A power of a power, and what stands left of one, always carries its brackets.
        const needs = inner < own || (isTight && inner === own) || (!isRight && own === 3 && inner < 4);
        return needs || isNegative ? `(${text})` : text;
      };
      return `${side(given.left, false)}${writing.signs[given.sign]}${side(given.right, true)}`;
    }
  }
}
