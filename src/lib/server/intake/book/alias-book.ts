import type { Column, Table } from '../../contract/table.ts';
import { comparable } from '../recognise/comparable.ts';

/** What a confirmed entry is about: a head, a word in a cell, the unit of a head without one, a sheet, the decimal mark. */
export const bookKinds = ['column', 'word', 'unit', 'table', 'decimal'] as const;
export type BookKind = (typeof bookKinds)[number];

/** What somebody has confirmed about the files of an organisation. */
export interface BookEntry {
  kind: BookKind;
  /** Of the contract; blank for all tables. */
  table: string;
  /** Column of the contract in whose cells a word stands; blank for other kinds. */
  column: string;
  /** As it stands in the file: head, word, name of a sheet or file. */
  given: string;
  /** Column, key, unit, table or mark for which it stands. */
  means: string;
  /** ISO day. */
  confirmed_on: string;
  by: string;
}

/** Columns of the file, in their order. */
export const bookHeader = [
  'organisation',
  'kind',
  'table',
  'column',
  'given',
  'means',
  'confirmed_on',
  'by',
] as const;

/** Does an entry for a word speak of a column of a table? */
export const isForColumn = (entry: BookEntry, table: Table, column: Column): boolean =>
  (entry.table === '' || entry.table === table.name) &&
  entry.column === column.name &&
  (!column.values || column.values.includes(entry.means));

/** The confirmed meanings of what an organisation writes. Entries that contradict the contract never get in here. */
export class AliasBook {
  readonly #byGiven = new Map<string, BookEntry[]>();

  constructor(
    readonly organisation: string,
    readonly entries: readonly BookEntry[],
    /** The file as it was read; undefined for a book that is not written yet. */
    readonly file?: { name: string; sha256: string; bytes: number },
  ) {
    for (const entry of entries) {
      for (const key of keysOf(entry.given)) {
        const name = `${entry.kind} ${key}`;
        this.#byGiven.set(name, [...(this.#byGiven.get(name) ?? []), entry]);
      }
    }
  }

  get decimal(): BookEntry | undefined {
    return this.entries.find(({ kind }) => kind === 'decimal');
  }

  /** The entry that gives a head its column. */
  column(table: Table, head: string, column: Column): BookEntry | undefined {
    return this.#find('column', head, table).find(({ means }) => means === column.name);
  }

  word(table: Table, column: Column, word: string): BookEntry | undefined {
    return this.#find('word', word, table).find((entry) => isForColumn(entry, table, column));
  }

  unit(table: Table, head: string): BookEntry | undefined {
    return this.#find('unit', head, table)[0];
  }

  table(name: string): BookEntry | undefined {
    return this.#find('table', name)[0];
  }

  #find(kind: BookKind, given: string, table?: Table): BookEntry[] {
    if (given.length > maxGivenLength) return [];
    const found = keysOf(given).flatMap((key) => this.#byGiven.get(`${kind} ${key}`) ?? []);
    const entries = [...new Set(found)].filter(
      (entry) => !table || entry.table === '' || entry.table === table.name,
    );
    // what is said of the one table goes before what is said of all
    return entries.toSorted((a, b) => Number(a.table === '') - Number(b.table === ''));
  }
}

export const maxGivenLength = 120;

/** As names are compared; what has no letter, such as a dash, is itself. */
function keysOf(text: string): readonly string[] {
  const keys = comparable(text).filter((key) => key !== '');
  return keys.length > 0 ? keys : [text.trim()];
}

/** Entries with a name in common speak of the same thing, and may not say different things of it. */
export const subjectsOf = ({ kind, table, column, given }: BookEntry): readonly string[] =>
  keysOf(given).map((key) => JSON.stringify([kind, table, column, key]));
