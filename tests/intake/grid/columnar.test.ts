import { writeFileSync } from 'node:fs';
import {
  Bool,
  DateDay,
  Field,
  Float32,
  Float64,
  Int64,
  List,
  Utf8,
  Struct,
  Table,
  tableFromArrays,
  tableToIPC,
  vectorFromArray,
} from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '#lib/server/edition/database/database.ts';
import type { GridCell } from '#lib/server/intake/grid/grid.ts';
import type { Limits } from '#lib/server/intake/grid/limits.ts';
import { openGrid } from '#lib/server/intake/grid/open-grid.ts';
import { withSideDatabase } from '../../../src/cli/side-database.ts';
import { freshPath } from '../../fixtures/folder.ts';
import { checkSentences } from './workbooks.ts';

let database: Database;
beforeAll(async () => {
  database = await Database.openForBuilding(':memory:', freshPath('spill'));
});
afterAll(() => database.close());

async function open(bytes: Uint8Array, name: string, limits: Partial<Limits> = {}) {
  const path = freshPath(name);
  writeFileSync(path, bytes);
  const grid = await openGrid(path, name, limits, withSideDatabase);
  checkSentences(grid);
  return grid;
}

async function parquetOf(select: string, options = ''): Promise<string> {
  const path = freshPath('a.parquet');
  await database.copy(select, path, `format parquet${options}`);
  return path;
}

const rulesOf = async (path: string, limits: Partial<Limits> = {}) => {
  const grid = await openGrid(path, 'a.parquet', limits, withSideDatabase);
  checkSentences(grid);
  return grid.findings.map(({ rule }) => rule);
};

const expected: GridCell[][] = [
  ['quartier_id', 'year', 'energy_mwh', 'small', 'large', 'done', 'financed', 'list'],
  [
    'horst',
    2019,
    1234.5,
    0.1,
    9007199254740993n.toString(),
    { kind: 'date', text: '2024-12-31' },
    true,
    'a;b',
  ],
  ['horst', 2020, null, 1.5, 12, null, false],
];

describe('Parquet', () => {
  const select = `select * from (values
    ('horst', 2019::smallint, 1234.5::double, 0.1::float, 9007199254740993::bigint, date '2024-12-31', true, ['a', 'b']),
    ('horst', 2020, null, 1.5, 12, null, false, null)) t(quartier_id, year, energy_mwh, small, large, done, financed, list)`;

  it('is read with all kinds of columns', async () => {
    const { sheets, findings } = await openGrid(await parquetOf(select), 'a.parquet', {}, withSideDatabase);
    expect(findings).toEqual([]);
    expect(sheets[0]!.rows.map(({ cells }) => cells)).toEqual(expected);
  });

  it('is read in the order of its rows, group by group', async () => {
    const path = await parquetOf('select i::integer as i from range(50000) t(i)', ', row_group_size 2048');
    const { sheets } = await openGrid(path, 'a.parquet', {}, withSideDatabase);
    expect(sheets[0]!.rows.map(({ cells }) => cells[0])).toEqual(['i', ...Array(50_000).keys()]);
  });

  it('is held against the limits before it is read', async () => {
    const many = await parquetOf('select 1 as a from range(2000)');
    expect(await rulesOf(many, { maxRows: 1000 })).toEqual(['too_many_rows']);
    const wide = await parquetOf(`select ${Array.from({ length: 1001 }, (_, at) => `1 as c${at}`).join()}`);
    expect(await rulesOf(wide)).toEqual(['too_many_columns_used']);
    const cells = await parquetOf('select 1 as a, 2 as b from range(100)');
    expect(await rulesOf(cells, { maxCells: 100 })).toEqual(['too_many_cells']);
    // stored once, it fills every row
    const bomb = await parquetOf(`select repeat('x', 6000) as a from range(1000)`);
    expect(await rulesOf(bomb, { maxCharacters: 1_000_000 })).toEqual(['archive_too_large']);
    const nested = await parquetOf('select {a: 1} as s');
    expect(await rulesOf(nested)).toEqual(['column_kind_unread']);
  });
});

function arrowTable(): Table {
  return new Table({
    quartier_id: vectorFromArray(['horst', 'horst']),
    year: vectorFromArray(Int16Array.from([2019, 2020])),
    energy_mwh: vectorFromArray([1234.5, null], new Float64()),
    small: vectorFromArray([0.1, 1.5], new Float32()),
    large: vectorFromArray([9007199254740993n, 12n], new Int64()),
    done: vectorFromArray([new Date('2024-12-31'), null], new DateDay()),
    financed: vectorFromArray([true, false], new Bool()),
    list: vectorFromArray([['a', 'b'], null], new List(new Field('item', new Utf8(), true))),
  });
}

describe('Arrow', () => {
  it.each(['file', 'stream'] as const)('%s', async (form) => {
    const { sheets, findings } = await open(tableToIPC(arrowTable(), form), 'a.arrow');
    expect(findings).toEqual([]);
    expect(sheets[0]!.rows.map(({ cells }) => cells)).toEqual(expected);
  });

  it('cut at any place it is refused, not read in part', async () => {
    for (const form of ['file', 'stream'] as const) {
      const bytes = tableToIPC(arrowTable(), form);
      for (let length = 8; length < bytes.length; length += 7) {
        const { sheets } = await openGrid(bytes.subarray(0, length), 'a.arrow');
        expect(sheets, `${form} cut at ${length}`).toEqual([]);
      }
    }
  });

  it('is held against the limits', async () => {
    const numbers = tableToIPC(tableFromArrays({ a: new Int32Array(100), b: new Int32Array(100) }), 'file');
    const rules = async (limits: Partial<Limits>) =>
      (await open(numbers, 'a.arrow', limits)).findings.map(({ rule }) => rule);
    expect(await rules({ maxRows: 99 })).toEqual(['too_many_rows']);
    expect(await rules({ maxColumns: 1 })).toEqual(['too_many_columns_used']);
    expect(await rules({ maxCells: 150 })).toEqual(['too_many_cells']);
    expect(await rules({ maxFileBytes: 10 })).toEqual(['file_too_large']);
  });

  it('of a kind that no table has is named', async () => {
    const struct = vectorFromArray([{ a: 1 }], new Struct([new Field('a', new Float64())]));
    const { findings } = await open(tableToIPC(new Table({ struct })), 'a.arrow');
    expect(findings.map(({ rule }) => rule)).toEqual(['column_kind_unread']);
  });

  it('under another name', async () => {
    const { findings } = await open(tableToIPC(arrowTable(), 'file'), 'a.csv');
    expect(findings.map(({ rule }) => rule)).toEqual(['file_named_otherwise']);
  });
});
