import type { Language, Text } from '../vocabulary.ts';

/** What the check of uploaded files found: the process that reads them hands it to the one that makes the page. */
export interface UploadCheck {
  files: readonly string[];
  /** It could be published as it is. */
  isSound: boolean;
  errors: number;
  warnings: number;
  problems: readonly UploadProblem[];
  readings: readonly UploadReading[];
  excerpts: readonly SheetExcerpt[];
  /** Against the current edition, of which only public values are known; blank if there are errors. */
  differences: readonly UploadDifferences[];
  edition: string | null;
  /** Files again, with what is wrong marked in them; none of a file without errors, or where there is no such copy. */
  returned: readonly ReturnedFile[];
  /** Something is missing that the form can say. */
  isAsked: boolean;
  /** What the form said. */
  given: UploadGiven;
  /** Fields of the form whose value cannot be; it was not used. */
  odd: readonly (keyof UploadGiven)[];
}

export interface ReturnedFile {
  name: string;
  base64: string;
}

/** Columns of which a form may say what holds for all rows of tables without them. */
export const statedColumns = ['quartier_id', 'year', 'sector', 'carrier', 'status', 'source'] as const;

/** What a form says of files that do not say it themselves. */
export const uploadFields = [...statedColumns, 'decimal', 'gas', 'value'] as const;
export type UploadGiven = Partial<Record<(typeof uploadFields)[number], string>>;

/** What was found in a file. Rows count like a spreadsheet does: the header is row 1. */
export interface UploadProblem {
  file: string;
  /** Of a workbook; null for other files. */
  sheet: string | null;
  row: number | null;
  /** Cell reference like "E12", if row and column are known. */
  cell: string | null;
  column: string | null;
  /** The value as read, shortened to 120 characters. */
  value: string | null;
  /** The same as people write it, where that is something else: a number, or the word for a key. */
  said?: Text;
  severity: 'error' | 'warning';
  text: Text;
  /** What to do. */
  hint: Text;
}

/** How a table was recognised, for people. */
export interface UploadReading {
  file: string;
  /** Blank for a text file. */
  sheet: string;
  table: string;
  rows: number;
  /** Format, encoding, conversions. */
  words: readonly Text[];
}

/** The part of a sheet in which something is wrong, as the sheet shows it. */
export interface SheetExcerpt {
  file: string;
  /** Blank for a text file. */
  sheet: string;
  /** Letters of the columns shown; `isAfterGap` says that others before it are not. */
  columns: readonly { letters: string; isAfterGap: boolean }[];
  rows: readonly ExcerptRow[];
  /** Rows with problems that are not shown. */
  hidden: number;
}

export interface ExcerptRow {
  row: number;
  isHead: boolean;
  isAfterGap: boolean;
  /** Problems of the row as a whole, by their place in the list. */
  problems: readonly number[];
  cells: readonly ExcerptCell[];
}

export interface ExcerptCell {
  text: Record<Language, string>;
  isNumber: boolean;
  problems: readonly number[];
}

/** How one table differs from the edition; counts are of rows. */
export interface UploadDifferences {
  table: string;
  counts: { same: number; changed: number; added: number; absent: number; protected: number };
  /** Cells of changed rows; not all of them need be listed. */
  cells: { numbers: number; words: number };
  changed: readonly UploadCellDifference[];
  words: readonly UploadWordDifference[];
  added: readonly UploadListedRow[];
  absent: readonly UploadListedRow[];
  protected: readonly UploadListedRow[];
}

/** A row by the values of its key, in words where there are some. */
export interface UploadRow {
  key: readonly Text[];
}

/** A row that only one of the two has, or that is not compared. */
export interface UploadListedRow extends UploadRow {
  /** Of a row that the edition does not have: its numbers, and keys in place of them. */
  numbers: readonly { label: Text; value: Text | number }[];
}

interface UploadDifference extends UploadRow {
  column: string;
  label: Text;
  before: Text | number | null;
  after: Text | number | null;
}

/** Words that `count` rows have instead of others; the key is that of the first. */
export interface UploadWordDifference extends UploadDifference {
  count: number;
}

/** A number, or a key in place of one. */
export interface UploadCellDifference extends UploadDifference {
  /** Percent of the value before; null where there is none. */
  jump: number | null;
}
