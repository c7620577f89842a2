import type { Text } from '#lib/domain/vocabulary.ts';
import type { Column, Table } from '../../contract/table.ts';
import type { GridCell, GridFinding, GridRow, Sheet } from '../grid/grid.ts';
import { cellText } from '../recognise/cell-text.ts';
import { NameBook } from '../recognise/comparable.ts';
import type { KnownWords } from '../recognise/known-words.ts';
import type { ReadingChoice } from '../recognise/read-table.ts';

/** A row of the contract's table as the source has it, before words, units and numbers are read. */
export interface SourceRow {
  /** One for each head of the reading. */
  cells: readonly GridCell[];
  /** Row of the sheet; the first is 1. */
  row: number;
  /** Column of the sheet for each cell, from 0; -1 where the cell stands elsewhere. */
  columns: readonly number[];
  /** It sums others: it is compared with them, and not added up. */
  isTotal?: boolean;
}

/**
 * What a source makes of a sheet: heads of the contract or of its aliases, with unit, and rows. Words, units, marks and
 * what is missing are then read as in any other table; nothing is guessed here.
 */
export interface SourceReading {
  table: Table;
  heads: readonly string[];
  /** Row of the head in the sheet. */
  head: number;
  /** Column of the sheet for each head; -1 where it has none. */
  positions: readonly number[];
  rows: readonly SourceRow[];
  /** What is told of how it was read. */
  notes: readonly Text[];
  findings: readonly GridFinding[];
  /** Rows below the head that hold nothing but notes. */
  skipped?: readonly number[];
  /** Columns of the sheet that decide how a row is read, and are not imported themselves. */
  consulted?: readonly number[];
  /** Its layout is all that tells it: where heads alone tell a table of the contract, that is read. */
  isLayout?: boolean;
  /** Heads whose numbers are added up over rows of one key: lists have one row for each street or unit. */
  summed?: readonly string[];
  /** Columns of the sheet of which the rows say that they are given by gross calorific value, or `all`. */
  grossTold?: readonly number[] | 'all';
}

export interface SourceContext {
  choice: ReadingChoice;
  file: string;
  /** The key for which a word stands in a column; undefined where it stands for none. */
  keyOf(table: Table, column: Column, word: string): string | undefined;
  words: KnownWords;
}

/** A body or program whose files have a form of their own. */
export interface KnownSource {
  id: string;
  name: Text;
  /** Undefined if the sheet is none of its. A sheet is told by characteristic heads, never by a single word. */
  read(sheet: Sheet, context: SourceContext): SourceReading | undefined;
}

/** Rows that are looked at for a head. */
const maxHeadRows = 60;

/** A row with its texts. */
export interface TextRow extends GridRow {
  at: number;
  texts: readonly (string | undefined)[];
}

/** The first row for which `isHead` holds. */
export function headRow(
  { rows }: Sheet,
  isHead: (texts: readonly (string | undefined)[], row: TextRow) => boolean,
): TextRow | undefined {
  for (const [at, row] of rows.slice(0, maxHeadRows).entries()) {
    const texts = Array.from(row.cells.slice(0, 500), cellText);
    if (isHead(texts, { ...row, at, texts })) return { ...row, at, texts };
  }
  return undefined;
}

/** Lists of names are constants; each is compared with many texts. */
const books = new WeakMap<readonly string[], NameBook<true>>();

function bookOf(names: readonly string[]): NameBook<true> {
  let book = books.get(names);
  if (!book) {
    book = new NameBook<true>();
    for (const name of names) book.add(name, true);
    books.set(names, book);
  }
  return book;
}

/** Place of the head of one of these names, whatever unit or remark stands behind it; -1 without one. */
export function positionOf(
  texts: readonly (string | undefined)[],
  names: readonly string[],
  read: (text: string) => string = (text) => text,
): number {
  const book = bookOf(names);
  const isOne = (text: string) => book.find(text).length > 0;
  return texts.findIndex((text) => text !== undefined && (isOne(text) || isOne(read(text))));
}

/** Texts above a head, and the name of the sheet. */
export const titlesOf = (sheet: Sheet, at: number): string[] => [
  ...(sheet.name === '' ? [] : [sheet.name]),
  ...sheet.rows.slice(0, at).map(({ cells }) =>
    cells
      .slice(0, 20)
      .flatMap((cell) => cellText(cell) ?? [])
      .join(' '),
  ),
];

export const textAt = ({ cells }: GridRow, position: number): string | undefined =>
  position < 0 ? undefined : cellText(cells[position]);
