import type { Database } from '../edition/database/database.ts';
import { loadBalanceCells } from './balance-cells.ts';
import { loadQuartierRecord, type LocalFactor } from './quartier-record.ts';
import type { FactorRow } from './vocabulary.ts';

export type UsedFactor = Omit<FactorRow, 'quartier_id'> & { is_local: boolean };

/** The emission factors that a quartier's balance was computed with, one per carrier and year: local ones first. */
export async function loadUsedFactors(database: Database, quartierId: string): Promise<UsedFactor[]> {
  const [cells, record, general] = await Promise.all([
    loadBalanceCells(database, quartierId),
    loadQuartierRecord(database, quartierId),
    database.rows<LocalFactor>(
      `select carrier, year::integer as year, g_per_kwh, includes_upstream, f.source
       from input.emission_factors f
       join programme p using (factor_set)
       where quartier_id is null`,
    ),
  ]);
  const yearsOf = new Map<string, Set<number>>();
  for (const { carrier, year, energy_mwh } of cells) {
    if (carrier === null || !(energy_mwh! > 0)) continue;
    const years = yearsOf.get(carrier);
    if (years) years.add(year);
    else yearsOf.set(carrier, new Set([year]));
  }
  /** Takes factors out as they are used, so that a local one leaves nothing to the general one. */
  const used = (factors: readonly LocalFactor[], is_local: boolean): UsedFactor[] =>
    factors
      .filter(({ carrier, year }) => yearsOf.get(carrier)?.delete(year))
      .map((factor) => ({ ...factor, is_local }));
  return [...used(record?.local_factors ?? [], true), ...used(general, false)].sort(
    (a, b) => (a.carrier < b.carrier ? -1 : a.carrier > b.carrier ? 1 : 0) || a.year - b.year,
  );
}
