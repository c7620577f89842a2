import type { GridCell, GridRow, Merge, Sheet } from '../grid/grid.ts';
import { maxColumns } from '../csv/header.ts';
import { cellText } from './cell-text.ts';

/** The cells of a row up to the limit, with those of merges that stand over several columns filled. */
export interface HeadRow {
  texts: readonly (string | undefined)[];
  /** Columns whose cell is one over several. */
  spanned: ReadonlySet<number>;
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

  /** Values of cells that are merged over several rows, by row and column, where rows are asked in their order. */
  filler(): (row: GridRow, column: number) => GridCell {
    const active = new Map<number, { value: GridCell; lastRow: number }>();
    let next = 0;
    const begins = [...this.#merges.keys()].toSorted((a, b) => a - b);
    return ({ row, cells }, column) => {
      for (; next < begins.length && begins[next]! <= row; next++) {
        for (const merge of this.#merges.get(begins[next]!)!) {
          if (merge.column !== merge.lastColumn || merge.row === merge.lastRow || begins[next] !== row)
            continue;
          active.set(merge.column, { value: cells[merge.column] ?? null, lastRow: merge.lastRow });
        }
      }
      const cell = cells[column] ?? null;
      const above = active.get(column);
      return cellText(cell) === undefined && above && row <= above.lastRow ? above.value : cell;
    };
  }
}
