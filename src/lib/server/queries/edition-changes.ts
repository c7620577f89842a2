import { partOfList, type ListPart, type PartOfList } from '#lib/domain/list-part.ts';
import type { CellChange, ChangeCounts, EditionChange } from '#lib/domain/records/edition-change.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import type { Database } from '../edition/database/database.ts';

// These ask the database that lies over two editions (see edition/changes.ts), not that of one.

const worded = (row: Omit<EditionChange, 'reason_texts'>): EditionChange => ({
  ...row,
  reason_texts: row.reasons.map(reasonText),
});

/** A part of a table that has a `place`, after the row of an id. Undefined: no such id. */
async function placedPart<Row>(
  changes: Database,
  { table, id, left }: { table: string; id: keyof Row & string; left: string },
  { after, limit }: ListPart,
): Promise<PartOfList<Row> | undefined> {
  const asked = { after: after ?? null };
  const rows = await changes.rows<Row>(
    `select * exclude (${left})
     from ${table}
     where place > coalesce((select place from ${table} where ${id} = $after), 0)
     order by place
     limit $limit`,
    { ...asked, limit: limit + 1 },
  );
  const [known] = await changes.rows<{ total: number; has_after: boolean }>(
    `select count(*)::integer as total, coalesce(bool_or(${id} = $after), false) as has_after from ${table}`,
    asked,
  );
  if (after !== undefined && !known!.has_after) return undefined;
  return partOfList(rows, { limit, total: known!.total, idOf: (row) => String(row[id]) });
}

/** Quartiers of both editions: changed verdicts first, then the largest change of tonnes. Undefined: no such `after`. */
export async function loadEditionChanges(
  changes: Database,
  part: ListPart,
): Promise<PartOfList<EditionChange> | undefined> {
  const list = { table: 'quartier_change', id: 'quartier_id', left: 'by_name, place' } as const;
  const found = await placedPart<Omit<EditionChange, 'reason_texts'>>(changes, list, part);
  return found && { ...found, rows: found.rows.map(worded) };
}

const isChanged = 'only_in is not null or has_changed_verdict or has_changed_figure';

/** Those of which something differs, in the same order. */
export async function loadEditionChangePage(
  changes: Database,
  part: { offset: number; limit: number },
): Promise<EditionChange[]> {
  const rows = await changes.rows<Omit<EditionChange, 'reason_texts'>>(
    `select * exclude (by_name, place)
     from quartier_change
     where ${isChanged}
     order by place
     limit $limit offset $offset`,
    part,
  );
  return rows.map(worded);
}

/** The quartier of both editions whose emissions changed most; undefined if none did. */
export async function loadLargestChange(changes: Database): Promise<EditionChange | undefined> {
  const [row] = await changes.rows<Omit<EditionChange, 'reason_texts'>>(
    `select * exclude (by_name, place)
     from quartier_change
     order by abs(latest_t.difference) desc nulls last, place
     limit 1`,
  );
  return row?.latest_t.difference ? worded(row) : undefined;
}

/** Cells of both editions that differ: corrected ones first. Undefined: no such `after`. */
export const loadCellChanges = (
  changes: Database,
  part: ListPart,
): Promise<PartOfList<CellChange> | undefined> =>
  placedPart<CellChange>(changes, { table: 'cell_change', id: 'id', left: 'place' }, part);

/** A page of the same list. */
export function loadCellChangePage(
  changes: Database,
  part: { offset: number; limit: number },
): Promise<CellChange[]> {
  return changes.rows<CellChange>(
    'select * exclude (place) from cell_change order by place limit $limit offset $offset',
    part,
  );
}

export async function loadChangeCounts(changes: Database): Promise<ChangeCounts> {
  const [row] = await changes.rows<ChangeCounts>(
    `select count(*)::integer as quartiers,
       count(*) filter (only_in is null and (has_changed_verdict or has_changed_figure))::integer as changed,
       count(*) filter (only_in is null and has_changed_verdict)::integer as verdicts,
       count(*) filter (only_in = 'old')::integer as only_in_old,
       count(*) filter (only_in = 'new')::integer as only_in_new,
       (
         select {
           'changed': count(*) filter (kind = 'changed')::integer,
           'removed': count(*) filter (kind = 'removed')::integer,
           'added': count(*) filter (kind = 'added')::integer
         }
         from cell_change
       ) as cells
     from quartier_change`,
  );
  return row!;
}
