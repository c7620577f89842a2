import type { GridRow } from '../grid/grid.ts';
import { isNumeric } from './cell-reader.ts';
import { cellText } from './cell-text.ts';
import type { ReadColumn } from './read-column.ts';
import type { FilledCells } from './sheet-rows.ts';
import { filledOf, withCell, type Sparse } from './sparse-column.ts';

/**
 * Gives rows the words that stand only in the first row of their group, as its key does: status and source beside "Private
 * Haushalte". It is done where each group of a key has such a word in its first row and nothing in those below. `rows`
 * is changed; a word that need not be there is left blank.
 */
export function fillWords(
  rows: GridRow[],
  keys: readonly Sparse[],
  columns: readonly ReadColumn[],
): FilledCells[] {
  const atOf = new Map(rows.map(({ row }, at) => [row, at]));
  return columns.flatMap((source) => {
    const { column, position } = source;
    if (column.isKey || !column.isRequired || isNumeric(column)) return [];
    const textAt = (at: number) => cellText(rows[at]!.cells[position]);
    // the innermost key first: its groups are the smallest
    const key = keys.findLast(
      ({ filled }) =>
        filled.length > 0 &&
        filled.every(
          ({ at, label }) => textAt(at) === undefined && textAt(atOf.get(label.row)!) !== undefined,
        ),
    );
    if (!key) return [];
    const labels = new Map(key.filled.map(({ label }) => [label, labelAt(label.row)]));
    const filled = key.filled.map(({ at, label }) => ({ at, label: labels.get(label)! }));
    for (const { at, label } of filled) rows[at] = withCell(rows[at]!, position, label.cell);
    return filledOf({ column: source, filled }, rows);

    function labelAt(row: number) {
      const at = atOf.get(row)!;
      return { row, text: textAt(at)!, cell: rows[at]!.cells[position]! };
    }
  });
}
