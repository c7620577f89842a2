import type { Database } from '../edition/database.ts';
import type { FactorRow } from './vocabulary.ts';

export type UsedFactor = Omit<FactorRow, 'quartier_id'> & { is_local: boolean };

/** The emission factors that a quartier's balance was computed with, one per carrier and year: local ones first. */
export async function loadUsedFactors(database: Database, quartierId: string): Promise<UsedFactor[]> {
  const rows = await database.rows<UsedFactor>(
    `select f.carrier, f.year::integer as year, f.quartier_id is not null as is_local, f.g_per_kwh,
       f.includes_upstream, f.source
     from input.emission_factors f
     join programme p on p.factor_set = f.factor_set
     where (f.quartier_id = $quartier or f.quartier_id is null)
       and exists (
         select 1 from balance_cell b
         where b.quartier_id = $quartier and b.carrier = f.carrier and b.year = f.year and b.energy_mwh > 0
       )
     order by f.carrier, f.year, is_local desc`,
    { quartier: quartierId },
  );
  return rows.filter((row, index) => {
    const before = rows[index - 1];
    return before?.carrier !== row.carrier || before.year !== row.year;
  });
}
