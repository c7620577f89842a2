import { tables } from '../../contract/tables.ts';
import type { Column } from '../../contract/table.ts';

/** Values of columns that a person has said for all rows of files that lack these columns. */
export type GivenValues = ReadonlyMap<string, string>;

/** The value said for a column; a list that does not have it is that of another table. */
export function givenFor({ name, values }: Column, given: GivenValues | undefined): string | undefined {
  const value = given?.get(name);
  return value !== undefined && (!values || values.includes(value)) ? value : undefined;
}

export const mayBeGiven = (column: Column, given: GivenValues | undefined): boolean =>
  givenFor(column, given) !== undefined;

/** What a column may be given, as a list; undefined if no table has such a column. A blank list is any text. */
export function allowedFor(name: string): readonly string[] | undefined {
  const columns = tables.flatMap((table) => table.columns.filter((column) => column.name === name));
  if (columns.length === 0) return undefined;
  return columns.every(({ values }) => values) ? [...new Set(columns.flatMap(({ values }) => values!))] : [];
}
