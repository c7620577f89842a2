import type { Column } from '../../contract/table.ts';
import type { GridRow } from '../grid/grid.ts';
import { cellText } from './cell-text.ts';
import type { KnownWords } from './known-words.ts';
import { isTotalWord } from './row-kinds.ts';
import type { TablePlace } from './table-finder.ts';

/** What a heading within a table says of the rows below it: "Private Haushalte" over its carriers. */
export interface Group {
  /** Row of the sheet. */
  row: number;
  text: string;
  column: Column;
  value: string;
  hasNumbers: boolean;
}

/** Headings within a table. */
export interface Groups {
  /** Columns that the table lacks and that headings fill. */
  columns: ReadonlySet<Column>;
  heads: ReadonlyMap<number, Group>;
  /** Headings that stand like the others and name nothing that is known, or several things. */
  unclear: readonly { row: number; text: string }[];
}

const none: Groups = { columns: new Set(), heads: new Map(), unclear: [] };

/**
 * Finds rows that name a sector, a carrier or a quartier for all rows below them, in a table that has no column for it.
 * Such a row has one text, and beside it at most the numbers of its sum.
 */
export function findGroups(place: TablePlace, words: KnownWords): Groups {
  const { heads, meanings, body, from, to } = place;
  const present = new Set(meanings.map(({ named }) => named));
  const lacking = heads.table.columns.filter(
    (column) => column.isKey && column.references !== undefined && !present.has(column),
  );
  if (lacking.length === 0) return none;
  const columnAt = new Map(meanings.map(({ position, named }) => [position, named]));
  const found = new Map<number, Group>();
  const others: { row: number; text: string }[] = [];
  let lastData = 0;
  for (const row of body) {
    const head = headingOf(row, from, to);
    if (head === undefined || isTotalWord(head.text)) {
      if (head === undefined) lastData = row.row;
      continue;
    }
    const own = columnAt.get(head.position);
    // a word of the column in which it stands is a value there
    if (own !== undefined && own !== 'unit' && words.isName(own, head.text)) {
      lastData = row.row;
      continue;
    }
    const text = head.text.replace(/\s*:$/, '');
    const named = lacking.filter((column) => words.isName(column, text));
    const meaning = named.length === 1 ? words.meaningOf(heads.table, named[0]!, text) : undefined;
    if (meaning && 'value' in meaning) {
      const { hasNumbers } = head;
      found.set(row.row, { row: row.row, text, column: named[0]!, value: meaning.value, hasNumbers });
    } else others.push({ row: row.row, text });
  }
  if (found.size === 0) return none;
  const first = Math.min(...found.keys());
  return {
    columns: new Set([...found.values()].map(({ column }) => column)),
    heads: found,
    // below the last row of values stand notes
    unclear: others.filter(({ row }) => row > first && row < lastData),
  };
}

/** The only text of a row that holds nothing else but numbers to the right of it. */
function headingOf({ cells }: GridRow, from: number, to: number) {
  let heading: { text: string; position: number; hasNumbers: boolean } | undefined;
  for (let position = from; position <= to && position < cells.length; position++) {
    const cell = cells[position];
    const text = cellText(cell);
    if (text === undefined) continue;
    const isNumber = typeof cell === 'number' || /^[+-]?[\d.,\s]*\d$/.test(text.slice(0, 60));
    if (!heading) {
      if (isNumber || typeof cell !== 'string') return undefined;
      heading = { text, position, hasNumbers: false };
    } else if (isNumber) heading.hasNumbers = true;
    else return undefined;
  }
  return heading;
}
