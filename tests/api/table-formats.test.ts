import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { DuckDBInstance } from '@duckdb/node-api';
import { DataType, Table, tableFromIPC } from 'apache-arrow';
import { beforeAll, expect, test } from 'vitest';
import { Database } from '#lib/server/edition/database/database.ts';
import { Store } from '#lib/server/edition/store.ts';
import { tableMetadata } from '#lib/server/edition/table-metadata.ts';
import { writeArrowFile } from '#lib/server/files/arrow/arrow-file.ts';
import { scratchFolder } from '#lib/server/files/scratch.ts';
import { writeTable, type TableFormat } from '#lib/server/files/table-file.ts';
import { listTables, type OutputTable } from '#lib/server/files/tables.ts';
import { EditionReader, type OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { loadProgramme } from '#lib/server/queries/programme.ts';
import { freshPath } from '../fixtures/folder.ts';
import { preparedStore } from '../served.ts';

const mark = 'Demonstrationsdaten – keine Messwerte';
/** Between them they have every kind of column. */
const compared = [
  'energy',
  'measures',
  'emission_factors',
  'progress',
  'comparable_quartier',
  'quartier_profile',
  'trend',
];
let open: OpenEdition;
let tables: OutputTable[];
let folder: string;

beforeAll(async () => {
  const { folder: store, editions } = await preparedStore();
  open = (await new EditionReader(new Store(store), [scratchFolder]).open(editions.demo))!;
  tables = (await listTables(open.database)).filter(({ name }) => compared.includes(name));
  folder = freshPath('table-formats');
  mkdirSync(folder);
});

async function write(table: OutputTable, format: TableFormat): Promise<{ path: string; bytes: Buffer }> {
  const programme = await loadProgramme(open.database);
  const about = tableMetadata(
    { programme, edition: open.edition, isDemo: true, embargo: undefined },
    table.name,
    'de',
  );
  const { body } = await writeTable(open, table, { format, dialect: 'standard', mark, about });
  const bytes = await buffer(body);
  const path = join(folder, `${table.name}.${format}`);
  writeFileSync(path, bytes);
  return { path, bytes };
}

/** Cells as CSV writes them. */
function cellsOf(table: Table): (string | null)[][] {
  const columns = table.schema.fields.map(({ name, type }) => ({
    type: type as DataType,
    values: table.getChild(name)!,
  }));
  return Array.from({ length: table.numRows }, (_, row) =>
    columns.map(({ type, values }) => {
      const value: unknown = values.get(row);
      if (value === null) return null;
      if (DataType.isDate(type)) return new Date(value as number).toISOString().slice(0, 10);
      if (DataType.isList(type)) return [...(value as Iterable<unknown>)].join(';') || null;
      return String(value);
    }),
  );
}

test('Arrow has the rows of the CSV, with nulls, dates and lists, texts by dictionary, and says where it is from', async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const found = new Set<string>();
  expect(tables.length).toBe(compared.length);
  for (const table of tables) {
    const arrow = tableFromIPC((await write(table, 'arrow')).bytes);
    expect(arrow.schema.metadata.get('edition')).toBe(open.edition.id);
    expect(arrow.schema.metadata.get('data_kind')).toBe(mark);
    const { path } = await write(table, 'csv');
    const csv = await connection.runAndReadAll(
      `from read_csv('${path}', all_varchar = true, header = true, nullstr = '')`,
    );
    expect(
      arrow.schema.fields.map(({ name }) => name),
      table.name,
    ).toEqual(csv.columnNames());
    const types = arrow.schema.fields.map(({ type }) => type as DataType);
    for (const type of types) found.add(type.toString());
    const isNumber = types.map((type) => DataType.isFloat(type));
    const comparable = (rows: readonly (readonly unknown[])[]) =>
      rows.map((row) =>
        row.map((cell, at) => (cell === '' ? null : cell !== null && isNumber[at] ? Number(cell) : cell)),
      );
    expect(comparable(cellsOf(arrow)), table.name).toEqual(comparable(csv.getRows()));
  }
  connection.closeSync();
  instance.closeSync();
  for (const type of [
    'Bool',
    'Float64',
    'Int16',
    'Int32',
    'Date32<DAY>',
    'Dictionary<Int8, Utf8>',
    'List<Utf8>',
  ])
    expect([...found]).toContain(type);
});

test('Parquet names edition, licence and source inside the file', async () => {
  const { path } = await write(
    tables.find(({ name }) => name === 'energy')!,
    'parquet',
  );
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rows = await connection.runAndReadAll(
    `select decode(key), decode(value) from parquet_kv_metadata('${path}')`,
  );
  connection.closeSync();
  instance.closeSync();
  const about = Object.fromEntries(rows.getRows() as [string, string][]);
  expect(about).toMatchObject({
    edition: open.edition.id,
    table: 'energy',
    data_kind: mark,
    licence: 'CC BY 4.0',
  });
  expect(about.source).toMatch(/./);
});

test('several record batches, all kinds of values, none at all, and more texts than a dictionary takes', async () => {
  const database = await Database.openForBuilding(':memory:', folder);
  const path = join(folder, 'made.arrow');
  const read = async (select: string) => {
    await writeArrowFile(database, select, path, {});
    return tableFromIPC(readFileSync(path));
  };
  const many = await read(
    `select i::integer as i, 'text ' || i as each, case when i % 2 = 0 then 'even' end as half,
       if(i % 3 = 0, null, i / 4) as quarter
     from range(140000) t(i)`,
  );
  expect(many.batches.length).toBeGreaterThan(1);
  expect(many.numRows).toBe(140_000);
  expect(many.get(139_999)!.toJSON()).toEqual({
    i: 139_999,
    each: 'text 139999',
    half: null,
    quarter: 34_999.75,
  });
  expect(many.getChild('quarter')!.nullCount).toBe(46_667);
  expect(String(many.getChild('each')!.type)).toBe('Utf8');
  expect(String(many.getChild('half')!.type)).toBe('Dictionary<Int8, Utf8>');
  const kinds = await read(
    `select 9007199254740993 as big, [1.5, null]::double[] as list, null::varchar as none, '' as empty`,
  );
  expect(
    JSON.stringify(kinds.get(0)!.toJSON(), (_, value) => (typeof value === 'bigint' ? String(value) : value)),
  ).toBe('{"big":"9007199254740993","list":[1.5,null],"none":null,"empty":""}');
  const empty = await read(`select 'x' as word, 1.5::double as n where false`);
  expect(empty.numRows).toBe(0);
  expect(empty.schema.fields.map(({ name }) => name)).toEqual(['word', 'n']);
  database.close();
});
