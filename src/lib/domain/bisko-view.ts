/** Why a balance is not in the BISKO-like view (METHOD.md, section 2). */
export const biskoDeviations = [
  'reported_emissions',
  'only_reported_emissions',
  'without_upstream',
  'local_grid_electricity',
] as const;
export type BiskoDeviation = (typeof biskoDeviations)[number];

interface UsedFactor {
  carrier: string;
  is_local: boolean;
  includes_upstream: boolean;
}

/**
 * What keeps a balance from the BISKO-like view: emissions that were reported instead of computed from final
 * energy, factors without upstream emissions, or another electricity mix than the federal one.
 */
export function biskoDeviationsOf(
  factors: readonly UsedFactor[],
  carriers: readonly { carrier: string; grid_electricity: boolean }[],
  { hasReported, hasEnergy }: { hasReported: boolean; hasEnergy: boolean },
): BiskoDeviation[] {
  const grid = new Set(carriers.filter((row) => row.grid_electricity).map((row) => row.carrier));
  const found: Record<BiskoDeviation, boolean> = {
    reported_emissions: hasReported && hasEnergy,
    only_reported_emissions: hasReported && !hasEnergy,
    without_upstream: factors.some((factor) => !factor.includes_upstream),
    local_grid_electricity: factors.some((factor) => factor.is_local && grid.has(factor.carrier)),
  };
  return biskoDeviations.filter((deviation) => found[deviation]);
}
