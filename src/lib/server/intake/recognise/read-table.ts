import type { Text } from '#lib/domain/vocabulary.ts';
import type { Table } from '../../contract/table.ts';
import type { AliasBook, BookEntry } from '../book/alias-book.ts';
import type { GridFinding } from '../grid/grid.ts';
import type { GivenValues } from './given-values.ts';

/** One row of a table of the contract, and where it was found. */
export interface ReadRow {
  /** One per column of the table, as the contract writes it: decimal point, ISO day, key of a list. Blank is null. */
  values: readonly (string | null)[];
  /** Row of the sheet; the first is 1. */
  row: number;
  /** One per column of the table: the column of the sheet that it was read from, from 0; -1 if from elsewhere. */
  columns: readonly number[];
}

/** A table that was recognised in a sheet. */
export interface ReadTable {
  table: Table;
  /** Columns of the contract that the sheet has. */
  fields: readonly string[];
  rows: readonly ReadRow[];
  /** Blank for a text file. */
  sheet: string;
  /** Row of the head; the first is 1. */
  head: number;
  /** Heads of the sheet by columns of the contract, of those that stand in one column. */
  heads: ReadonlyMap<string, string>;
  /** How it was read, for people: "Endenergie [kWh]: geteilt durch 1.000", "Dezimalkomma", "Kopfzeile in Zeile 4". */
  recognised: readonly Text[];
  /** Confirmed entries of the alias book without which it would have been read otherwise. */
  confirmed: readonly BookEntry[];
  /** What nobody has said the meaning of. */
  unknown: readonly Unknown[];
  /** Rows that hold a key and nothing else. */
  prepared?: readonly PreparedRow[];
}

/** A row that waits to be filled in; `key` are values by columns of the contract. */
export interface PreparedRow {
  row: number;
  key: Readonly<Record<string, string>>;
}

/** A table whose rows were handed on instead of kept. */
export interface LongTable extends Omit<ReadTable, 'rows'> {
  rows: number;
  /** Rows of the file that stand one below the other. */
  runs: readonly { row: number; count: number }[];
  /** As of a row that is kept. */
  columns: readonly number[];
}

/** A head, a unit or a word that could not be read. */
export interface Unknown {
  kind: 'column' | 'unit' | 'word';
  /** As it stands in the file. */
  given: string;
  /** Of the contract. */
  table: string;
  /** The column of the contract in which a word stands, or whose unit is missing. */
  column?: string;
  row: number;
  position: number;
  /** Columns of the contract that it may mean, the likeliest first. */
  proposals?: readonly string[];
}

/** What a grid holds. Nothing is guessed: what has two readings is an error among the findings. */
export interface Recognition {
  tables: readonly ReadTable[];
  findings: readonly GridFinding[];
}

/** Names under which the reader may be meant, beside keys: of quartiers, sectors, carriers. */
export interface KnownNames {
  quartiers: readonly { quartier_id: string; name: string; municipality: string }[];
  sectors: readonly { sector: string; label_de: string; label_en: string }[];
  carriers: readonly { carrier: string; label_de: string; label_en: string }[];
}

/** What a person has said about a file where it has two readings. */
export interface ReadingChoice {
  /** The mark before decimals in text. */
  decimal?: ',' | '.' | undefined;
  /** Values of columns that files lack. */
  given?: GivenValues | undefined;
  /** What the numbers of a file count that does not say it: a column of the contract. */
  value?: string | undefined;
  /** By which calorific value gas is given where a list does not say it. */
  gas?: 'hs' | 'hi' | undefined;
  /** Names beside those that the files give themselves. */
  names?: KnownNames | undefined;
  /** Confirmed meanings of what the sender writes. */
  book?: AliasBook | undefined;
}
