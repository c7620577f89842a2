import type { GridCell, GridRow, Merge, Sheet } from '../grid/grid.ts';
import { maxColumns } from '../csv/header.ts';
import { cellText } from './cell-text.ts';

/** The cells of a row up to the limit, with those of merges that stand over several columns filled. */
export interface HeadRow {
  texts: readonly (string | undefined)[];
  /** Columns whose cell is one over several. */
  spanned: ReadonlySet<number>;
}

/** Rows of a column that were blank and got the value of another row. */
export interface FilledCells {
  column: number;
  text: string;
  /** Where the value stands. */
  row: number;
  rows: number[];
}

/** The rows of a sheet as they are looked at for heads. */
export class SheetRows {
  readonly rows: readonly GridRow[];
  readonly #merges = new Map<number, Merge[]>();

  constructor(sheet: Sheet) {
    this.rows = sheet.rows;
    for (const merge of sheet.merges) {
      const known = this.#merges.get(merge.row);
      if (known) known.push(merge);
      else this.#merges.set(merge.row, [merge]);
    }
  }

  headRow(at: number): HeadRow {
    const { row, cells } = this.rows[at]!;
    const texts = cells.slice(0, maxColumns).map(cellText);
    const spanned = new Set<number>();
    for (const { column, lastColumn } of this.#merges.get(row) ?? []) {
      if (lastColumn === column || column >= maxColumns || spanned.has(column)) continue;
      const last = Math.min(lastColumn, maxColumns - 1);
      for (let place = column; place <= last; place++) {
        texts[place] ??= texts[column];
        spanned.add(place);
      }
    }
    return { texts: Array.from(texts), spanned };
  }

  /** Rows with the values of cells that are merged over several of them, and what was filled in: in columns of which that holds. */
  merged(
    body: readonly GridRow[],
    isFilled: (column: number) => boolean,
  ): { body: readonly GridRow[]; filled: readonly FilledCells[] } {
    const begins = [...this.#merges.keys()].toSorted((a, b) => a - b);
    if (begins.length === 0) return { body, filled: [] };
    const active = new Map<number, { value: GridCell; lastRow: number; filled: FilledCells }>();
    const found: FilledCells[] = [];
    const rowAt = new Map(body.map((row) => [row.row, row]));
    let next = 0;
    const rows = body.map((row) => {
      for (; next < begins.length && begins[next]! <= row.row; next++) {
        for (const { column, row: first, lastRow } of this.#merges.get(begins[next]!)!) {
          const value = rowAt.get(first)?.cells[column] ?? null;
          if (first === lastRow || !isFilled(column) || cellText(value) === undefined) continue;
          const filled = { column, text: cellText(value)!, row: first, rows: [] };
          found.push(filled);
          active.set(column, { value, lastRow, filled });
        }
      }
      let cells: GridCell[] | undefined;
      for (const [column, { value, lastRow, filled }] of active) {
        if (row.row > lastRow) active.delete(column);
        else if (cellText(row.cells[column] ?? null) === undefined) {
          cells ??= Array.from(
            { length: Math.max(row.cells.length, column + 1) },
            (_, at) => row.cells[at] ?? null,
          );
          cells[column] = value;
          filled.rows.push(row.row);
        }
      }
      return cells ? { row: row.row, cells } : row;
    });
    return { body: rows, filled: found.filter(({ rows: some }) => some.length > 0) };
  }
}
