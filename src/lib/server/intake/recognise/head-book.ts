import type { Column, Table } from '../../contract/table.ts';
import { tables } from '../../contract/tables.ts';
import type { AliasBook } from '../book/alias-book.ts';
import { englishHeads, englishUnitHeads } from './aliases/columns-en.ts';
import { germanHeads, germanUnitHeads } from './aliases/columns-de.ts';
import { tableAliases } from './aliases/tables.ts';
import { comparable, NameBook } from './comparable.ts';
import { readHead } from './head-text.ts';
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

function headsOfTable(table: Table, confirmed: AliasBook | undefined): TableHeads {
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
    for (const { kind, given, means, table: only } of confirmed?.entries ?? []) {
      if (kind === 'column' && means === column.name && (only === '' || only === table.name))
        add(given, column);
    }
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

/** The heads and names of tables that are known: those of the contract with its aliases, and those of a book. */
export class HeadBook {
  readonly tableHeads: readonly TableHeads[];
  readonly #tableNames = new NameBook<Table>();
  readonly #heads: ReadonlySet<string>;
  /** Asked of many cells, which repeat. */
  readonly #known = new Map<string, boolean>();

  /** `given`: columns whose value a person has said, so that no file need have them. */
  constructor(
    confirmed?: AliasBook,
    readonly given: ReadonlyMap<string, string> = new Map(),
  ) {
    this.tableHeads = tables.map((table) => headsOfTable(table, confirmed));
    for (const table of tables) {
      for (const name of [table.name, ...(tableAliases[table.name] ?? [])]) this.#tableNames.add(name, table);
      for (const { kind, given, means } of confirmed?.entries ?? []) {
        if (kind === 'table' && means === table.name) this.#tableNames.add(given, table);
      }
    }
    this.#heads = new Set(
      this.tableHeads.flatMap(({ names, table }) =>
        [
          ...names.keys(),
          ...table.columns.flatMap(({ description }) => [description.de, description.en]),
        ].flatMap(comparable),
      ),
    );
  }

  /** Whether any table has such a head. */
  isHead(text: string): boolean {
    if (text.length > 120 || !/\p{L}/u.test(text)) return false;
    let answer = this.#known.get(text);
    if (answer === undefined) {
      const isKnown = (name: string) => comparable(name).some((key) => this.#heads.has(key));
      answer = isKnown(text) || isKnown(readHead(text).name);
      if (this.#known.size < 20_000) this.#known.set(text, answer);
    }
    return answer;
  }

  /** The tables that a sheet or file may be by its name: the name as a whole, or else single words of it. */
  tablesNamed(name: string): { tables: readonly Table[]; isWhole: boolean } {
    const whole = this.#tableNames.find(name);
    if (whole.length > 0) return { tables: whole, isWhole: true };
    const words = name.slice(0, 200).split(/[^\p{L}\p{N}]+/u);
    return { tables: [...new Set(words.flatMap((word) => this.#tableNames.find(word)))], isWhole: false };
  }
}

export const standardHeads = new HeadBook();
export const { tableHeads } = standardHeads;
