import { type PerUnitIndicator, type PerUnitValues, perUnitIndicators } from '#lib/domain/indicators.ts';

export interface OrderChange {
  other: PerUnitIndicator;
  /** Pairs of quartiers whose order is the other way round with the other denominator. */
  pairs: number;
  /** Names of the pair that lies furthest apart both ways. */
  swapped: [lower: string, higher: string];
}

export interface OrderComparison {
  /** Quartiers comparable with every denominator. */
  n: number;
  /** All pairs of them. */
  pairs: number;
  changes: OrderChange[];
}

interface ComparedQuartier {
  name: string;
  /** Logarithms, so that distances are ratios. */
  here: number;
  there: number;
}

/** Smaller values count as this one: a ratio needs something to divide by. */
const least = 1e-12;

/**
 * Which denominator changes the order of the quartiers that are comparable with all of them, and how much of it.
 * Undefined with fewer than three such quartiers.
 */
export function compareOrders(
  indicator: PerUnitIndicator,
  values: readonly PerUnitValues[],
): OrderComparison | undefined {
  const n = values.length;
  if (n < 3) return undefined;
  const changes = perUnitIndicators
    .filter((name) => name !== indicator)
    .flatMap((other): OrderChange[] => {
      const quartiers = values.map((row) => ({
        name: row.name,
        here: Math.log(Math.max(row[indicator], least)),
        there: Math.log(Math.max(row[other], least)),
      }));
      const pairs = countSwapped(quartiers);
      const swapped = widestSwap(quartiers);
      return pairs > 0 && swapped ? [{ other, pairs, swapped }] : [];
    });
  return { n, pairs: (n * (n - 1)) / 2, changes };
}

/** Pairs that stand one way here and the other way there; equal ones count as neither. */
function countSwapped(quartiers: readonly ComparedQuartier[]): number {
  const ordered = quartiers.toSorted((a, b) => a.here - b.here || a.there - b.there);
  return sortAndCount(ordered.map(({ there }) => there)).count;
}

/** Merge sort that counts how often a later value is smaller than an earlier one. */
function sortAndCount(values: readonly number[]): { sorted: number[]; count: number } {
  if (values.length < 2) return { sorted: [...values], count: 0 };
  const middle = values.length >> 1;
  const left = sortAndCount(values.slice(0, middle));
  const right = sortAndCount(values.slice(middle));
  const sorted: number[] = [];
  let count = left.count + right.count;
  let at = 0;
  for (const value of right.sorted) {
    while (at < left.sorted.length && left.sorted[at]! <= value) sorted.push(left.sorted[at++]!);
    count += left.sorted.length - at;
    sorted.push(value);
  }
  sorted.push(...left.sorted.slice(at));
  return { sorted, count };
}

/**
 * The pair with the largest ratio that holds here one way and there the other way. Halving the ratio asked for
 * finds it in a few passes over the sorted quartiers instead of one over all pairs.
 */
function widestSwap(quartiers: readonly ComparedQuartier[]): [string, string] | undefined {
  const ordered = quartiers.toSorted((a, b) => a.here - b.here || (a.name < b.name ? -1 : 1));
  let best: { pair: [ComparedQuartier, ComparedQuartier]; distance: number } | undefined;
  let low = 0;
  let high = ordered.at(-1)!.here - ordered[0]!.here;
  for (let step = 0; step < 60 && high - low > 1e-12; step++) {
    const asked = step === 0 ? Number.MIN_VALUE : (low + high) / 2;
    const pair = swapBeyond(ordered, asked);
    if (pair) {
      const [a, b] = pair;
      const distance = Math.min(b.here - a.here, a.there - b.there);
      if (!best || distance > best.distance) best = { pair, distance };
      low = Math.max(asked, distance);
    } else {
      high = asked;
    }
  }
  return best && [best.pair[0].name, best.pair[1].name];
}

/** A pair at least that far apart both ways: lower here and higher there. */
function swapBeyond(
  ordered: readonly ComparedQuartier[],
  distance: number,
): [ComparedQuartier, ComparedQuartier] | undefined {
  let highest: ComparedQuartier | undefined;
  let next = 0;
  for (const b of ordered) {
    while (next < ordered.length && ordered[next]!.here <= b.here - distance) {
      const a = ordered[next++]!;
      if (!highest || a.there > highest.there) highest = a;
    }
    if (highest && highest.here < b.here && highest.there >= b.there + distance && highest.there > b.there) {
      return [highest, b];
    }
  }
  return undefined;
}
