import type { LongText } from '../grid/text/long-text.ts';
import type { GridFinding } from '../grid/grid.ts';
import { contentsOf, type Contents } from './column-contents.ts';
import { FindingList } from './finding-list.ts';
import { mayHaveGroups, noGroups } from './group-rows.ts';
import type { HeadBook } from './head-book.ts';
import type { KnownWords } from './known-words.ts';
import { LongPass, type RowTarget } from './long-pass.ts';
import type { NumberDecision } from './number-cells.ts';
import type { LongTable, ReadingChoice } from './read-table.ts';
import type { TablePlace } from './table-finder.ts';
import { TableReading } from './table-reading.ts';

/** What all rows say together of how each is read. */
interface Assumed {
  contents: Contents;
  decisions: readonly NumberDecision[] | undefined;
  /** Whether keys such as NE stand in place of numbers, in a table without a column for them. */
  fillsNotation: boolean;
}

/** A table in which all rows still say otherwise after so many is left to its cells. */
const maxPasses = 5;

/**
 * Reads a table row by row as its first rows suggest, and again where all rows say otherwise in the end. Undefined where
 * a column of keys is missing or years are columns; `oddRow` is a row that has to be seen with others: a sum, a heading within
 * the table, a second head, a row without a key. Gives what `readTable` gives.
 */
export async function readLongTable(
  text: LongText,
  place: TablePlace,
  context: { words: KnownWords; heads: HeadBook; choice: ReadingChoice },
  target: RowTarget,
): Promise<{ table: LongTable; findings: readonly GridFinding[] } | { oddRow: number } | undefined> {
  if (mayHaveGroups(place)) return undefined;
  const readingOf = ({ contents }: Pick<Assumed, 'contents'>, list: FindingList) =>
    new TableReading(place, contents, noGroups, {
      ...context,
      list,
      sheetName: '',
      isTaken: () => false,
      rowName: (row) => row,
    });
  let assumed: Assumed = { contents: contentsOf(place.body), decisions: undefined, fillsNotation: false };
  const firstRow = place.body[0]!.row;
  for (let count = 0; count <= maxPasses; count++) {
    const list = new FindingList();
    const reading = readingOf(assumed, list);
    if (reading.isUndated || reading.columns.some(({ year }) => year !== undefined)) return undefined;
    const outline = outlineOf(reading, list);
    const pass = new LongPass(reading, list, assumed, { ...context, form: text.form, target });
    // the first rows alone tell what to assume
    if (count === 0) for (const row of place.body) pass.readCells(row);
    else await text.eachRow(firstRow, pass);
    if (pass.oddRow !== undefined) return { oddRow: pass.oddRow };
    const seen = pass.seen();
    const told = new FindingList();
    const agrees =
      outlineOf(readingOf(seen, told), told) === outline &&
      JSON.stringify(seen.decisions) === JSON.stringify(assumed.decisions) &&
      seen.fillsNotation === assumed.fillsNotation;
    if (count > 0 && agrees) return pass.end();
    assumed = seen;
  }
  return undefined;
}

/** What of a reading depends on the contents of columns. */
function outlineOf({ columns, unitPosition, place, notes }: TableReading, list: FindingList): string {
  const { from, to } = place;
  const { confirmed, unknown } = notes;
  return JSON.stringify([columns, unitPosition, from, to, confirmed, unknown, list.all()]);
}
