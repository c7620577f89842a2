import { isNothing, roundTo } from './numbers/rounding.ts';
import type { Pair, PairRow } from './records/pair.ts';

/** Emissions in t per head, exact. */
export interface PairAmounts {
  /** Null where there is nothing. */
  a: number | null;
  b: number | null;
  difference: number;
  share_pct: number | null;
}

export interface PairFigures {
  /** To which kilograms are printed. */
  stepKg: number;
  total: PairRow;
  /** The largest difference first. */
  rows: PairRow[];
}

/** Rows that are listed one by one; of more the others are added up. */
export const maxListed = 8;

/** Whole kilograms, the next power of ten where the tonnes of one of them are known in steps only. */
function stepOf({ a, b }: Pair): number {
  const steps = [a, b].map(({ step_t: step, population }) =>
    step && population ? (1000 * step) / population : 0,
  );
  return 10 ** Math.ceil(Math.log10(Math.max(1, ...steps)) - 1e-9);
}

/** Undefined where the two cannot be compared. */
export function pairFigures(pair: Pair): PairFigures | undefined {
  const [total, ...rows] = pair.rows;
  return total && { stepKg: stepOf(pair), total, rows };
}

/** Kilograms as they are printed, each rounded for itself. */
export function shownKilograms(t: number, step: number): number {
  // Halves that division and subtraction have moved by a last bit are halves again.
  return roundTo(roundTo(t * 1000, 9) / step, 0) * step;
}

/** The amounts of a row. */
export const amountsOf = ({ a, b, difference, share_pct }: PairRow): PairAmounts => ({
  a: a.t_per_head,
  b: b.t_per_head,
  difference,
  share_pct,
});

/** The rows with the largest differences, and the sum of all others; null where there are none. */
export function listedRows(
  { rows }: PairFigures,
  most = maxListed,
): { listed: PairRow[]; rest: PairAmounts | null; others: PairRow[] } {
  // A single row takes no more room than its sum would.
  const count = rows.length <= most + 1 ? rows.length : most;
  const [listed, others] = [rows.slice(0, count), rows.slice(count)];
  return { listed, rest: others.length > 0 ? listed.at(-1)!.rest : null, others };
}

/** The row that makes the largest difference and can be named: no value in it is part of another one. */
export const largestRow = ({ rows }: PairFigures): PairRow | undefined =>
  rows.find(
    ({ kind, a, b, difference }) =>
      kind !== 'rounded' && a.state !== 'IE' && b.state !== 'IE' && !isNothing(difference),
  );

/** Names that tell the two apart: with the municipality where they have the same one. */
export function pairNames({ a, b }: Pick<Pair, 'a' | 'b'>): { a: string; b: string } {
  const isSame = a.name === b.name;
  const of = ({ name, municipality }: Pair['a']) => (isSame ? `${name}, ${municipality}` : name);
  return { a: of(a), b: of(b) };
}
