import type { ComparisonRow } from '#lib/domain/records.ts';
import type { Indicator } from '#lib/domain/vocabulary.ts';

/** Indicators that relate the same emissions to different denominators. */
export const perUnitIndicators = ['t_per_head', 't_per_m2', 't_per_dwelling'] as const satisfies Indicator[];
export type PerUnitIndicator = (typeof perUnitIndicators)[number];

export const isPerUnit = (indicator: Indicator): indicator is PerUnitIndicator =>
  perUnitIndicators.some((candidate) => candidate === indicator);

export interface OrderChange {
  other: PerUnitIndicator;
  /** Names of two quartiers whose order is the other way round with the other denominator. */
  swapped: [lower: string, higher: string];
}

export interface OrderComparison {
  /** Quartiers comparable with every denominator. */
  n: number;
  changes: OrderChange[];
}

/**
 * Which denominator changes the order of the quartiers that are comparable with all of them; the pair named is
 * the one that lies furthest apart. Undefined with fewer than three such quartiers.
 */
export function compareOrders(
  indicator: PerUnitIndicator,
  rows: Record<PerUnitIndicator, readonly ComparisonRow[]>,
): OrderComparison | undefined {
  const values = (name: PerUnitIndicator) =>
    new Map(rows[name].filter((row) => row.comparable).map((row) => [row.quartier_id, row.value!]));
  const all = {
    t_per_head: values('t_per_head'),
    t_per_m2: values('t_per_m2'),
    t_per_dwelling: values('t_per_dwelling'),
  };
  const common = rows[indicator].filter((row) =>
    perUnitIndicators.every((name) => all[name].has(row.quartier_id)),
  );
  if (common.length < 3) return undefined;

  const changes = perUnitIndicators
    .filter((name) => name !== indicator)
    .flatMap((other): OrderChange[] => {
      let widest: { distance: number; swapped: [string, string] } | undefined;
      for (const a of common) {
        for (const b of common) {
          const here = all[indicator].get(b.quartier_id)! / all[indicator].get(a.quartier_id)!;
          const there = all[other].get(a.quartier_id)! / all[other].get(b.quartier_id)!;
          const distance = Math.min(here, there);
          if (here > 1 && there > 1 && distance > (widest?.distance ?? 0)) {
            widest = { distance, swapped: [a.name, b.name] };
          }
        }
      }
      return widest ? [{ other, swapped: widest.swapped }] : [];
    });
  return { n: common.length, changes };
}
