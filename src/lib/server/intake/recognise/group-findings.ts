import type { Column } from '../../contract/table.ts';
import { isNumeric, type CellReader } from './cell-reader.ts';
import { columnLabel } from './column-label.ts';
import type { ReadColumn } from './read-column.ts';
import { exactDecimal, shownNumber, sumOf, type ExactDecimal } from './exact-decimal.ts';
import type { FindingList } from './finding-list.ts';
import type { Group, Groups } from './group-rows.ts';
import type { JudgedRow } from './row-kinds.ts';
import type { TablePlace } from './table-finder.ts';
import { isAdditive } from './total-findings.ts';
import { checkTotals } from './total-rows.ts';

/** Names headings that are not understood, and sums beside headings that are not those of the rows below. */
export function nameGroups(
  { body, heads: { table } }: TablePlace,
  { heads, unclear, columns: filled }: Groups,
  columns: readonly ReadColumn[],
  judged: readonly JudgedRow[],
  reader: CellReader,
  list: FindingList,
): void {
  const labelsOf = (some: readonly Column[]) => {
    const labels = some.map((column) => columnLabel(table, column));
    return { de: labels.map(({ de }) => de).join(', '), en: labels.map(({ en }) => en).join(', ') };
  };
  const fields = labelsOf([...filled]);
  const keys = labelsOf(table.columns.filter(({ isKey }) => isKey));
  for (const { row, text } of unclear)
    list.add({ rule: 'group_unclear', row, value: text, parameters: { fields, row } });
  for (const source of columns) {
    if (!isNumeric(source.column) || !isAdditive(source.column)) continue;
    let open: { group: Group; total: ExactDecimal; numbers: ExactDecimal[]; rows: number }[] = [];
    /** Ends the groups that stand no further left. */
    const close = (from: number) => {
      const ended = open.filter(({ group }) => group.position >= from);
      open = open.filter(({ group }) => group.position < from);
      for (const { group, total, numbers, rows } of ended) {
        const place = { row: group.row, column: source.head, position: source.position, value: group.text };
        if (rows === 0) {
          list.add({ rule: 'group_without_rows', ...place, parameters: { row: group.row, keys } });
          continue;
        }
        const addends = numbers.map((number) => ({ isTotal: false, number, keys: [] }));
        const [checked] = checkTotals([...addends, { isTotal: true, number: total, keys: [] }]);
        if (checked?.agrees) continue;
        const sum = numbers.reduce(sumOf, exactDecimal('0')!);
        list.add({
          rule: 'group_total_differs',
          ...place,
          parameters: { total: shownNumber(total), sum: shownNumber(sum) },
        });
      }
    };
    body.forEach((row, at) => {
      const group = heads.get(row.row);
      const { kind, total } = judged[at]!;
      if (group || total) close((group ?? total)!.position);
      const number = group || kind === 'data' ? reader.numberOf(source, row, false) : undefined;
      if (group && number) open.push({ group, total: number, numbers: [], rows: 0 });
      if (kind !== 'data') return;
      for (const one of open) {
        one.rows++;
        if (number) one.numbers.push(number);
      }
    });
    close(0);
  }
}
