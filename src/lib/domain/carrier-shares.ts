import { roundToSum } from './numbers/rounding.ts';
import type { QuartierProfile } from './records/similar.ts';

/** Shares by carrier as they are printed, in per cent with one decimal; together 100. */
export type CarrierShares = ReadonlyMap<string, number>;

export function carrierShares({ carriers }: Pick<QuartierProfile, 'carriers'>): CarrierShares | null {
  if (!carriers) return null;
  const printed = roundToSum(
    carriers.map(({ share_pct }) => share_pct),
    1,
    100,
  );
  return new Map(carriers.map(({ carrier }, at) => [carrier, printed[at]!]));
}

/** So many carriers are named in a table; the others stand together. */
const maxCarriers = 5;

/** The carriers that are largest in any of the mixes, in the order of the first mix. */
export function largestCarriers(mixes: readonly CarrierShares[]): string[] {
  const largest = new Map<string, number>();
  for (const mix of mixes) {
    for (const [carrier, share] of mix) {
      if (share > 0) largest.set(carrier, Math.max(share, largest.get(carrier) ?? 0));
    }
  }
  const own = (carrier: string) => mixes[0]?.get(carrier) ?? 0;
  return [...largest]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, maxCarriers)
    .map(([carrier]) => carrier)
    .sort((a, b) => own(b) - own(a) || largest.get(b)! - largest.get(a)!);
}

/** What a mix has of all carriers but these. */
export function otherShare(mix: CarrierShares, named: readonly string[]): number {
  const others = [...mix].filter(([carrier]) => !named.includes(carrier));
  return others.reduce((sum, [, share]) => sum + share, 0);
}
