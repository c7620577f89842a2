import type { Column, Table } from '../../contract/table.ts';
import { tables } from '../../contract/tables.ts';
import type { GridFinding } from '../grid/grid.ts';
import { comparable } from '../recognise/comparable.ts';
import { standardHeads } from '../recognise/head-book.ts';
import { readHead, yearOfCell } from '../recognise/head-text.ts';
import { knownWords } from '../recognise/known-words.ts';
import type { KnownNames } from '../recognise/read-table.ts';
import { measureOf, unitOf } from '../recognise/unit.ts';
import { bookKinds, isForColumn, type BookEntry } from './alias-book.ts';
import { keysOf } from './word-keys.ts';

const inTables = ({ table }: BookEntry): readonly Table[] =>
  table === '' ? tables : tables.filter(({ name }) => name === table);

const listOf = (names: readonly string[]) => [...new Set(names)].join(', ');

/**
 * What is wrong with an entry, held against the contract; undefined if it may be confirmed. `known`: names of sectors,
 * carriers and quartiers, if they are known; without them such keys are judged where they are used.
 */
export function faultOf(entry: BookEntry, known?: KnownNames): GridFinding | undefined {
  const { kind, given, means } = entry;
  const value = { column: 'means', value: means };
  const refuse = (allowed: readonly string[]): GridFinding => ({
    rule: 'book_means_unknown',
    ...value,
    parameters: { given, allowed: listOf(allowed) },
  });
  if (!bookKinds.includes(kind))
    return { rule: 'book_kind', column: 'kind', value: kind, parameters: { allowed: bookKinds.join(', ') } };
  for (const field of kind === 'decimal' ? (['means'] as const) : (['given', 'means'] as const)) {
    if (entry[field] === '') return { rule: 'book_blank', column: field, value: '', parameters: { field } };
  }
  if (entry.table !== '' && inTables(entry).length === 0)
    return { ...refuse(tables.map(({ name }) => name)), column: 'table', value: entry.table };
  const contradicts = (other: string): GridFinding => ({
    rule: 'book_contradicts',
    ...value,
    parameters: { given, known: other },
  });
  switch (kind) {
    case 'decimal':
      return [',', '.'].includes(means)
        ? undefined
        : { ...refuse([',', '.']), parameters: { given: 'decimal', allowed: '"," "."' } };
    case 'table': {
      if (!tables.some(({ name }) => name === means)) return refuse(tables.map(({ name }) => name));
      const other = standardHeads.tablesNamed(given);
      return other.isWhole && other.tables.some(({ name }) => name !== means)
        ? contradicts(listOf(other.tables.map(({ name }) => name)))
        : undefined;
    }
    case 'unit': {
      const unit = unitOf(means);
      if (!unit || !inTables(entry).some((table) => table.columns.some(isMeasuredIn(unit.dimension))))
        return refuse(['kWh', 'MWh', 'GWh', 'kg', 't', 'kt', 'g/kWh', 'kg/MWh', 'ha', 'm²', 'EUR', '%']);
      const own = readHead(given).units.find((one) => one.unit.power !== unit.power);
      return own ? contradicts(own.text) : undefined;
    }
    case 'column': {
      const withColumn = inTables(entry).filter(({ columns }) => columns.some(({ name }) => name === means));
      if (withColumn.length === 0)
        return refuse(inTables(entry).flatMap(({ columns }) => columns.map(({ name }) => name)));
      if (yearOfCell(given) !== undefined || comparable(given).every((key) => key === ''))
        return contradicts('–');
      for (const { book, table } of standardHeads.tableHeads) {
        if (!withColumn.includes(table)) continue;
        const named = [given, readHead(given).name].flatMap((name) => (name === '' ? [] : book.find(name)));
        const other = named.find((one) => one === 'unit' || one.name !== means);
        if (other) return contradicts(other === 'unit' ? 'Einheit / unit' : other.name);
      }
      return undefined;
    }
    case 'word': {
      const all = inTables(entry).flatMap((table) => table.columns.map((column) => ({ table, column })));
      const named = all.filter(({ column }) => column.name === entry.column);
      if (named.length === 0)
        return { ...refuse(all.map(({ column }) => column.name)), column: 'column', value: entry.column };
      const names = known ?? { quartiers: [], sectors: [], carriers: [] };
      const keys = named.flatMap(({ table, column }) => keysOf(table, column, names) ?? []);
      const isJudged = known !== undefined || named.every(({ column }) => !column.references);
      if (isJudged && !keys.includes(means)) return refuse(keys);
      const words = knownWords(names);
      for (const { table, column } of named) {
        if (!isForColumn(entry, table, column)) continue;
        const meaning = words.meaningOf(table, column, given);
        const isOther =
          'value' in meaning &&
          meaning.value !== means &&
          (meaning.value !== given || words.isKey(table, column, given) === true);
        if (isOther) return contradicts(meaning.value);
      }
      return undefined;
    }
  }
}

const isMeasuredIn =
  (dimension: string) =>
  ({ name }: Column): boolean =>
    measureOf(name)?.dimension === dimension;
