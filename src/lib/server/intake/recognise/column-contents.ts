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

/** Rows that are looked at for words. */
const maxRows = 500;
const ofWords = /^[^\d#]*\p{L}{5}[^\d]*$/u;

/** Does a column hold nothing but words, none of which may stand in place of a number? */
export function holdsWords(position: number, body: readonly GridRow[]): boolean {
  const cells = body.slice(0, maxRows).flatMap(({ cells }) => cells[position] ?? []);
  return (
    cells.length > 0 && cells.every((cell) => typeof cell === 'string' && ofWords.test(cell.slice(0, 80)))
  );
}
