import type { Quartier } from '#lib/domain/records.ts';
import type { Database } from '../edition/database.ts';

const columns = 'q.*, p.latest_year::integer as latest_assessable_year';
const tables = 'quartier q join progress p using (quartier_id)';

/** All quartiers, alphabetical by municipality and name. */
export function loadQuartiers(database: Database): Promise<Quartier[]> {
  return database.rows<Quartier>(
    `select ${columns} from ${tables} order by q.municipality, q.name, q.quartier_id`,
  );
}

/** Undefined if the edition has no such quartier. */
export async function loadQuartier(database: Database, quartierId: string): Promise<Quartier | undefined> {
  const [row] = await database.rowsOfQuartier<Quartier>(columns, tables, quartierId);
  return row;
}
