import type { MeasureRow } from '#lib/domain/records.ts';
import type { Database } from '../edition/database.ts';

const columns = `measure_id, quartier_id, title, category, effect, status, certainty, saving_t_per_year, low_t_per_year,
  high_t_per_year, eur_per_t, funding_eur_per_t, invest_eur, funding_eur, start_date, completion_date, lifetime_years,
  units, unit_label, owner, note, source`;

/** Measures of one quartier, or of all, by quartier and id. */
export function loadMeasures(database: Database, quartierId?: string): Promise<MeasureRow[]> {
  return database.rows<MeasureRow>(
    `select ${columns} from measure
     where $quartier::varchar is null or quartier_id = $quartier
     order by quartier_id, measure_id`,
    { quartier: quartierId ?? null },
  );
}
