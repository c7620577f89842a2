import type { DeliveryState } from '#lib/domain/records.ts';
import type { Database } from '../edition/database.ts';

/** Who delivered what for which year: the completeness grid, in the scope of each quartier's target. */
export function loadDeliveries(database: Database): Promise<DeliveryState[]> {
  return database.rows<DeliveryState>(
    `select quartier_id, year::integer as year, is_assessable as assessable, status, required_cells, not_estimated,
       confidential, missing
     from series order by quartier_id, year`,
  );
}
