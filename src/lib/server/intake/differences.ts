import type { Text } from '#lib/domain/vocabulary.ts';
import { protectedWord } from '../contract/protected-cells.ts';
import type { Column, Table } from '../contract/table.ts';
import { wordOfCell, type NameCells } from './cell-names.ts';
import { placeIn, type Place, type Source } from './delivery.ts';
import { fieldsOfBoth, selectFields } from './joined-sources.ts';
import { columnLabel } from './recognise/column-label.ts';
import { identifier, literal, type SqlSession } from './sql-session.ts';

/** A number, or a key in place of one, in which a delivered row differs from that of its key in an edition. */
export interface CellDifference {
  /** Values of the key in its order, in words where there are some. */
  key: readonly Text[];
  column: string;
  /** As people head it: "Endenergie [MWh]". */
  label: Text;
  /** In words where there are some; null where the cell is blank. */
  before: Text | number | null;
  after: Text | number | null;
  /** Relative change in percent; null for words, for blank cells, and from 0. */
  jump: number | null;
  place: Place;
}

/** Words that several rows have instead of others: a column that a file lacks is blank in all its rows. */
export interface WordDifference {
  column: string;
  label: Text;
  /** Null where the cells are blank. */
  before: Text | number | null;
  after: Text | number | null;
  /** Rows, and of the first its key and place. */
  count: number;
  key: readonly Text[];
  place: Place;
}

/** A row that only one of the two has, or that cannot be compared. */
export interface RowDifference {
  key: readonly Text[];
  /** Null for a row that was not delivered. */
  place: Place | null;
  /** Of a row that the edition does not have: its numbers, and keys in place of them. */
  numbers: readonly { column: string; label: Text; value: Text | number }[];
}

/** How a delivered table differs from the same table of an edition. Counts are of rows. */
export interface TableDifferences {
  table: string;
  /** Names of the key's columns. */
  key: readonly string[];
  counts: { same: number; changed: number; added: number; absent: number; protected: number };
  /** Cells of changed rows. */
  cells: { numbers: number; words: number };
  /** Up to `maxListed` of each. */
  changed: readonly CellDifference[];
  words: readonly WordDifference[];
  added: readonly RowDifference[];
  /** In the edition and not delivered, though other rows of the same quartier and year are. */
  absent: readonly RowDifference[];
  /** The edition withholds them: neither equal nor changed. */
  protected: readonly RowDifference[];
}

/** Of a kind and table. */
export const maxListed = 200;

/** A row of the edition belongs to what a delivery speaks of if these agree with one of its rows. */
function scopeOf({ columns, key }: Table): string[] {
  const names = columns.map(({ name }) => name);
  if (!names.includes('quartier_id')) return names.filter((name) => name === 'measure_id');
  return ['quartier_id', ...key.filter((name) => name === 'year')];
}

/** A key stands in place of a number. */
const isOfNumbers = (column: Column) => column.name === 'notation' || (isNumber(column) && !column.isYear);

const isNumber = ({ type }: Column) => type !== 'varchar' && type !== 'date' && type !== 'boolean';

/** One text for all ways to write a value: 710 and 710.0 are the same number. */
const comparableText = (column: Column) => {
  const name = identifier(column.name);
  if (isNumber(column)) return `coalesce(try_cast(${name} as double)::varchar, nullif(trim(${name}), ''))`;
  return column.type === 'boolean' ? `lower(nullif(trim(${name}), ''))` : `nullif(trim(${name}), '')`;
};

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

type WordOf = (table: Table, column: Column, value: string | null) => Text;

/** Names stand for keys, of what is no key years and counts for numbers that are compared. */
const keyWords =
  (nameCells: NameCells): WordOf =>
  (table, column, value) =>
    wordOfCell(table, column, value?.replace(isNumber(column) ? /\.0$/ : '', '') ?? '', nameCells);

const keyOfRow = (table: Table, values: readonly (string | null)[], wordOf: WordOf): Text[] =>
  values.map((value, at) => wordOf(table, columnOf(table, table.key[at]!), value));

const columnOf = ({ columns }: Table, name: string) => columns.find((column) => column.name === name)!;

/** A protected cell keeps what the edition has, and so does a number of connections that is not said (see overlay.ts). */
const same = (name: string) =>
  `(d.${identifier(name)} is not distinct from b.${identifier(name)} or d.${identifier(name)} is not distinct from ${literal(protectedWord)}${name === 'connections' ? ' or d."connections" is null' : ''})`;
const sameKey = (key: readonly string[], left: string, right: string) =>
  key
    .map((name) => `${left}.${identifier(name)} is not distinct from ${right}.${identifier(name)}`)
    .join(' and ');
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

/** The row of a file that has the nth row of a source: its head is row 1, and refused rows are not counted. */
function rowOf({ gaps }: Source, nth: number): number {
  let row = nth + 1;
  for (const [first, count] of gaps) if (row >= first) row += count;
  return row;
}

/** A number as one; a year and what cannot be read as they are, a key as its word. */
function shownValue(
  table: Table,
  column: Column,
  value: string | null,
  wordOf: WordOf,
): Text | number | null {
  if (value === null) return null;
  const isAmount = isNumber(column) && !column.isYear && value !== '' && Number.isFinite(Number(value));
  return isAmount ? Number(value) : wordOf(table, column, value);
}

/** What differs in the rows that changed: numbers cell by cell, words by what they were and are. */
async function changedCells(
  session: SqlSession,
  source: Source,
  columns: readonly Column[],
  key: string,
  wordOf: WordOf,
): Promise<Pick<TableDifferences, 'cells' | 'changed' | 'words'>> {
  const parts = columns.map((column, at) => {
    const name = identifier(column.name);
    const jump = isNumber(column)
      ? `100 * (try_cast(d.${name} as double) - try_cast(b.${name} as double)) / nullif(abs(try_cast(b.${name} as double)), 0)`
      : 'null';
    return `select c.place::integer as place, ${at} as nth, ${isOfNumbers(column)} as is_of_numbers, ${key} as key,
        b.${name} as before, d.${name} as after, (${jump})::double as jump
      from compared c join delivered d on d.place = c.place join base b on b.place = c.base_place
      where c.kind = 'changed' and not ${same(column.name)}`;
  });
  if (parts.length === 0) return { cells: { numbers: 0, words: 0 }, changed: [], words: [] };
  await session.run(`create or replace temp table changed_cell as ${parts.join(' union all ')}`);
  interface Found {
    place: number;
    nth: number;
    key: (string | null)[];
    before: string | null;
    after: string | null;
  }
  const numbers = await session.rows<Found & { jump: number | null }>(
    `select place, nth, key, before, after, jump from changed_cell
     where is_of_numbers order by place, nth limit ${maxListed}`,
  );
  const words = await session.rows<Found & { n: number }>(
    `select min(place) as place, nth, arg_min(key, place) as key, before, after, count(*)::integer as n
     from changed_cell where not is_of_numbers
     group by nth, before, after order by 1, nth limit ${maxListed}`,
  );
  const [counted] = await session.rows<{ numbers: number; words: number }>(
    `select (count(*) filter (is_of_numbers))::integer as numbers,
       (count(*) filter (not is_of_numbers))::integer as words
     from changed_cell`,
  );
  const told = ({ place, nth, key: values, before, after }: Found) => {
    const column = columns[nth]!;
    return {
      key: keyOfRow(source.table, values, wordOf),
      column: column.name,
      label: columnLabel(source.table, column),
      before: shownValue(source.table, column, before, wordOf),
      after: shownValue(source.table, column, after, wordOf),
      place: placeIn(source, rowOf(source, place), column.name),
    };
  };
  return {
    cells: counted!,
    changed: numbers.map((cell) => ({ ...told(cell), jump: cell.jump })),
    words: words.map((cell) => ({ ...told(cell), count: cell.n })),
  };
}
