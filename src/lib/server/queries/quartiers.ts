import type { Quartier } from '#lib/domain/records.ts';
import type { Database } from '../edition/database.ts';

const select = `select q.*, p.latest_year::integer as latest_assessable_year
  from quartier q join progress p using (quartier_id)`;

/** All quartiers, alphabetical by municipality and name. */
export function loadQuartiers(database: Database): Promise<Quartier[]> {
  return database.rows<Quartier>(`${select} order by q.municipality, q.name, q.quartier_id`);
}

/** Undefined if the edition has no such quartier. */
export async function loadQuartier(database: Database, quartierId: string): Promise<Quartier | undefined> {
  const [row] = await database.rows<Quartier>(`${select} where q.quartier_id = $quartier`, {
    quartier: quartierId,
  });
  return row;
}
