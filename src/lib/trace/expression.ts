import type { FunctionName } from './functions.ts';

/**
 * Calculations that can be shown, recomputed and written into a spreadsheet. The figures themselves come from the SQL
 * of the edition; an expression is the second way to the same number, and tests hold both equal.
 */

/** Sums over the delivered cells of a year: emissions, energy, and their weighted or selected parts. */
export type CellSum =
  | 'emissions'
  | 'energy'
  | 'weighted_energy'
  | 'heated_emissions'
  | 'heated_energy'
  | 'fossil_energy'
  | 'heat_energy';

export type Sign = '+' | '-' | '*' | '/' | '^' | '±';

export type Expression =
  | { kind: 'number'; value: number }
  /** An input or a step. */
  | { kind: 'name'; id: string }
  | { kind: 'operation'; sign: Sign; left: Expression; right: Expression }
  | { kind: 'call'; name: FunctionName; of: Expression[]; known?: number }
  /** Consecutive steps: their values, or the years they are about. */
  | { kind: 'series'; ids: string[]; of: 'value' | 'year' }
  | { kind: 'cells'; sum: CellSum; year: number; carrier?: string }
  /** A term for every value of an index, in general formulas only. */
  | { kind: 'each'; index: string; of: Expression }
  /** The sum or the median of such terms. */
  | { kind: 'reduced'; sign: '∑' | 'median'; index: string; of: Expression };

export type Term = Expression | number | string;

export const expression = (term: Term): Expression =>
  typeof term === 'number'
    ? { kind: 'number', value: term }
    : typeof term === 'string'
      ? { kind: 'name', id: term }
      : term;

const operation =
  (sign: Sign) =>
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
export const plusMinus = operation('±');
/** The opposite of a term, written without a zero before the sign. */
export const negative = (term: Term) => minus(0, term);
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
export const each = (index: string, of: Term): Expression => ({ kind: 'each', index, of: expression(of) });
/** The sum of consecutive steps; one alone is no sum. */
export const sumOf = (ids: readonly string[]): Expression =>
  ids.length === 0 ? expression(0) : ids.length === 1 ? expression(ids[0]!) : call('SUM', series([...ids]));
