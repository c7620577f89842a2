import type { Manifest } from './manifest.ts';
import { holdsTable } from './privacy/confidential.ts';

/** Where a table of an edition was delivered. */
export interface DeliveredFile {
  /** One file, or several with a comma between them. */
  file: string;
  /**
   * Rows of the table are those of the file. They are not where a table was recognised in files of another form, or
   * laid over another edition: there `source_row` counts in the table of the edition alone.
   */
  hasRows: boolean;
}

export function deliveredFile({ inputs }: Pick<Manifest, 'inputs'>, table: string): DeliveredFile {
  const files = inputs.filter((input) => holdsTable(input, table));
  if (files.length === 0) return { file: `${table}.csv`, hasRows: true };
  return {
    file: files.map(({ file }) => file).join(', '),
    hasRows: files.every(({ tables }) => tables === undefined),
  };
}
