import type { Text } from '#lib/domain/vocabulary.ts';
import { protectedWord } from '../contract/protected-cells.ts';
import type { Column, Table } from '../contract/table.ts';
import { wordOfCell, type NameCells } from './cell-names.ts';
import type { Source } from './delivery.ts';
import { identifier, literal } from './sql-session.ts';

/** How many differences of a kind are listed of a table. */
export const maxListed = 200;

/** Numbers, years and days, and the key that stands in place of a number; all others are words. */
export const isOfNumbers = (column: Column): boolean =>
  column.name === 'notation' || column.type === 'date' || isNumber(column);

export const isNumber = ({ type }: Column) => type !== 'varchar' && type !== 'date' && type !== 'boolean';

/** One text for all ways to write a value: 710 and 710.0 are the same number. */
export const comparableText = (column: Column) => {
  const name = identifier(column.name);
  if (isNumber(column)) return `coalesce(try_cast(${name} as double)::varchar, nullif(trim(${name}), ''))`;
  return column.type === 'boolean' ? `lower(nullif(trim(${name}), ''))` : `nullif(trim(${name}), '')`;
};

export type WordOf = (table: Table, column: Column, value: string | null) => Text;

/** Names stand for keys, of what is no key years and counts for numbers that are compared. */
export const keyWords =
  (nameCells: NameCells): WordOf =>
  (table, column, value) =>
    wordOfCell(table, column, value?.replace(isNumber(column) ? /\.0$/ : '', '') ?? '', nameCells);

export const keyOfRow = (table: Table, values: readonly (string | null)[], wordOf: WordOf): Text[] =>
  values.map((value, at) => wordOf(table, columnOf(table, table.key[at]!), value));

const columnOf = ({ columns }: Table, name: string) => columns.find((column) => column.name === name)!;

/** A protected cell keeps what the edition has, and so does a number of connections that is not said (see overlay.ts). */
export const same = (name: string) =>
  `(d.${identifier(name)} is not distinct from b.${identifier(name)} or d.${identifier(name)} is not distinct from ${literal(protectedWord)}${name === 'connections' ? ' or d."connections" is null' : ''})`;
export const sameKey = (key: readonly string[], left: string, right: string) =>
  key
    .map((name) => `${left}.${identifier(name)} is not distinct from ${right}.${identifier(name)}`)
    .join(' and ');
/** The row of a file that has the nth row of a source: its head is row 1, and refused rows are not counted. */
export function rowOf({ gaps }: Source, nth: number): number {
  let row = nth + 1;
  for (const [first, count] of gaps) if (row >= first) row += count;
  return row;
}

/** A number as one; a year and what cannot be read as they are, a key as its word. */
export function shownValue(
  table: Table,
  column: Column,
  value: string | null,
  wordOf: WordOf,
): Text | number | null {
  if (value === null) return null;
  const isAmount = isNumber(column) && !column.isYear && value !== '' && Number.isFinite(Number(value));
  return isAmount ? Number(value) : wordOf(table, column, value);
}
