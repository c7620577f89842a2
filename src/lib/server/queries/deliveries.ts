import type { DeliveryState } from '#lib/domain/records/programme.ts';
import type { Database } from '../edition/database/database.ts';

/** Who delivered what for which year, in the scope of each quartier's target; of all quartiers or of those named. */
export function loadDeliveries(
  database: Database,
  quartierIds?: readonly string[],
): Promise<DeliveryState[]> {
  return database.rows<DeliveryState>(
    `select quartier_id, year::integer as year, is_assessable as assessable, status, required_cells, not_estimated,
       confidential, missing
     from series
     where $quartiers::varchar is null or quartier_id in (select unnest(string_split($quartiers, ';')))
     order by quartier_id, year`,
    { quartiers: quartierIds?.join(';') ?? null },
  );
}

export function loadCompleteYears(database: Database): Promise<{ year: number; complete: number }[]> {
  return database.rows(
    `select year::integer as year, (count(*) filter (is_assessable))::integer as complete
     from series group by year order by year`,
  );
}
