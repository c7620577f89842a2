import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { wordings } from '#lib/server/intake/problem-texts.ts';
import { check } from '../../src/cli/check.ts';
import { publish } from '../../src/cli/publish.ts';
import { tables } from '#lib/server/contract/tables.ts';
import { exportEdition } from '#lib/server/edition/export.ts';
import { Store, StoreFolderError } from '#lib/server/edition/store.ts';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import { addRows, freshPath, setField, sound, soundFolder, type Change } from '../fixtures/folder.ts';
import { expectGoodSentences, placeOf } from './published.ts';

async function published(folder: string, store = new Store(freshPath('store'))) {
  const { report, manifest } = await publish(store, folder, { label: null, softwareVersion: 'test' });
  for (const problem of report.problems) expectGoodSentences(problem);
  return { store, report, manifest, places: report.problems.map(placeOf) };
}

/** Asks the edition that a folder gives, and closes it. */
async function asked<Row>(store: Store, sql: string): Promise<Row[]> {
  const { database } = (await new EditionReader(store).open())!;
  try {
    return await database.rows<Row>(sql);
  } finally {
    database.close();
  }
}

const placesOf = async (changes: Record<string, Change>) => {
  const { problems, isSound } = await check(soundFolder(changes));
  for (const problem of problems) expectGoodSentences(problem);
  return { isSound, places: problems.map(placeOf) };
};

/** The second line and every third one after it is followed by a row without content. */
const spaced = (blank: string) => (text: string) =>
  text.replaceAll('\n', (_, at: number) => (at % 3 === 0 ? '\n' : `\n${blank}\n`));

describe('blank rows', () => {
  it('are skipped with one warning a file; every other row keeps its place and reaches the edition', async () => {
    const files = ['quartiers', 'energy', 'emission_factors', 'measures', 'targets'].map(
      (name) => `${name}.csv`,
    );
    const changes = Object.fromEntries(
      files.map((file) => [file, (text: string) => text.replaceAll('\n', '\n\n')]),
    );
    const { store, places } = await published(soundFolder(changes));
    expect(places).toEqual(files.map((file) => `${file} 2 - - blank_rows`).sort());
    const rows = (file: string) => readFileSync(join(sound, file), 'utf8').trimEnd().split('\n').length - 1;
    for (const [file, table] of [
      ['energy.csv', 'balance_cell'],
      ['measures.csv', 'measure'],
      ['quartiers.csv', 'input.quartiers'],
      ['emission_factors.csv', 'input.emission_factors'],
      ['targets.csv', 'target'],
    ] as const) {
      const found = await asked<{ row: number }>(
        store,
        `select source_row::integer as row from ${table} order by 1`,
      );
      expect(
        found.map(({ row }) => row),
        table,
      ).toEqual(Array.from({ length: rows(file) }, (_, at) => 3 + 2 * at));
    }
    expect(
      await asked(store, 'select count(*)::integer as n, count(quartier_id)::integer as named from quartier'),
    ).toEqual([{ n: 2, named: 2 }]);
  });

  it('may have separators, spaces or empty quotations in them', async () => {
    const blanks = ['', ' ', '\t', ',,,', '"",""', ' ,\t'];
    const files = ['energy', 'heating_shares', 'measures', 'reference', 'targets', 'weather'].map(
      (name) => `${name}.csv`,
    );
    const { isSound, places } = await placesOf(
      Object.fromEntries(
        files.map((file, at) => [file, (text: string) => text.replace('\n', `\n${blanks[at]}\n`)]),
      ),
    );
    expect({ isSound, places }).toEqual({
      isSound: true,
      places: files.map((file) => `${file} 2 - - blank_rows`),
    });
  });

  it('before the header and many of them at once', async () => {
    const { places } = await placesOf({
      'weather.csv': (text) => `\n\n${text.replace('year', 'jahr')}`,
      'reference.csv': (text) => `${text}${'\n'.repeat(300_000)}altstadt,1999,x,,,,,\n`,
    });
    expect(places).toEqual([
      'reference.csv 12 - - blank_rows',
      'weather.csv 3 B3 jahr column_unknown',
      'weather.csv 3 - year column_missing',
      'reference.csv 300012 C300012 population number_text',
    ]);
  });

  it('at the end are no reason to speak', async () => {
    expect(await placesOf({ 'weather.csv': (text) => `${text}\r\n\n\r` })).toEqual({
      isSound: true,
      places: [],
    });
  });
});

describe('a header in quotation marks', () => {
  it('may have a line break or a space at the end of a name', async () => {
    const quoted = (name: string, end: string) => (text: string) => text.replace(name, `"${name}${end}"`);
    const { report, manifest } = await published(
      soundFolder({
        'energy.csv': quoted('energy_mwh', '\r'),
        'reference.csv': quoted('population', '\n'),
        'weather.csv': quoted('kind', '\r\n'),
        'targets.csv': quoted('sectors', ' '),
      }),
    );
    expect(report.problems).toEqual([]);
    expect(manifest!.content_hash).toBe((await published(sound)).manifest!.content_hash);
    expect(report.inputs.find(({ file }) => file === 'energy.csv')!.rows).toBe(30);
  });

  it('with a line break in a name, or without end, is refused with its place', async () => {
    const { places } = await placesOf({
      'energy.csv': (text) => text.replace('energy_mwh', '"energy\r\nmwh"'),
      'weather.csv': (text) => text.replace('value', '"value'),
      'targets.csv': (text) => text.replace('sectors', '"sectors"x'),
    });
    expect(places).toEqual([
      'energy.csv 1 E1 energy\\u000d\\u000amwh column_unknown',
      'targets.csv 1 - - row_quotes',
      'weather.csv 1 - - row_quotes',
    ]);
  });
});

describe('the database', () => {
  it('refuses a blank key, but where blank has a meaning', async () => {
    const { store } = await published(sound);
    const blank = await asked<{ name: string }>(
      store,
      `select table_name || '.' || column_name as name from duckdb_columns()
       where schema_name = 'input' and not internal and is_nullable
         and table_name in (select table_name from duckdb_tables() where schema_name = 'input')
       union all
       select table_name || '.' || column_name from duckdb_columns()
       where schema_name = 'main' and table_name in ('balance_cell', 'measure', 'quartier', 'sector', 'carrier') and is_nullable`,
    );
    const nullable = new Set(blank.map(({ name }) => name));
    const computed: Record<string, string> = { energy: 'balance_cell', measures: 'measure' };
    const keys = tables.flatMap(({ name, key }) =>
      key.map((column) => `${computed[name] ?? name}.${column}`),
    );
    expect(keys.filter((key) => nullable.has(key))).toEqual([
      'emission_factors.quartier_id',
      'targets.sectors',
      'milestones.quartier_id',
      'changes.quartier_id',
      'changes.year',
    ]);
    for (const key of ['quartier.quartier_id', 'sector.sector', 'carrier.carrier'])
      expect(nullable.has(key), key).toBe(false);
  });
});

describe('a faulty row', () => {
  it('of a list that other tables refer to is a problem with its place', async () => {
    const { places } = await placesOf({
      'sectors.csv': 'sector,label_de,label_en\nagriculture,,Agriculture\n',
      'carriers.csv': 'carrier,label_de,label_en,group\nwood_gas,Holzgas,Wood gas,wood\n,,,\n',
      'energy.csv': setField(2, 'energy_mwh', 'x'),
    });
    expect(places).toEqual([
      'carriers.csv 3 - - blank_rows',
      'sectors.csv 2 B2 label_de required',
      'carriers.csv 2 D2 group not_allowed',
      'energy.csv 2 E2 energy_mwh number_text',
    ]);
  });
});

describe('a column of months', () => {
  it('is no column to delete: what it divides is to be added up', async () => {
    const withMonth = (text: string) =>
      text.replaceAll(
        /^([^,\n]*,[^,\n]*)/gm,
        (start) => `${start},${start.endsWith(',year') ? 'month' : '1'}`,
      );
    const { places } = await placesOf({ 'energy.csv': withMonth });
    expect(places).toEqual(['energy.csv 1 C1 month part_of_year']);
  });
});

describe('a year that is there twice', () => {
  it('is no jump from itself', async () => {
    const { places } = await placesOf({
      'energy.csv': (text) => {
        const [head, first] = text.split('\n');
        const field = head!.split(',').indexOf('energy_mwh');
        const fields = first!.split(',');
        fields[field] = String(Number(fields[field]) * 2);
        return `${text}${fields.join(',')}\n`;
      },
    });
    expect(places.filter((place) => place.endsWith('duplicate_key'))).toHaveLength(1);
    // the year after it may be one
    expect(places.filter((place) => /^energy.csv (2|32) .* jump$/.test(place))).toEqual([]);
  });
});

describe('connections that are no number', () => {
  it('are not to be left blank, for that would not protect them', async () => {
    const { places } = await placesOf({ 'energy.csv': setField(2, 'connections', '<5') });
    expect(places).toEqual(['energy.csv 2 J2 connections connections_text']);
    expect(wordings.connections_text.hint.de).toContain('Nicht leer lassen');
  });
});

describe('quotation marks', () => {
  it('that are misplaced spoil their own row only', async () => {
    const { places } = await placesOf({
      'published_totals.csv': addRows(
        'altstadt,2020,1200,"a" "b"',
        'altstadt,2021,1200,  "a, b"',
        'altstadt,2018,1200,"a"b',
        'altstadt,2017,1200, "a, b" ',
        'altstadt,2016,1200,3" Rohr',
      ),
    });
    expect(places.filter((place) => place.endsWith('row_quotes'))).toEqual(
      [3, 4, 5].map((row) => `published_totals.csv ${row} - - row_quotes`),
    );
  });

  it('around 10 MB of short lines are one refused row in little memory', async () => {
    const folder = soundFolder({
      'published_totals.csv': (text) => `${text}altstadt,2020,1,"${'altstadt,2020,1,s\n'.repeat(600_000)}`,
      'measures.csv': (text) =>
        `${text}${text
          .split('\n')[1]!
          .replace(/^[^,]*/, 'm9')
          .replace(/[^,]*$/, `"${'x\n'.repeat(40_000)}"`)}\n`,
    });
    const memory = process.memoryUsage().rss;
    const { problems } = await check(folder);
    expect(process.memoryUsage().rss - memory).toBeLessThan(300 * 2 ** 20);
    expect(problems.map(placeOf)).toEqual([
      'measures.csv 4 - - line_too_long',
      'published_totals.csv 3 - - line_too_long',
    ]);
    for (const problem of problems) expectGoodSentences(problem);
  });
});

describe('places that DuckDB or the system make difficult', () => {
  const { TMPDIR } = process.env;
  afterEach(() => {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  });

  it('without a place for temporary files a plain folder is read, and another is refused with a sentence', async () => {
    const plain = soundFolder();
    const spacedOut = soundFolder({ 'weather.csv': spaced('') });
    process.env.TMPDIR = join(freshPath(), 'gone', 'deeper');
    expect((await check(plain)).problems).toEqual([]);
    const { problems } = await check(spacedOut);
    expect(problems.map(placeOf)).toEqual(['weather.csv - - - scratch_unwritable']);
    expect(problems[0]!.hint.en).toContain(process.env.TMPDIR);
    for (const problem of problems) expectGoodSentences(problem);
  });

  it('a store, a folder and an export whose names are patterns and parameters to DuckDB', async () => {
    const name = '*[x]{b}\'"=1';
    const store = new Store(freshPath(`${name} store`));
    const { manifest } = await published(
      soundFolder({ 'weather.csv': spaced('') }, `${name}? folder`),
      store,
    );
    const target = freshPath(`${name}? export`);
    await exportEdition(store, manifest!.id, target, { withConfidential: true });
    const { problems, inputs } = await check(target);
    expect(problems).toEqual([]);
    const rows = (list: readonly { file: string; rows: number | null }[]) =>
      Object.fromEntries(list.map((input) => [input.file, input.rows]));
    expect(rows(inputs)).toEqual(rows(manifest!.inputs));
  });

  it('a store with a question mark in its path is refused', async () => {
    await expect(published(sound, new Store(freshPath('a?b')))).rejects.toThrow(StoreFolderError);
  });
});
