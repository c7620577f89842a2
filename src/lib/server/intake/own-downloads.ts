import { computedTables } from '#lib/texts/tables.ts';
import { cellText } from './recognise/cell-text.ts';
import type { Sheet } from './grid/grid.ts';

/** Columns that files given out by this program have beside those of the contract: place, mark, origin. */
const ownColumns: ReadonlySet<string> = new Set(['source_row', 'data_kind', 'edition', 'published_at']);

/** Whether a column was added by this program when it gave out a table; nobody misses it when that is read back. */
export const isOwnColumn = (name: string): boolean => ownColumns.has(name.trim());

/** Rows in which the head of a file of ours stands. */
const maxHeadRow = 10;

/** The row that tells a file of figures which this program has computed: its rows name their edition. */
export function computedHead({ name, rows }: Sheet): number | undefined {
  const isComputed = Object.hasOwn(computedTables, name);
  return rows.find(({ row, cells }) => {
    if (row > maxHeadRow) return false;
    const texts = cells.map(cellText);
    return texts.filter((text) => text !== undefined).length > 2 && (isComputed || texts.includes('edition'));
  })?.row;
}
