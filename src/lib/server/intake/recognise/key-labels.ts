import type { GridRow } from '../grid/grid.ts';
import { cellText } from './cell-text.ts';
import type { ReadColumn } from './read-column.ts';
import type { FindingList } from './finding-list.ts';
import { fillWords } from './group-words.ts';
import type { Groups } from './group-rows.ts';
import type { JudgedRow } from './row-kinds.ts';
import type { FilledCells } from './sheet-rows.ts';
import { filledOf, reasons, withCell, type Label, type Sparse } from './sparse-column.ts';

/**
 * Gives rows the keys that stand only in the first row of their group, "Private Haushalte" before its carriers, and the
 * words beside them that do. It is done where the whole column is written that way and all keys stay different; a blank
 * below a value is otherwise an error.
 */
export function fillLabels(
  body: readonly GridRow[],
  judged: readonly JudgedRow[],
  columns: readonly ReadColumn[],
  groups: Groups,
  list: FindingList,
): { body: readonly GridRow[]; filled: readonly FilledCells[] } {
  const keys = columns
    .filter(({ column, year }) => column.isKey && year === undefined)
    .toSorted((a, b) => a.position - b.position);
  const rows = [...body];
  const found: Sparse[] = [];
  const headings = lastHeadings(body, groups);
  for (const key of keys) {
    const isBlank = (row: GridRow, at: number) =>
      judged[at]!.kind === 'data' && cellText(row.cells[key.position]) === undefined;
    if (!key.column.isRequired || !rows.some(isBlank)) continue;
    const isInGroups = found.some(({ filled }) => filled.length > 0);
    const sparse = readLabels(rows, judged, key, keys, { groups, headings, isInGroups });
    found.push(sparse);
    for (const { at, label } of [...sparse.filled, ...sparse.between])
      rows[at] = withCell(rows[at]!, key.position, label.cell);
  }
  const changed = new Set(found.flatMap(({ filled }) => filled.map(({ at }) => at)));
  for (const at of twice(rows, judged, keys, headings, changed)) {
    // the value nearest to the row is the one in doubt
    const sparse = found.findLast(({ filled }) => filled.some((blank) => blank.at === at))!;
    const blank = sparse.filled.find((one) => one.at === at)!;
    rows[at] = withCell(rows[at]!, sparse.column.position, null);
    sparse.filled = sparse.filled.filter((one) => one !== blank);
    sparse.unclear.push({ ...blank, why: 'twice' });
  }
  for (const { column, unclear } of found) {
    for (const { at, label, why } of unclear.toSorted((a, b) => a.at - b.at)) {
      const parameters = { row: label.row, above: label.text, why: reasons[why] };
      const place = { row: body[at]!.row, column: column.head, position: column.position };
      list.add({ rule: 'key_blank_below', ...place, parameters });
    }
  }
  const words = fillWords(rows, found, columns);
  return { body: rows, filled: [...found.flatMap((sparse) => filledOf(sparse, body)), ...words] };
}

/** Holds the blanks of a column against the values above them. */
function readLabels(
  rows: readonly GridRow[],
  judged: readonly JudgedRow[],
  key: ReadColumn,
  keys: readonly ReadColumn[],
  {
    groups,
    headings,
    isInGroups,
  }: {
    groups: Groups;
    headings: readonly number[];
    /** A column to the left is written in the first row of each group only. */
    isInGroups: boolean;
  },
): Sparse {
  const left = keys.filter(({ position }) => position < key.position);
  const right = keys.filter(({ position }) => position > key.position);
  const textAt = (row: GridRow, { position }: ReadColumn) => cellText(row.cells[position]);
  const isSparse = (column: ReadColumn) =>
    rows.some((row, at) => judged[at]!.kind === 'data' && textAt(row, column) === undefined);
  const inner = right.filter(isSparse);
  const companions = companionsOf(rows, judged, key, right);
  // the column that a total in one column is about is the one before it
  const before = new Map(keys.map(({ position }, at) => [position, keys[at - 1]?.position ?? position]));
  const sparse: Sparse = { column: key, filled: [], between: [], unclear: [] };
  const seen = new Set<string>();
  let label: (Label & { outer: string }) | undefined;
  let isApart = false;
  let isRegular = true;
  let labels = 0;
  let lastData: number | undefined;
  rows.forEach((row, at) => {
    const { kind, total } = judged[at]!;
    if (kind === 'note' || kind === 'blank') return;
    const isHeading = kind === 'group' && groups.heads.get(row.row)?.column === key.column;
    if (kind === 'group' && !isHeading) return;
    const text = total?.position === key.position ? undefined : textAt(row, key);
    const outer = JSON.stringify([headings[at], ...left.map((one) => textAt(row, one) ?? null)]);
    if (total) {
      const about = typeof total.of === 'object' ? total.of.column : undefined;
      const position = keys.find(({ column }) => column === about)?.position;
      const ended = position ?? before.get(total.position) ?? total.position;
      if (ended <= key.position) isApart = true;
      lastData = undefined;
      // a sum may stand before what it sums, and then names the group
      const namesGroup = right.some(
        (one) => one.position !== total.position && textAt(row, one) !== undefined,
      );
      if (text === undefined && namesGroup && label && !isApart && label.outer === outer)
        sparse.between.push({ at, label });
      if (text === undefined || label?.text === text) return;
    }
    if (text !== undefined) {
      label = { row: row.row, text, cell: row.cells[key.position]!, outer };
      isApart = false;
      if (kind === 'data') labels++;
      const place = JSON.stringify([outer, text, ...companions.map((values) => values[at] ?? null)]);
      // where a value repeats and nothing beside it is new, each row has its own
      if (seen.has(place)) isRegular = false;
      seen.add(place);
    } else if (kind === 'vacant' || kind === 'part') {
      if (label && !isApart && label.outer === outer) sparse.between.push({ at, label });
    } else if (kind === 'data') {
      const hasGap = lastData !== undefined && row.row > lastData + 1;
      const isInner = inner.some((one) => textAt(row, one) !== undefined);
      const isBelow = !isApart && label?.outer === outer && (!hasGap || isInner);
      if (!label) isRegular = false;
      else if (isBelow) sparse.filled.push({ at, label });
      else {
        const lacksOuter = left.some((one) => one.column.isRequired && textAt(row, one) === undefined);
        sparse.unclear.push({ at, label, why: lacksOuter ? 'outer' : 'apart' });
      }
    }
    lastData = kind === 'group' || total ? undefined : row.row;
  });
  // a few blanks may have been forgotten; within groups many have but one row
  const least = isInGroups ? labels / 2 : labels;
  const isUsual = labels === 0 || sparse.filled.length >= Math.max(2, least);
  if (!isRegular || !isUsual) {
    sparse.between = [];
    sparse.unclear.push(...sparse.filled.map((blank) => ({ ...blank, why: 'irregular' as const })));
    sparse.filled = [];
  }
  return sparse;
}

/**
 * Columns to the right of a key that say nothing new within its groups, by row: with "horst, 2024" above blanks a group
 * begins, and "horst, 2025" begins another one though a value repeats.
 */
function companionsOf(
  rows: readonly GridRow[],
  judged: readonly JudgedRow[],
  key: ReadColumn,
  right: readonly ReadColumn[],
): (string | undefined)[][] {
  return right.flatMap(({ position }) => {
    let value: string | undefined;
    let isNew = true;
    const values: (string | undefined)[] = [];
    for (const [at, { cells }] of rows.entries()) {
      if (judged[at]!.kind === 'data') {
        const text = cellText(cells[position]);
        const begins = cellText(cells[key.position]) !== undefined;
        if (begins || isNew) value = text ?? value;
        else if (text !== undefined && text !== value) return [];
        isNew = false;
      }
      values.push(value);
    }
    return [values];
  });
}

/** For each row that of the last heading that fills a column which the table lacks: below it a group begins anew. */
function lastHeadings(body: readonly GridRow[], { heads, columns }: Groups): number[] {
  let last = 0;
  return body.map(({ row }) => {
    const group = heads.get(row);
    if (group && columns.has(group.column)) last = row;
    return last;
  });
}

/** Changed rows that have the key of another row. */
function twice(
  rows: readonly GridRow[],
  judged: readonly JudgedRow[],
  keys: readonly ReadColumn[],
  headings: readonly number[],
  changed: ReadonlySet<number>,
): number[] {
  if (changed.size === 0) return [];
  const seen = new Map<string, number[]>();
  rows.forEach((row, at) => {
    if (judged[at]!.kind !== 'data') return;
    const texts = keys.map(({ position }) => cellText(row.cells[position]));
    if (keys.some(({ column }, place) => column.isRequired && texts[place] === undefined)) return;
    const key = JSON.stringify([headings[at], ...texts.map((text) => text ?? null)]);
    const known = seen.get(key);
    if (known) known.push(at);
    else seen.set(key, [at]);
  });
  return [...seen.values()]
    .filter((some) => some.length > 1)
    .flat()
    .filter((at) => changed.has(at));
}
