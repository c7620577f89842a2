import type { Column, Table } from '../../contract/table.ts';
import { tables } from '../../contract/tables.ts';
import { englishHeads, englishUnitHeads } from './aliases/columns-en.ts';
import { germanHeads, germanUnitHeads } from './aliases/columns-de.ts';
import { tableAliases } from './aliases/tables.ts';
import { NameBook } from './comparable.ts';
import { measureOf } from './unit.ts';

/** What a head may name in a table: one of its columns, or the unit of each row. */
export type Named = Column | 'unit';

/** The heads under which people write the columns of a table. */
export interface TableHeads {
  table: Table;
  book: NameBook<Named>;
  /** For proposals: every head with the column that it names. */
  names: ReadonlyMap<string, Column>;
  /** The number for which years stand side by side; undefined if the table has none, or several. */
  main: Column | undefined;
}

/** Heads of a column of a table, without the contract's own name. */
export const headsOf = (table: Table, column: Column, heads: typeof germanHeads): readonly string[] =>
  heads[`${table.name}.${column.name}`] ?? heads[column.name] ?? [];

function headsOfTable(table: Table): TableHeads {
  const book = new NameBook<Named>();
  const names = new Map<string, Column>();
  const add = (name: string, column: Column) => {
    book.add(name, column);
    names.set(name, column);
  };
  for (const column of table.columns) {
    add(column.name, column);
    for (const heads of [germanHeads, englishHeads])
      headsOf(table, column, heads).forEach((name) => add(name, column));
  }
  // A sentence of the contract is a head where no shorter one of another column is the same.
  for (const column of table.columns) {
    for (const sentence of [column.description.de, column.description.en])
      if (book.find(sentence).length === 0) book.add(sentence, column);
  }
  if (table.columns.some(({ name }) => measureOf(name)?.isUsual === false)) {
    for (const name of [...germanUnitHeads, ...englishUnitHeads])
      if (book.find(name).length === 0) book.add(name, 'unit');
  }
  const numbers = table.columns.filter(({ type, isKey }) => type === 'double' && !isKey);
  const required = numbers.filter(({ isRequired }) => isRequired);
  const main = required.length === 1 ? required[0] : numbers.length === 1 ? numbers[0] : undefined;
  return { table, book, names, main };
}

export const tableHeads: readonly TableHeads[] = tables.map(headsOfTable);

const tableNames = new NameBook<Table>();
for (const table of tables) {
  for (const name of [table.name, ...(tableAliases[table.name] ?? [])]) tableNames.add(name, table);
}

/** The tables that a sheet or file may be by its name: the name as a whole, or else single words of it. */
export function tablesNamed(name: string): { tables: readonly Table[]; isWhole: boolean } {
  const whole = tableNames.find(name);
  if (whole.length > 0) return { tables: whole, isWhole: true };
  const words = name.slice(0, 200).split(/[^\p{L}\p{N}]+/u);
  return { tables: [...new Set(words.flatMap((word) => tableNames.find(word)))], isWhole: false };
}
