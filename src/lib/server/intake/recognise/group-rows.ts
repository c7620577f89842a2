import type { Column } from '../../contract/table.ts';
import type { GridRow } from '../grid/grid.ts';
import { cellText } from './cell-text.ts';
import { looksLikeNumber } from './column-contents.ts';
import type { KnownWords } from './known-words.ts';
import { nearHead } from './near-heads.ts';
import { totalOf } from './total-label.ts';
import type { TablePlace } from './table-finder.ts';

/** What a heading within a table says of the rows below it: "Private Haushalte" over its carriers. */
export interface Group {
  /** Row of the sheet. */
  row: number;
  text: string;
  position: number;
  column: Column;
  value: string;
  hasNumbers: boolean;
}

/** Headings within a table: for a column that it lacks, or in a column that the rows below leave blank. */
export interface Groups {
  /** Columns that the table lacks and that headings fill. */
  columns: ReadonlySet<Column>;
  heads: ReadonlyMap<number, Group>;
  /** Headings that stand like the others and name nothing that is known, or several things. */
  unclear: readonly { row: number; text: string }[];
}

export const noGroups: Groups = { columns: new Set(), heads: new Map(), unclear: [] };

/**
 * Finds rows that name a sector, a carrier or a quartier for all rows below them. Such a row has one text, and beside it at
 * most the numbers of its sum.
 */
export function findGroups(place: TablePlace, words: KnownWords): Groups {
  const { heads, meanings, body, from, to } = place;
  const present = new Set(meanings.map(({ named }) => named));
  const named = heads.table.columns.filter(
    ({ isKey, isRequired, references }) => isKey && isRequired && references,
  );
  const lacking = lackingColumns(place);
  const columnAt = new Map(meanings.map(({ position, named: column }) => [position, column]));
  const found = new Map<number, Group>();
  const others: { row: number; text: string }[] = [];
  /** Headings in a column of the table, until the row below shows whether it goes without. */
  let open: Group[] = [];
  let lastData = 0;
  for (const row of body) {
    const head = headingOf(row, from, to);
    if (head !== undefined && totalOf(head.text) !== undefined) continue;
    const own = head && columnAt.get(head.position);
    const isOfOwn = head && own !== undefined && own !== 'unit' && words.isName(own, head.text);
    if (
      head &&
      isOfOwn &&
      named.includes(own) &&
      named.some((other) => other !== own && present.has(other))
    ) {
      open = open.filter(({ position }) => position < head.position);
      open.push({ ...groupOf(row.row, head, head.text, own), value: head.text });
      continue;
    }
    // a word of the column in which it stands is a value there
    if (head === undefined || isOfOwn) {
      lastData = row.row;
      for (const group of open)
        if (cellText(row.cells[group.position]) === undefined) found.set(group.row, group);
      open = [];
      continue;
    }
    const text = head.text.replace(/\s*:$/, '');
    const meant = lacking.filter((column) => words.isName(column, text));
    const meaning = meant.length === 1 ? words.meaningOf(heads.table, meant[0]!, text) : undefined;
    if (meaning && 'value' in meaning)
      found.set(row.row, { ...groupOf(row.row, head, text, meant[0]!), value: meaning.value });
    else others.push({ row: row.row, text });
  }
  const columns = new Set(
    [...found.values()].map(({ column }) => column).filter((column) => !present.has(column)),
  );
  const first = Math.min(
    ...[...found.values()].filter(({ column }) => columns.has(column)).map(({ row }) => row),
  );
  return {
    columns,
    heads: found,
    // below the last row of values stand notes
    unclear: others.filter(({ row }) => row > first && row < lastData),
  };
}

const groupOf = (row: number, { position, hasNumbers }: Heading, text: string, column: Column) => ({
  row,
  text,
  position,
  column,
  hasNumbers,
});

interface Heading {
  text: string;
  position: number;
  hasNumbers: boolean;
}

/** Columns that headings may fill: a head that is likely meant for one of them has its values. */
function lackingColumns({ heads, meanings }: TablePlace): Column[] {
  const present = new Set(meanings.map(({ named, text }) => named ?? nearHead(text, heads)?.column));
  return heads.table.columns.filter(
    (column) => column.isKey && column.references !== undefined && !present.has(column),
  );
}

export const mayHaveGroups = (place: TablePlace): boolean => lackingColumns(place).length > 0;

/** The only text of a row that holds nothing else but numbers to the right of it. */
function headingOf({ cells }: GridRow, from: number, to: number): Heading | undefined {
  let heading: Heading | undefined;
  for (let position = from; position <= to && position < cells.length; position++) {
    const cell = cells[position];
    const text = cellText(cell);
    if (text === undefined) continue;
    const isNumber = typeof cell === 'number' || looksLikeNumber(text);
    if (!heading) {
      if (isNumber || typeof cell !== 'string') return undefined;
      heading = { text, position, hasNumbers: false };
    } else if (isNumber) heading.hasNumbers = true;
    else return undefined;
  }
  return heading;
}
