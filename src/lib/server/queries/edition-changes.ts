import { partOfList, type ListPart, type PartOfList } from '#lib/domain/list-part.ts';
import type { EditionChange } from '#lib/domain/records/edition-change.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import type { Database } from '../edition/database/database.ts';

// These ask the database that lies over two editions (see edition/changes.ts), not that of one.

/** Quartiers of both editions: changed verdicts first, then the largest change of tonnes. Undefined: no such `after`. */
export async function loadEditionChanges(
  changes: Database,
  { after, limit }: ListPart,
): Promise<PartOfList<EditionChange> | undefined> {
  const found = await changes.rows<Omit<EditionChange, 'reason_texts'>>(
    `select * exclude (by_name, place)
     from quartier_change
     where place > coalesce((select place from quartier_change where quartier_id = $after), 0)
     order by place
     limit $limit`,
    { after: after ?? null, limit: limit + 1 },
  );
  const [known] = await changes.rows<{ total: number; has_after: boolean }>(
    `select count(*)::integer as total, coalesce(bool_or(quartier_id = $after), false) as has_after from quartier_change`,
    { after: after ?? null },
  );
  if (after !== undefined && !known!.has_after) return undefined;
  const worded = found.map((row) => ({ ...row, reason_texts: row.reasons.map(reasonText) }));
  return partOfList(worded, { limit, total: known!.total, idOf: ({ quartier_id }) => quartier_id });
}
