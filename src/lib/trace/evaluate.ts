import type { CellSum, Expression, Sign } from './expression.ts';
import { dayZero, functions } from './functions.ts';

/** What the names of an expression stand for. */
export interface Scope {
  value(id: string): number | null;
  year(id: string): number | null;
  cells(sum: CellSum, year: number, carrier?: string): number | null;
}

/** The value of an expression; null where one of its parts has none. */
export function evaluate(expression: Expression, scope: Scope): number | null {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'name':
      return scope.value(expression.id);
    case 'cells':
      return scope.cells(expression.sum, expression.year, expression.carrier);
    case 'series':
    case 'each':
    case 'reduced':
      return null;
    case 'operation': {
      const left = evaluate(expression.left, scope);
      const right = evaluate(expression.right, scope);
      return left === null || right === null ? null : finite(operations[expression.sign](left, right));
    }
    case 'call': {
      if (expression.known !== undefined) return expression.known;
      const lists = expression.of.map((part) => listOf(part, scope));
      const complete = lists.filter((list): list is number[] => list.every((value) => value !== null));
      return complete.length < lists.length ? null : finite(functions[expression.name](complete));
    }
  }
}

const finite = (value: number) => (Number.isFinite(value) ? value : null);

function listOf(expression: Expression, scope: Scope): (number | null)[] {
  if (expression.kind !== 'series') return [evaluate(expression, scope)];
  return expression.ids.map((id) => (expression.of === 'year' ? scope.year(id) : scope.value(id)));
}

const operations: Record<Sign, (left: number, right: number) => number> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '^': (left, right) => left ** right,
  '±': () => Number.NaN,
};

/** The number under which a spreadsheet keeps an ISO date. */
export function daySerial(iso: string): number {
  return Date.parse(iso) / 86_400_000 + dayZero;
}
