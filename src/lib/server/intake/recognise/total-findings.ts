import type { Text } from '#lib/domain/vocabulary.ts';
import type { Column, Table } from '../../contract/table.ts';
import type { GridCell, GridRow } from '../grid/grid.ts';
import { isNumeric, type CellReader } from './cell-reader.ts';
import { cellText } from './cell-text.ts';
import type { ReadColumn } from './read-column.ts';
import { shownNumber, type ExactDecimal } from './exact-decimal.ts';
import type { FindingList } from './finding-list.ts';
import { GroupValues } from './group-values.ts';
import type { Groups } from './group-rows.ts';
import { isOfCarriers } from './left-heads.ts';
import type { KnownWords } from './known-words.ts';
import type { JudgedRow, RowTotal } from './row-kinds.ts';
import { checkTotals, type Addend } from './total-rows.ts';

/** Numbers whose sum means something. */
export const isAdditive = ({ name }: Column) =>
  /_mwh$|^emissions_t$|_eur$|^(population|dwellings|buildings|connections|units|area_ha|heated_floor_area_m2)$/.test(
    name,
  );

interface SummedTable {
  table: Table;
  body: readonly GridRow[];
  judged: readonly JudgedRow[];
  columns: readonly ReadColumn[];
  groups: Groups;
}

/** Compares total rows with the rows that they sum, number column by number column; what they sum must be clear. */
export function nameTotals(
  { table, body, judged, columns, groups }: SummedTable,
  reader: CellReader,
  words: KnownWords,
  list: FindingList,
): void {
  nameParts(table, body, judged, columns, list);
  if (!judged.some(({ total }) => total)) return;
  const rows = body.flatMap((row, at) => {
    const { kind, total } = judged[at]!;
    return kind === 'data' || total ? [{ row, total }] : [];
  });
  const keys = keysOf({ table, body, judged, columns, groups }, words);
  const uncompared = new Set<number>();
  const checked = new Map<number, { agrees: boolean; hasRows: boolean }>();
  const differing: { at: number; source: ReadColumn; total: ExactDecimal; sum: ExactDecimal }[] = [];
  for (const source of columns) {
    if (!isNumeric(source.column) || !isAdditive(source.column)) continue;
    // without a number that is to be corrected no sum can be compared
    if (rows.some(({ row, total }) => !total && reader.isUnread(source, row))) {
      rows.forEach(({ total }, at) => total && uncompared.add(at));
      continue;
    }
    const addends = rows.map(({ row, total }, at): Addend => ({
      isTotal: total !== undefined,
      number: reader.numberOf(source, row, false),
      keys: keys[at]!,
    }));
    for (const { at, total, sum, agrees, hasRows } of checkTotals(addends)) {
      const known = checked.get(at);
      // that zeros agree says nothing
      const isProof = agrees && total.digits !== 0n;
      checked.set(at, {
        agrees: known?.agrees === true || isProof,
        hasRows: known?.hasRows === true || hasRows,
      });
      if (!agrees) differing.push({ at, source, total, sum });
    }
  }
  const unclear = new Set<number>();
  rows.forEach(({ row, total }, at) => {
    if (!total || !holdsNumber(row, total, columns)) return;
    const check = checked.get(at);
    if (check?.agrees || uncompared.has(at)) return;
    const place = { row: row.row, position: total.position, value: total.text };
    const column = columns.find(({ position }) => position === total.position)?.head;
    if (total.of === 'unclear') list.add({ rule: 'total_unclear', ...place, column });
    else if (typeof total.of === 'object' && check?.hasRows === false)
      list.add({ rule: 'total_without_rows', ...place, column, parameters: { of: total.of.name } });
    else return;
    unclear.add(at);
  });
  for (const { at, source, total, sum } of differing) {
    if (unclear.has(at)) continue;
    const unit = source.measure ? `\u00a0${source.measure.name}` : '';
    const said = (number: ExactDecimal) => {
      const { de, en } = shownNumber(number);
      return { de: `${de}${unit}`, en: `${en}${unit}` };
    };
    const { row, total: label } = rows[at]!;
    const cell = row.cells[source.position] ?? null;
    const isConverted = source.power !== 0;
    list.add({
      rule: 'total_differs',
      row: row.row,
      column: source.head,
      position: source.position,
      value: cellText(row.cells[source.position]) ?? '',
      parameters: {
        name: label!.text,
        total: isConverted ? asWritten(cell, said(total)) : said(total),
        sum: said(sum),
      },
    });
  }
}

/** "55.600.000,0, das sind 55600 MWh" */
function asWritten(cell: GridCell, total: Text): Text {
  const text = cellText(cell) ?? '';
  const de = typeof cell === 'number' ? text.replace('.', ',') : text;
  return { de: `${de}, das sind ${total.de}`, en: `${text}, which is ${total.en}` };
}

const holdsNumber = ({ cells }: GridRow, { position }: RowTotal, columns: readonly ReadColumn[]) =>
  columns.some(
    (source) =>
      source.position !== position &&
      isNumeric(source.column) &&
      !source.column.isKey &&
      cellText(cells[source.position]) !== undefined,
  );

/** Rows that are a part of another one would count twice. */
function nameParts(
  table: Table,
  body: readonly GridRow[],
  judged: readonly JudgedRow[],
  columns: readonly ReadColumn[],
  list: FindingList,
): void {
  body.forEach(({ row }, at) => {
    const { part } = judged[at]!;
    if (!part) return;
    const { position, text: value } = part;
    const column = columns.find((one) => one.position === position)?.head;
    const rule = isOfCarriers(table) ? 'part_of_row' : 'part_in_row';
    list.add({ rule, row, column, position, value });
  });
}

/** What the key columns of data and total rows mean, in the order of the table's; a total has none for what it sums over. */
function keysOf(
  { table, body, judged, columns, groups }: SummedTable,
  words: KnownWords,
): (string | undefined)[][] {
  const keys = table.columns.filter(({ isKey }) => isKey);
  const sources = keys.map((column) =>
    columns.find((one) => one.column === column && one.year === undefined),
  );
  const group = new GroupValues(table, groups);
  return body.flatMap((row, at) => {
    const { kind, total } = judged[at]!;
    group.pass(row.row, kind);
    if (kind !== 'data' && !total) return [];
    return [
      keys.map((column, place) => {
        if (total && typeof total.of === 'object' && total.of.column === column) return total.of.value;
        const source = sources[place];
        if (!source) return group.valueOf(column);
        if (total?.position === source.position) return undefined;
        const text = cellText(row.cells[source.position]);
        const meaning = text === undefined ? undefined : words.meaningOf(table, column, text);
        return meaning && 'value' in meaning ? meaning.value : text;
      }),
    ];
  });
}
