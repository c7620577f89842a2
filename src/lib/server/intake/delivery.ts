import type { Table } from '../contract/table.ts';
import type { ProgrammeFile } from '../contract/programme.ts';
import type { Problem } from './problem.ts';

/** One table as it was delivered, ready to be read as text. The seam for other formats than CSV. */
export interface Source {
  table: Table;
  /** Name for people: file name, without folder. */
  file: string;
  sheet: string | null;
  /** Contract columns in the order of the file. */
  fields: readonly string[];
  /** Relation with one varchar column per field, in file order; rows of the wrong shape go to `rejectTable`. */
  firstRead: string;
  /** The same rows again, without listing the rejected ones a second time. */
  reread: string;
  /** Rows of the file, counted from the header as 1, that are blank and not among those read. */
  blankRows: readonly number[];
  /** Temporary table in which DuckDB lists rows of the wrong shape. */
  rejectTable: string;
}

export interface InputFile {
  file: string;
  sha256: string;
  bytes: number;
}

/** What was found at a path: programme, tables, fingerprints, and everything wrong so far. */
export interface Delivery {
  programme: ProgrammeFile | null;
  sources: Source[];
  inputs: InputFile[];
  problems: Problem[];
  /** Removes what reading needed on disk. */
  dispose(): void;
}
