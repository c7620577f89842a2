import { rangeOf, rowAt, type RowRange } from '../contract/row-ranges.ts';
import type { UploadReading } from '#lib/domain/records/upload-check.ts';
import type { Text } from '#lib/domain/vocabulary.ts';
import { tables } from '../contract/tables.ts';
import type { Table } from '../contract/table.ts';
import type { ProgrammeFile } from '../contract/programme.ts';
import { baseName } from './delivered-files.ts';
import type { BookEntry } from './book/alias-book.ts';
import type { RowGap } from './csv/copy.ts';
import type { Problem } from './problem.ts';
import { columnLabel } from './recognise/column-label.ts';
import type { PreparedRow, Unknown } from './recognise/read-table.ts';

/** Where a person finds a value of a source. */
export interface Place {
  file: string;
  /** Of a workbook. */
  sheet?: string;
  /** Null for what an edition holds already. */
  row: number | null;
  /** Column of the file or sheet, from 0; undefined if it was not read from there. */
  position?: number;
  /** The head under which people write the column; of files of the contract its name is the head. */
  label?: Text | undefined;
}

/** One table as it was delivered, ready to be read as text, whatever files it came from. */
export interface Source {
  table: Table;
  /** Name for people: file name, without folder. */
  file: string;
  /** Contract columns in the order of the file. */
  fields: readonly string[];
  /**
   * Relation with one varchar column per field, in file order, without the rows that were refused. What DuckDB cannot
   * read of the others is listed in the temporary table of that name.
   */
  read(rejectTable: string): string;
  /** Rows that the relations must have, counted without DuckDB; null where that cannot be known. */
  rows: number | null;
  /** Rows of the file that are not among them, because they are blank or refused. */
  gaps: readonly RowGap[];
  /** Where the rows stand, in their order; without it, in `file` under their own numbers. */
  ranges?: readonly RowRange[];
  /** Heads of files and sheets that have their own, by `headKey`. */
  heads?: ReadonlyMap<string, string>;
  /**
   * Of a table of an edition: where its rows were delivered, by their numbers in what was read of it. Where something is
   * laid over it, `read` has the column `base_row` with that number, blank for what was delivered now.
   */
  base?: readonly RowRange[] | undefined;
  /** Whether something was laid over a table of an edition. */
  isLaidOver?: boolean;
  /** Relation with columns that a delivered file lacks, and how many values of the edition are blank for that: `column`, `n`. */
  lost?: (rejectTable: string) => string;
}

/** Number of the last row of a source, whose head is row 1; infinite where the rows are not counted. */
export const lastRowOf = ({ rows, gaps }: Source): number =>
  rows === null ? Infinity : rows + 1 + gaps.reduce((sum, [, count]) => sum + count, 0);

/** Where all rows of a source stand. */
export function rangesOf(source: Source): readonly RowRange[] {
  const { file, fields, ranges } = source;
  const columns = Object.fromEntries(fields.map((name, position) => [name, position]));
  return ranges ?? [{ first: 2, last: lastRowOf(source), file, row: 2, columns, isOfContract: true }];
}

/** The head of a column in its file, or how people head it; undefined where the file has the names of the contract. */
export function labelOf(
  { table, ranges, heads }: Source,
  name: string,
  range: RowRange | undefined = ranges?.[0],
): Text | undefined {
  const column = table.columns.find((one) => one.name === name);
  if (!range || range.isOfContract || !column) return undefined;
  const head = heads?.get(headKey(range, range.columns?.[name] ?? -1));
  return head === undefined ? columnLabel(table, column) : { de: head, en: head };
}

/** A column of a file or sheet. */
export const headKey = ({ file, sheet }: Pick<RowRange, 'file' | 'sheet'>, position: number): string =>
  JSON.stringify([file, sheet ?? null, position]);

/** Where a person finds a row of a source, and a column of it. */
export function placeIn(source: Source, row: number, column: string | null): Place {
  const { file, fields, ranges } = source;
  const range = ranges && rangeOf(ranges, row);
  if (ranges && !range) return { file, row: null };
  const position = column === null ? -1 : range ? (range.columns?.[column] ?? -1) : fields.indexOf(column);
  return {
    file: range?.file ?? file,
    ...(range?.sheet && { sheet: range.sheet }),
    row: range ? rowAt(range, row) : row,
    ...(position >= 0 && { position }),
    ...(column !== null && { label: labelOf(source, column, range) }),
  };
}

/** How a table was recognised. */
export interface Reading extends UploadReading {
  /** Row of the head; the first is 1. */
  head: number;
  /** Entries of the alias book without which it would have been read otherwise. */
  confirmed: readonly BookEntry[];
  /** Rows of other tables than the balance that hold a key and nothing else. */
  prepared: readonly PreparedRow[];
  /** Heads, units and words that nobody has said the meaning of. */
  unknown: readonly Unknown[];
}

export interface InputFile {
  file: string;
  sha256: string;
  bytes: number;
  /** Tables that were recognised in it, and their rows; undefined for a file that is one table of the contract. */
  tables?: string[];
  rows?: number;
}

/** What some of the files give of a delivery. */
export interface OpenedPart {
  /** Null if it is there and cannot be read, undefined if it is not there. */
  programme?: ProgrammeFile | null;
  sources: Source[];
  inputs: InputFile[];
  problems: Problem[];
}

/** What was found at a path: programme, tables, fingerprints, and everything wrong so far. */
export interface Delivery {
  programme: ProgrammeFile | null;
  sources: Source[];
  /** Tables as they were delivered, and as an edition has them that they are laid over: both are in `sources`. */
  delivered: readonly Source[];
  base: readonly Source[];
  inputs: InputFile[];
  problems: Problem[];
  /** How tables were recognised, for people. */
  readings: readonly Reading[];
  /** Files whose tables are recognised, and not known from their names. */
  recognised: ReadonlySet<string>;
  /** Removes what reading needed on disk. */
  dispose(): void;
}

/** What a file holds that is called after a table is known, whoever reads it. */
const isNamedAfterTable = (file: string) => tables.some(({ name }) => baseName(file) === `${name}.csv`);

/** Whether a file with balances was refused as a whole or in part: what it holds is then not known. */
export const hasUnreadBalance = ({ problems, recognised }: Delivery): boolean =>
  problems.some(
    ({ file, severity }) =>
      severity === 'error' &&
      (/^(energy|reported_emissions)\./.test(baseName(file)) ||
        (recognised.has(file) && !isNamedAfterTable(file))),
  );
