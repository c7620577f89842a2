import type { Database } from '../edition/database/database.ts';
import type { FactorRow } from './vocabulary.ts';

export type UsedFactor = Omit<FactorRow, 'quartier_id'> & { is_local: boolean };

/** The emission factors that a quartier's balance was computed with, one per carrier and year. */
export function loadUsedFactors(database: Database, quartier: string): Promise<UsedFactor[]> {
  return database.rows<UsedFactor>(
    `select carrier, year::integer as year, g_per_kwh, includes_upstream, source, is_local
     from effective_factor
     where quartier_id = $quartier and (carrier, year) in (
       select (carrier::varchar, year) from balance_cell where quartier_id = $quartier and energy_mwh > 0
     )
     order by carrier, year`,
    { quartier },
  );
}
