import type { Database } from '../edition/database.ts';
import type { FactorRow } from './vocabulary.ts';

export type UsedFactor = Omit<FactorRow, 'quartier_id'> & { is_local: boolean };

const columns = 'carrier, year::integer as year, g_per_kwh, includes_upstream, f.source';

type GivenFactor = Omit<UsedFactor, 'is_local'>;

/** The emission factors that a quartier's balance was computed with, one per carrier and year: local ones first. */
export async function loadUsedFactors(database: Database, quartierId: string): Promise<UsedFactor[]> {
  const [used, local, general] = await Promise.all([
    database.rows<{ carrier: string; year: number }>(
      `select distinct carrier::varchar as carrier, year::integer as year
       from balance_cell where quartier_id = $quartier and energy_mwh > 0
       order by 1, 2`,
      { quartier: quartierId },
    ),
    database.rowsOfQuartier<GivenFactor>(
      columns,
      'input.emission_factors f join programme p using (factor_set)',
      quartierId,
    ),
    database.rows<GivenFactor>(
      `select ${columns} from input.emission_factors f join programme p using (factor_set) where quartier_id is null`,
    ),
  ]);
  const keyOf = ({ carrier, year }: { carrier: string; year: number }) => `${carrier} ${year}`;
  const factors = new Map<string, UsedFactor>([
    ...general.map((factor) => [keyOf(factor), { ...factor, is_local: false }] as const),
    ...local.map((factor) => [keyOf(factor), { ...factor, is_local: true }] as const),
  ]);
  return used.flatMap((cell) => factors.get(keyOf(cell)) ?? []);
}
