import type { Database } from '../edition/database/database.ts';
import type { WarningRow } from '#lib/domain/records/quartier-details.ts';

export function loadWarnings(database: Database): Promise<WarningRow[]> {
  return database.rows<WarningRow>(
    'select quartier_id, file, "row", "column", rule, text, hint from warning order by file, "row"',
  );
}
