import { cellDigits } from '#lib/domain/numbers/delivered.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import type { Grid, GridFinding, GridRow } from './grid.ts';

/** A number that a finding quotes, as its cell shows it in either language; undefined for texts, which stay as they are. */
export function saidCell({ sheets }: Grid, { sheet, row, position, value }: GridFinding): Text | undefined {
  if (row == null || position === undefined || value == null) return undefined;
  const found = sheets.find(({ name }) => name === (sheet ?? name));
  const cell = found && rowIn(found.rows, row)?.cells[position];
  // a finding may quote something else than its cell
  if (typeof cell !== 'number' || String(cell) !== value) return undefined;
  return { de: cellDigits(cell, 'de'), en: cellDigits(cell, 'en') };
}

/** Rows are in their order. */
function rowIn(rows: readonly GridRow[], row: number): GridRow | undefined {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (rows[middle]!.row < row) from = middle + 1;
    else to = middle;
  }
  return rows[from]?.row === row ? rows[from] : undefined;
}
