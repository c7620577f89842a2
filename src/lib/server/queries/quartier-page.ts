import type { QuartierName } from '#lib/domain/page-problem.ts';
import type { Database } from '../edition/database/database.ts';

/** Names of quartiers as a choice lists them; undefined if there are more than `most`, too many to choose from. */
export async function loadQuartierNames(
  database: Database,
  most: number,
): Promise<QuartierName[] | undefined> {
  const rows = await database.rows<QuartierName>(
    `select quartier_id, name, municipality
     from quartier
     order by municipality collate noaccent.nocase, name collate noaccent.nocase, quartier_id
     limit $limit`,
    { limit: most + 1 },
  );
  return rows.length > most ? undefined : rows;
}
