import { columnLetters } from '#lib/domain/numbers/column-letters.ts';
import type { GridFinding, Sheet } from '../grid/grid.ts';
import { rangesOf } from './finding-list.ts';
import type { ReadTable } from './read-table.ts';

const maxShown = 6;

/** Rows and columns of the sheets that were read which nobody sees there; one sentence for each sheet. */
export function unseenCells(sheets: readonly Sheet[], tables: readonly ReadTable[]): GridFinding[] {
  return sheets.flatMap((sheet): GridFinding[] => {
    const heads = tables.filter((table) => table.sheet === sheet.name).map(({ head }) => head);
    if (heads.length === 0 || !sheet.unseen) return [];
    const top = heads.reduce((a, b) => Math.min(a, b));
    const rows = sheet.unseen.rows.filter((row) => row >= top);
    const columns = filledOf(sheet, sheet.unseen.columns, top);
    if (rows.length + columns.length === 0) return [];
    const letters = columns.slice(0, maxShown).map(columnLetters).join(', ');
    const said = (row: string, column: string) =>
      [
        ...(rows.length > 0 ? [`${row} ${rangesOf(rows)}`] : []),
        ...(columns.length > 0 ? [`${column} ${letters}${columns.length > maxShown ? ', …' : ''}`] : []),
      ].join('; ');
    return [
      {
        rule: 'unseen_read',
        ...(sheet.name !== '' && { sheet: sheet.name }),
        row: rows[0] ?? top,
        parameters: { what: { de: said('Zeile', 'Spalte'), en: said('row', 'column') } },
      },
    ];
  });
}

/** Those of the columns that hold something from a row on. */
function filledOf({ rows }: Sheet, columns: readonly number[], top: number): number[] {
  const left = new Set(columns);
  for (const { row, cells } of rows) {
    if (left.size === 0) break;
    if (row < top) continue;
    for (const column of left) if (cells[column] != null) left.delete(column);
  }
  return columns.filter((column) => !left.has(column));
}
