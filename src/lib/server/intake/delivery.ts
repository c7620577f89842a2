import type { Table } from '../contract/table.ts';
import type { ProgrammeFile } from '../contract/programme.ts';
import type { RowGap } from './csv/copy.ts';
import type { Problem } from './problem.ts';

/** One table as it was delivered, ready to be read as text. The seam for other formats than CSV. */
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
  /** Rows that the relations must have, counted without DuckDB. */
  rows: number;
  /** Rows of the file that are not among them, because they are blank or refused. */
  gaps: readonly RowGap[];
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

/** Whether a file with balances was refused as a whole or in part: what it holds is then not known. */
export const hasUnreadBalance = ({ problems }: Delivery): boolean =>
  problems.some(({ file, severity }) => severity === 'error' && /^(energy|reported_emissions)\./.test(file));
