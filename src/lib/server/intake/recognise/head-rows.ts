import { gridLimits } from '../grid/limits.ts';
import { unlessRefused } from '../grid/refusal.ts';
import { CellBudget, SheetBuilder } from '../grid/sheet-builder.ts';
import { readRecords } from '../grid/text/records.ts';
import { SheetRows } from './sheet-rows.ts';
import { findTables } from './table-finder.ts';

/** Rows of a text that are heads of tables; none if none is found, or if the text cannot be read. */
export async function headRowsOf(text: string, delimiter: string, fileName: string): Promise<number[]> {
  const heads = await unlessRefused(() => {
    const builder = new SheetBuilder(new CellBudget(gridLimits), '');
    readRecords(text, delimiter, builder, gridLimits.maxCellCharacters);
    const rows = new SheetRows({ name: '', isHidden: false, rows: builder.rows, merges: [] });
    const places = findTables(rows, [fileName.replace(/\.[^.]*$/, '')]);
    return Promise.resolve(places.map(({ head }) => head));
  });
  return heads ?? [];
}
