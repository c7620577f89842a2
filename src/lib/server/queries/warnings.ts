import type { WarningRow } from '#lib/domain/records/quartier-details.ts';
import type { Database } from '../edition/database/database.ts';

/** The first warnings of an edition, how many it has, and the quartiers that those shown are about. */
export interface WarningList {
  shown: WarningRow[];
  total: number;
  quartiers: { quartier_id: string; name: string }[];
}

export async function loadWarnings(database: Database, limit: number): Promise<WarningList> {
  const found = await database.rows<WarningRow & { name: string | null }>(
    `select quartier_id, file, "row", "column", rule, text, hint, q.name
     from warning
     left join quartier q using (quartier_id)
     order by file, "row"
     limit $limit`,
    { limit },
  );
  const [count] = await database.rows<{ total: number }>('select count(*)::integer as total from warning');
  const names = new Map(
    found.flatMap(({ quartier_id: id, name }): [string, string][] => (id && name ? [[id, name]] : [])),
  );
  return {
    shown: found.map(({ name: _, ...row }) => row),
    total: count!.total,
    quartiers: [...names].map(([quartier_id, name]) => ({ quartier_id, name })),
  };
}
