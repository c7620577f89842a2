import { partOfList, type ListPart, type PartOfList } from '#lib/domain/list-part.ts';
import type {
  CellChange,
  CellChangeCounts,
  ChangeCounts,
  EditionChange,
  Explanation,
  QuartierChangeCounts,
} from '#lib/domain/records/edition-change.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import { compareCells, compareQuartiers } from '../edition/changes.ts';
import type { Database } from '../edition/database/database.ts';
import { loadRowPlaces } from './row-places.ts';

// These ask the database that lies over two editions (see edition/changes.ts), not that of one.

type ChangeRow = Omit<EditionChange, 'reason_texts'>;

const worded = (row: ChangeRow): EditionChange => ({
  ...row,
  reason_texts: row.reasons.map(reasonText),
});

/** Rows of changes.csv in the order of editions and files; their columns are those of its record. */
const explanationOf = `{
  'edition': edition, 'quartier_id': quartier_id, 'year': year, 'what': what, 'reason_de': reason_de, 'reason_en': reason_en, 'row': row
}`;

/** Of each quartier what it says of itself; what is said of all stands above them. */
const explained = `
  (
    select quartier_id, coalesce(e.explanations, []) as explanations, c.* exclude (quartier_id)
    from quartier_change c
    left join (
      select quartier_id, list(${explanationOf} order by step, row) as explanations
      from shown_explanation
      where quartier_id is not null
      group by quartier_id
    ) e using (quartier_id)
  )`;

/** A part of a table that has a `place`, after the row of an id. Undefined: no such id. */
async function placedPart<Row>(
  changes: Database,
  { table, id, left, from = table }: { table: string; id: keyof Row & string; left: string; from?: string },
  { after, limit }: ListPart,
): Promise<PartOfList<Row> | undefined> {
  const asked = { after: after ?? null };
  const rows = await changes.rows<Row>(
    `select * exclude (${left})
     from ${from}
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
  const list = {
    table: 'quartier_change',
    from: explained,
    id: 'quartier_id',
    left: 'by_name, place',
  } as const;
  await compareQuartiers(changes);
  const found = await placedPart<ChangeRow>(changes, list, part);
  return found && { ...found, rows: found.rows.map(worded) };
}

/** What the editions on the way say of all quartiers where something differs, in the order of editions and files. */
export async function loadExplanations(changes: Database): Promise<Explanation[]> {
  await compareQuartiers(changes);
  return changes.rows<Explanation>(
    'select * exclude (step) from shown_explanation where quartier_id is null order by step, row',
  );
}

/** Rows of which `rest` says which and in what order. */
async function changeRows(
  changes: Database,
  rest: string,
  values?: Record<string, string | number>,
): Promise<EditionChange[]> {
  await compareQuartiers(changes);
  const rows = await changes.rows<ChangeRow>(
    `select * exclude (by_name, place) from ${explained} ${rest}`,
    values,
  );
  return rows.map(worded);
}

const isChanged = 'only_in is not null or has_changed_verdict or has_changed_figure';

/** Those of which something differs, in the same order. */
export const loadEditionChangePage = (
  changes: Database,
  part: { offset: number; limit: number },
): Promise<EditionChange[]> =>
  changeRows(changes, `where ${isChanged} order by place limit $limit offset $offset`, part);

/** The quartier of both editions whose emissions changed most; undefined if none did. */
export async function loadLargestChange(changes: Database): Promise<EditionChange | undefined> {
  const [row] = await changeRows(changes, 'order by abs(latest_t.difference) desc nulls last, place limit 1');
  return row?.latest_t.difference ? row : undefined;
}

/** Those of some quartiers of which something differs, in the same order. */
export const loadEditionChangesOf = (changes: Database, ids: readonly string[]): Promise<EditionChange[]> =>
  changeRows(
    changes,
    `where quartier_id in (select unnest(from_json($ids, '["varchar"]'))) and (${isChanged}) order by place`,
    { ids: JSON.stringify(ids) },
  );

/** A value with the number of its row in its edition. */
type ComparedSide = Pick<NonNullable<CellChange['old']>, 'value' | 'state'> & { row: number };

/** Delivered values that differ, by their rows in both editions. */
export type ComparedCell = Omit<CellChange, 'old' | 'new'> & {
  old: ComparedSide | null;
  new: ComparedSide | null;
};

/** Values with the places where each edition says that they were delivered. */
export async function atDeliveredPlaces(
  changes: Database,
  cells: readonly ComparedCell[],
): Promise<CellChange[]> {
  const sides = async (which: 'old' | 'new') => {
    const asked = cells.flatMap(({ file, column, [which]: side }) =>
      side ? [{ table: file.replace(/\.csv$/, ''), row: side.row, columns: [column, 'notation'] }] : [],
    );
    const places = (await loadRowPlaces(changes, asked, `${which}.origin`)).values();
    return cells.map(({ [which]: side }) => side && { ...side, ...places.next().value! });
  };
  const [old, next] = [await sides('old'), await sides('new')];
  return cells.map((cell, at) => ({ ...cell, old: old[at]!, new: next[at]! }));
}

/** Delivered values that differ: corrected cells of the balance first. Undefined: no such `after`. */
export async function loadCellChanges(
  changes: Database,
  part: ListPart,
): Promise<PartOfList<ComparedCell> | undefined> {
  await compareCells(changes);
  const list = { table: 'cell_change', id: 'id', left: 'place, is_of_balance' } as const;
  return placedPart<ComparedCell>(changes, list, part);
}

/** The first of the same list: of the balance, or of what it is computed with. */
export async function loadFirstCellChanges(
  changes: Database,
  asked: { isOfBalance: boolean; limit: number },
): Promise<ComparedCell[]> {
  await compareCells(changes);
  return changes.rows<ComparedCell>(
    `select * exclude (place, is_of_balance)
     from cell_change
     where is_of_balance = $isOfBalance
     order by place
     limit $limit`,
    asked,
  );
}

export async function loadQuartierChangeCounts(changes: Database): Promise<QuartierChangeCounts> {
  await compareQuartiers(changes);
  const [row] = await changes.rows<QuartierChangeCounts>(
    `select count(*)::integer as quartiers,
       count(*) filter (only_in is null and (has_changed_verdict or has_changed_figure))::integer as changed,
       count(*) filter (only_in is null and has_changed_verdict)::integer as verdicts,
       count(*) filter (only_in = 'old')::integer as only_in_old,
       count(*) filter (only_in = 'new')::integer as only_in_new
     from quartier_change`,
  );
  return row!;
}

export async function loadCellChangeCounts(changes: Database): Promise<CellChangeCounts> {
  await compareCells(changes);
  const kinds = (condition: string) => `{
    'changed': count(*) filter (kind = 'changed' and ${condition})::integer,
    'removed': count(*) filter (kind = 'removed' and ${condition})::integer,
    'added': count(*) filter (kind = 'added' and ${condition})::integer
  }`;
  const [row] = await changes.rows<CellChangeCounts>(
    `select ${kinds('is_of_balance')} as cells, ${kinds('not is_of_balance')} as inputs from cell_change`,
  );
  return row!;
}

/** How much differs; both comparisons go on at the same time. */
export async function loadChangeCounts(changes: Database): Promise<ChangeCounts> {
  const [quartiers, cells] = await Promise.all([
    loadQuartierChangeCounts(changes),
    loadCellChangeCounts(changes),
  ]);
  return { ...quartiers, ...cells };
}
