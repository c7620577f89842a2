import { roundTo, roundToSum } from './numbers/rounding.ts';
import type { Pair, PairRow } from './records/pair.ts';

/** A row as it is printed: columns and rows add up. Null where there is no number. */
export interface PairLine {
  /** What it is printed from; of the rest what comes after the last row that is listed. */
  row: PairRow;
  a: number | null;
  b: number | null;
  difference: number;
  share: number | null;
}

export interface PairFigures {
  digits: number;
  total: PairLine;
  /** All rows, the largest difference first as it is printed. */
  lines: PairLine[];
}

/** Rows that are listed one by one; of more the others are added up. */
export const maxListed = 8;

/** Two decimals, fewer where the tonnes of one of them are known in steps only. */
function digitsOf({ a, b }: Pair): number {
  const steps = [a, b].map(({ step_t: step, population }) => (step && population ? step / population : 0));
  const step = Math.max(0.01, ...steps);
  return Math.max(0, Math.floor(1e-9 - Math.log10(step)));
}

/** Undefined where the two cannot be compared. */
export function pairFigures(pair: Pair): PairFigures | undefined {
  const [whole, ...rows] = pair.rows;
  if (!whole) return undefined;
  const digits = digitsOf(pair);
  const shownOf = (side: 'a' | 'b') =>
    roundToSum(
      rows.map((row) => row[side].t_per_head),
      digits,
      whole[side].t_per_head ?? 0,
    );
  const [a, b] = [shownOf('a'), shownOf('b')];
  const shares = roundToSum(
    rows.map(({ share_pct }) => share_pct),
    1,
    100,
  );
  const line = (row: PairRow, a: number | null, b: number | null, share: number | null): PairLine => ({
    row,
    a,
    b,
    difference: roundTo((a ?? 0) - (b ?? 0), digits),
    share,
  });
  const total = [whole.a, whole.b].map(({ t_per_head: value }) => roundTo(value ?? 0, digits));
  const lines = rows.map((row, at) => line(row, a[at]!, b[at]!, shares[at]!));
  const size = ({ row, difference }: PairLine) => (row.kind === 'rounded' ? -1 : Math.abs(difference));
  return {
    digits,
    total: line(whole, total[0]!, total[1]!, whole.share_pct),
    lines: lines.toSorted((one, two) => size(two) - size(one)),
  };
}

/** The rows with the largest differences, and the sum of all others; null where there are none. */
export function listedLines(
  { lines, digits }: PairFigures,
  most = maxListed,
): { listed: PairLine[]; rest: PairLine | null; others: PairLine[] } {
  // A single row takes no more room than its sum would.
  const count = lines.length <= most + 1 ? lines.length : most;
  const isListed = ({ row }: PairLine) => row.place <= count;
  const [listed, others] = [lines.filter(isListed), lines.filter((line) => !isListed(line))];
  const last = lines.find(({ row }) => row.place === count);
  if (others.length === 0 || !last) return { listed, rest: null, others };
  const { row } = last;
  const sum = (of: (line: PairLine) => number | null, places: number) =>
    roundTo(
      others.reduce((all, line) => all + (of(line) ?? 0), 0),
      places,
    );
  const rest: PairLine = {
    row,
    a: sum(({ a }) => a, digits),
    b: sum(({ b }) => b, digits),
    difference: sum(({ difference }) => difference, digits),
    share: row.rest.share_pct === null ? null : sum(({ share }) => share, 1),
  };
  return { listed, rest, others };
}

/** The row that makes the largest difference and can be named: no value in it is part of another one. */
export const largestLine = ({ lines }: PairFigures): PairLine | undefined =>
  lines.find(({ row }) => row.kind !== 'rounded' && row.a.state !== 'IE' && row.b.state !== 'IE');

/** Names that tell the two apart: with the municipality where they have the same one. */
export function pairNames({ a, b }: Pick<Pair, 'a' | 'b'>): { a: string; b: string } {
  const isSame = a.name === b.name;
  const of = ({ name, municipality }: Pair['a']) => (isSame ? `${name}, ${municipality}` : name);
  return { a: of(a), b: of(b) };
}
