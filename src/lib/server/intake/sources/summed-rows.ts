import type { Table } from '../../contract/table.ts';
import type { GridFinding } from '../grid/grid.ts';
import { cellText } from '../recognise/cell-text.ts';
import { exactDecimal, plainNumber, sumOf } from '../recognise/exact-decimal.ts';
import type { ReadRow } from '../recognise/read-table.ts';
import type { SourceReading } from './source.ts';

const sums = /_mwh$|^(connections|units)$/;

/** Blank numbers that belong to a sum, which would be incomplete without them. */
export function blanksOfSums({ heads, summed = [], rows }: SourceReading): GridFinding[] {
  const places = heads.flatMap((head, at) => (summed.includes(head) ? [at] : []));
  return rows.flatMap(({ cells, columns, row, isTotal }) =>
    (isTotal ? [] : places)
      .filter((at) => cellText(cells[at]) === undefined)
      .map((at): GridFinding => {
        const others = cells.flatMap((cell, other) => (other === at ? [] : (cellText(cell) ?? [])));
        const place = { row, position: columns[at]!, column: heads[at]! };
        return { rule: 'source_sum_incomplete', ...place, parameters: { key: others.join(' / ') || '–' } };
      }),
  );
}

/**
 * Adds up the rows of one key. The sum stands where its first row does; a day is the last of them. With a number that
 * could not be read there is no sum.
 */
export function summedRows(table: Table, fields: readonly string[], rows: readonly ReadRow[]): ReadRow[] {
  const keys = table.key.map((name) => table.columns.findIndex((column) => column.name === name));
  const summed = table.columns.flatMap(({ name }, at) =>
    sums.test(name) && fields.includes(name) ? [at] : [],
  );
  const days = table.columns.flatMap(({ type }, at) => (type === 'date' ? [at] : []));
  const groups = new Map<string, { values: (string | null)[]; first: ReadRow }>();
  for (const row of rows) {
    const key = JSON.stringify(keys.map((at) => row.values[at]));
    const known = groups.get(key);
    if (!known) {
      groups.set(key, { values: [...row.values], first: row });
      continue;
    }
    for (const at of summed) {
      const [sum, value] = [known.values[at], row.values[at]];
      const isThere = sum != null && value != null;
      known.values[at] = isThere ? plainNumber(sumOf(exactDecimal(sum)!, exactDecimal(value)!)) : null;
    }
    for (const at of days) {
      const [before, now] = [known.values[at], row.values[at]];
      if (before != null && now != null && now > before) known.values[at] = now;
    }
  }
  return [...groups.values()].map(({ values, first }) => ({ ...first, values }));
}
