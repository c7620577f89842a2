import { call, minus, over, times, type CellSum, type Expression, type Sign } from '../expression.ts';
import type { FunctionName } from '../functions.ts';

/** How the parts of an expression are put down: as text, as MathML, read out, or as places in a spreadsheet. */
export interface Notation<Written> {
  /** Numerators, denominators and exponents have places of their own and need no brackets. */
  isDrawn?: boolean;
  number(value: number): Written;
  name(id: string): Written;
  series(ids: readonly string[], of: 'value' | 'year'): Written;
  cells(sum: CellSum, year: number, carrier?: string): Written;
  call(name: FunctionName, of: Written[]): Written;
  reduced(sign: '∑' | 'median', index: string, of: Written): Written;
  /** A fraction in an exponent, in its base or under a root stays on the line. */
  operation(sign: Sign, left: Written, right: Written, isInline: boolean): Written;
  negative(of: Written): Written;
  brackets(of: Written): Written;
}

const sumRank = 1.5;
const rank: Record<Sign, number> = { '+': 1, '-': 1, '±': 1, '*': 2, '/': 2, '^': 3 };

/** An expression in a notation, with no more brackets than it needs. */
export function write<Written>(
  expression: Expression,
  notation: Notation<Written>,
  isInline = false,
): Written {
  switch (expression.kind) {
    case 'number':
      return notation.number(expression.value);
    case 'name':
      return notation.name(expression.id);
    case 'series':
      return notation.series(expression.ids, expression.of);
    case 'cells':
      return notation.cells(expression.sum, expression.year, expression.carrier);
    case 'each':
      return write(expression.of, notation);
    case 'reduced': {
      const inner = write(expression.of, notation);
      const isSum = expression.of.kind === 'operation' && rank[expression.of.sign] === 1;
      return notation.reduced(expression.sign, expression.index, isSum ? notation.brackets(inner) : inner);
    }
    case 'call':
      return notation.call(
        expression.name,
        expression.of.map((part) => write(part, notation, expression.name === 'SQRT')),
      );
    case 'operation':
      return writeOperation(expression, notation, isInline);
  }
}

type Operation = Extract<Expression, { kind: 'operation' }>;

function writeOperation<Written>(
  { sign, left, right }: Operation,
  notation: Notation<Written>,
  isInline: boolean,
): Written {
  const own = rank[sign];
  const isFraction = notation.isDrawn === true && sign === '/' && !isInline;
  // a / b / (c / d) is right and hard to read
  const isOfFractions = !isFraction && sign === '/' && isQuotient(left) && isQuotient(right);
  const isOpposite = sign === '-' && left.kind === 'number' && left.value === 0;
  const side = (part: Expression, isRight: boolean): Written => {
    const written = write(part, notation, isInline || sign === '^');
    if (isFraction || (notation.isDrawn && sign === '^' && isRight)) return written;
    const inner = rankOf(part, notation.isDrawn === true && !isInline && sign !== '^', isRight);
    const isTight = isRight && (sign === '-' || sign === '/' || sign === '^');
    const isNegative = part.kind === 'number' && part.value < 0;
    // A power of a power, and what stands left of one, always carries its brackets.
    const needs = inner < own || (isTight && inner === own) || (!isRight && own === 3 && inner < 4);
    return needs || isNegative || isOfFractions ? notation.brackets(written) : written;
  };
  if (isOpposite) return notation.negative(side(right, true));
  return notation.operation(sign, side(left, false), side(right, true), isInline);
}

const isQuotient = (part: Expression) => part.kind === 'operation' && part.sign === '/';

/** A sum reaches as far to the right as it can: only what follows it asks for brackets. */
function rankOf(part: Expression, drawsFractions: boolean, isRight: boolean): number {
  if (part.kind === 'reduced') return isRight ? 2 : sumRank;
  if (part.kind !== 'operation') return 4;
  return drawsFractions && part.sign === '/' ? 4 : rank[part.sign];
}

/** What functions of a spreadsheet mean, over the terms of a general formula. */
export function expand(expression: Expression): Expression {
  if (expression.kind === 'operation')
    return { ...expression, left: expand(expression.left), right: expand(expression.right) };
  if (expression.kind !== 'call') return expression;
  const of = expression.of.map(expand);
  const [terms] = of;
  if (terms?.kind !== 'each') return { ...expression, of };
  const { index } = terms;
  const sum = (term: Expression): Expression => ({ kind: 'reduced', sign: '∑', index, of: expand(term) });
  switch (expression.name) {
    case 'SUM':
      return sum(terms.of);
    case 'AVERAGE':
      return times(over(1, 'n'), sum(terms.of));
    case 'MEDIAN':
      return { kind: 'reduced', sign: 'median', index, of: terms.of };
    case 'SLOPE':
      return over(sum(times(minus('y', 'ȳ'), minus(terms.of, 'C̄'))), 'S_xx');
    case 'CORREL':
      return times('slope', call('SQRT', over('S_xx', 'S_CC')));
    default:
      throw new Error(`no general formula has ${expression.name} of all years`);
  }
}
