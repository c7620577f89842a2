import type { Column } from '../../contract/table.ts';
import { isNumeric, type CellReader } from './cell-reader.ts';
import { cellText } from './cell-text.ts';
import type { ReadColumn } from './columns-of-table.ts';
import { plainNumber, type ExactDecimal } from './exact-decimal.ts';
import type { FindingList } from './finding-list.ts';
import { isTotalWord, type RowKind } from './row-kinds.ts';
import type { TablePlace } from './table-finder.ts';
import { checkTotals, type Addend } from './total-rows.ts';

/** Numbers whose sum means something. */
export const isAdditive = ({ name }: Column) =>
  /_mwh$|^emissions_t$|_eur$|^(population|dwellings|buildings|connections|units|area_ha|heated_floor_area_m2)$/.test(
    name,
  );

/** Compares total rows with the sum of the rows above, number column by number column. */
export function nameTotals(
  { body }: TablePlace,
  columns: readonly ReadColumn[],
  kinds: readonly RowKind[],
  reader: CellReader,
  list: FindingList,
): void {
  if (!kinds.includes('total')) return;
  const keys = columns.filter(({ column, year }) => column.isKey && year === undefined);
  const rows = body.filter((_, at) => kinds[at] === 'data' || kinds[at] === 'total');
  const isTotal = kinds.filter((kind) => kind === 'data' || kind === 'total').map((kind) => kind === 'total');
  for (const source of columns) {
    if (!isNumeric(source.column) || !isAdditive(source.column)) continue;
    const addends = rows.map((row, at): Addend => ({
      isTotal: isTotal[at]!,
      number: reader.numberOf(source, row, false),
      keys: keys.map(({ position }) => {
        const text = cellText(row.cells[position]);
        return isTotal[at] && text !== undefined && isTotalWord(text) ? undefined : text;
      }),
    }));
    for (const { at, total, sum, agrees } of checkTotals(addends)) {
      if (agrees) continue;
      const unit = source.measure ? `\u00a0${source.measure.name}` : '';
      const said = (number: ExactDecimal) => ({
        de: `${plainNumber(number).replace('.', ',')}${unit}`,
        en: `${plainNumber(number)}${unit}`,
      });
      list.add({
        rule: 'total_differs',
        row: rows[at]!.row,
        column: source.head,
        position: source.position,
        value: cellText(rows[at]!.cells[source.position]) ?? '',
        parameters: { total: said(total), sum: said(sum) },
      });
    }
  }
}
