import type { GridRow } from '../grid/grid.ts';
import { cellText } from './cell-text.ts';

/** First row in which a column of the sheet holds something below the head, and whether there are numbers. */
export type Contents = ReadonlyMap<number, { row: number; hasNumbers: boolean }>;

export const looksLikeNumber = (text: string): boolean => /^[+-]?[\d.,\s]*\d$/.test(text.slice(0, 60));

/** Which columns of a sheet hold something below the head. */
export class ColumnContents {
  readonly columns = new Map<number, { row: number; hasNumbers: boolean }>();

  add({ row, cells }: GridRow): void {
    for (let position = 0; position < cells.length; position++) {
      const cell = cells[position]!;
      if (cell === null || this.columns.get(position)?.hasNumbers) continue;
      const text = cellText(cell);
      if (text !== undefined) this.note(row, position, typeof cell === 'number' || looksLikeNumber(text));
    }
  }

  note(row: number, position: number, isNumber: boolean): void {
    const known = this.columns.get(position);
    if (known) known.hasNumbers ||= isNumber;
    else this.columns.set(position, { row, hasNumbers: isNumber });
  }
}

export function contentsOf(rows: readonly GridRow[]): Contents {
  const contents = new ColumnContents();
  for (const row of rows) contents.add(row);
  return contents.columns;
}
