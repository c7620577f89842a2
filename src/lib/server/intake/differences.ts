import type { Text } from '#lib/domain/vocabulary.ts';
import type { Table } from '../contract/table.ts';
import type { NameCells } from './cell-names.ts';
import { changedCells, type ChangedCells } from './changed-cells.ts';
import {
  comparableText,
  isOfNumbers,
  keyOfRow,
  keyWords,
  maxListed,
  rowOf,
  same,
  sameKey,
  shownValue,
  type WordOf,
} from './compared-values.ts';
import { placeIn, type Place, type Source } from './delivery.ts';
import { fieldsOfBoth, selectFields } from './joined-sources.ts';
import { columnLabel } from './recognise/column-label.ts';
import { identifier, type SqlSession } from './sql-session.ts';

/** A row that only one of the two has, or that cannot be compared. */
export interface RowDifference {
  key: readonly Text[];
  /** Null for a row that was not delivered. */
  place: Place | null;
  /** Of a row that the edition does not have: its numbers, and keys in place of them. */
  numbers: readonly { column: string; label: Text; value: Text | number }[];
}

/** How a delivered table differs from the same table of an edition. Counts are of rows. */
export interface TableDifferences extends ChangedCells {
  table: string;
  /** Names of the key's columns. */
  key: readonly string[];
  counts: { same: number; changed: number; added: number; absent: number; protected: number };
  /** Up to `maxListed` of each. */
  added: readonly RowDifference[];
  /** In the edition and not delivered, though other rows of the same quartier and year are. */
  absent: readonly RowDifference[];
  /** The edition withholds them: neither equal nor changed. */
  protected: readonly RowDifference[];
}

/** A row of the edition belongs to what a delivery speaks of if these agree with one of its rows. */
function scopeOf({ columns, key }: Table): string[] {
  const names = columns.map(({ name }) => name);
  if (!names.includes('quartier_id')) return names.filter((name) => name === 'measure_id');
  return ['quartier_id', ...key.filter((name) => name === 'year')];
}

/**
 * Compares delivered tables with those of an edition, by key. Sources must be sound: a cell that cannot be read is
 * compared as the text that it has. Tables that the edition lacks are compared with none of its rows. Tables without rows
 * are left out.
 */
export async function findDifferences(
  session: SqlSession,
  { delivered, base }: { delivered: readonly Source[]; base: readonly Source[] },
  nameCells: NameCells,
): Promise<TableDifferences[]> {
  const words = keyWords(nameCells);
  const found: TableDifferences[] = [];
  for (const source of delivered) {
    const before = base.find(({ table }) => table === source.table);
    const table = await compareTable(session, source, before, words);
    if (Object.values(table.counts).some((count) => count > 0)) found.push(table);
  }
  return found;
}

async function compareTable(
  session: SqlSession,
  source: Source,
  base: Source | undefined,
  wordOf: WordOf,
): Promise<TableDifferences> {
  const { table } = source;
  // a row is replaced as a whole: what its file has no column for would be blank
  const fields = base ? fieldsOfBoth(source, base) : source.fields;
  const columns = table.columns.filter(({ name }) => fields.includes(name));
  const values = columns.filter(({ isKey }) => !isKey);
  await load(session, 'delivered', source, base ?? source);
  await load(session, 'base', base, source);
  const on = sameKey(table.key, 'd', 'b');
  const isSame = values.map(({ name }) => same(name)).join(' and ') || 'true';
  const isProtected =
    base?.fields.includes('notation') === true
      ? `b."notation" = 'C' and ${mainNumbers(table)
          .filter((name) => base.fields.includes(name))
          .map((name) => `b.${identifier(name)} is null`)
          .join(' and ')}`
      : 'false';
  await session.run(`create or replace temp table compared as
    select case
        when b.place is null then 'added'
        when ${isProtected} then 'protected'
        when ${isSame} then 'same'
        else 'changed'
      end as kind, d.place, b.place as base_place
    from delivered d left join base b on ${on}`);
  const scope = scopeOf(table).filter((name) => source.fields.includes(name));
  await session.run(`insert into compared
    select 'absent', null, b.place from base b
    where not exists (select 1 from delivered d where ${on})
      and ${scope.length === 0 ? 'true' : `exists (select 1 from delivered d where ${sameKey(scope, 'd', 'b')})`}`);
  const counted = await session.rows<{ kind: keyof TableDifferences['counts']; n: number }>(
    'select kind, count(*)::integer as n from compared group by kind',
  );
  const counts = { same: 0, changed: 0, added: 0, absent: 0, protected: 0 };
  for (const { kind, n } of counted) counts[kind] = n;
  const keyOf = (of: 'd' | 'b') => `[${table.key.map((name) => `${of}.${identifier(name)}`).join(', ')}]`;
  const numbers = values.filter(isOfNumbers);
  const rowsOf = async (kind: 'added' | 'absent' | 'protected'): Promise<RowDifference[]> => {
    const from = kind === 'absent' ? 'b' : 'd';
    const told = kind === 'added' ? numbers : [];
    const rows = await session.rows<{
      key: (string | null)[];
      place: number | null;
      values: (string | null)[];
    }>(
      `select ${keyOf(from)} as key, c.place::integer as place,
         [${told.map(({ name }) => `d.${identifier(name)}`).join(', ')}]::varchar[] as values
       from compared c
       join ${from === 'b' ? 'base b on b.place = c.base_place' : 'delivered d on d.place = c.place'}
       where c.kind = '${kind}' order by ${from}.place limit ${maxListed}`,
    );
    return rows.map(({ key, place, values }) => ({
      key: keyOfRow(table, key, wordOf),
      place: place === null ? null : placeIn(source, rowOf(source, place), null),
      numbers: told.flatMap((column, at) => {
        const value = shownValue(table, column, values[at]!, wordOf);
        return value === null ? [] : [{ column: column.name, label: columnLabel(table, column), value }];
      }),
    }));
  };
  return {
    table: table.name,
    key: table.key,
    counts,
    ...(await changedCells(session, source, values, keyOf('d'), wordOf)),
    added: counts.added === 0 ? [] : await rowsOf('added'),
    absent: counts.absent === 0 ? [] : await rowsOf('absent'),
    protected: counts.protected === 0 ? [] : await rowsOf('protected'),
  };
}

/** Numbers that stand in place of each other: of a withheld row none is there. */
const mainNumbers = (table: Table) =>
  table.columns.filter((column) => column.type === 'double' && !column.isKey).map(({ name }) => name);

/** Rows of a source in its order, numbered from 1, with all columns of the other one; without a source there are none. */
async function load(
  session: SqlSession,
  name: string,
  source: Source | undefined,
  other: Source,
): Promise<void> {
  const { table } = other;
  const fields = source ? fieldsOfBoth(source, other) : other.fields;
  const columns = table.columns.filter((column) => fields.includes(column.name));
  const texts = columns.map((column) => `${comparableText(column)} as ${identifier(column.name)}`).join(', ');
  const rows = source
    ? selectFields(source, fields, `${name}_rejects_${table.name}`)
    : `select ${columns.map((column) => `null::varchar as ${identifier(column.name)}`).join(', ')} limit 0`;
  await session.run(
    `create or replace temp table ${name} as select row_number() over () as place, ${texts} from (${rows})`,
  );
}
