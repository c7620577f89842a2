import type { NamedWarning } from '#lib/domain/records/quartier-details.ts';
import type { Database } from '../edition/database/database.ts';

/** Some warnings of an edition, and how many it has. */
export interface WarningList {
  shown: NamedWarning[];
  total: number;
}

export async function loadWarnings(
  database: Database,
  { offset, limit }: { offset: number; limit: number },
): Promise<WarningList> {
  const shown = await database.rows<NamedWarning>(
    `select quartier_id, file, "row", "column", rule, text, hint, q.name
     from warning
     left join quartier q using (quartier_id)
     order by file, "row", "column", rule, quartier_id
     limit $limit offset $offset`,
    { limit, offset },
  );
  const [count] = await database.rows<{ total: number }>('select count(*)::integer as total from warning');
  return { shown, total: count!.total };
}
