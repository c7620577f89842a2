import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import type { Database } from '#lib/server/edition/database.ts';
import { exportEdition } from '#lib/server/edition/export.ts';
import type { Manifest } from '#lib/server/edition/manifest.ts';
import { Store } from '#lib/server/edition/store.ts';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import { addRows, freshPath, sound, soundFolder, type Change } from '../fixtures/folder.ts';

const demo = fileURLToPath(new URL('../../data/demo', import.meta.url));
const options = { label: null, softwareVersion: 'test' };
const opened: Database[] = [];

async function published(folder: string, store = new Store(freshPath('store'))) {
  const { report, manifest } = await publish(store, folder, options);
  const { database } = (await new EditionReader(store).open())!;
  opened.push(database);
  return { store, manifest: manifest!, problems: report.problems, figures: await figuresOf(database) };
}

/** Everything an edition computed or was given, but for the row of the file in which it stood. */
async function figuresOf(database: Database): Promise<Record<string, string>> {
  const columns = await database.rows<{ name: string; columns: string }>(
    `select schema_name || '.' || table_name as name, string_agg('"' || column_name || '"', ', ' order by column_index) as columns
     from duckdb_columns()
     where not internal and schema_name in ('main', 'input') and table_name <> 'warning'
       and column_name not in ('source_row', 'place', 'target_row')
     group by all order by name`,
  );
  const figures: Record<string, string> = {};
  for (const { name, columns: list } of columns) {
    const [row] = await database.rows<{ digest: string }>(
      `select coalesce(sum(hash(t)::hugeint), 0)::varchar as digest from (select ${list} from ${name}) t`,
    );
    figures[name] = row!.digest;
  }
  return figures;
}

/** Rows in another order that is the same every time. */
const turned = (text: string) => {
  const [header, ...rows] = text.trimEnd().split('\n');
  return `${[
    header,
    ...rows
      .map((row, at) => [(at * 7919) % rows.length, row] as const)
      .sort(([a], [b]) => a - b)
      .map(([, row]) => row),
  ].join('\n')}\n`;
};

describe('the same inputs give the same edition', () => {
  let first: Awaited<ReturnType<typeof published>>;
  beforeAll(async () => {
    first = await published(demo);
  });
  afterAll(() => opened.forEach((database) => database.close()));

  it('published twice, into one store and into another', async () => {
    const again = await published(demo, first.store);
    expect(again.manifest.id).not.toBe(first.manifest.id);
    const withoutMoment = ({ id: _id, published_at: _at, ...manifest }: Manifest) => manifest;
    expect(withoutMoment(again.manifest)).toEqual(withoutMoment(first.manifest));
    expect(again.manifest.content_hash).toBe(first.manifest.content_hash);
  });

  it('another value gives another hash', async () => {
    const [one, other] = [
      await published(sound),
      await published(soundFolder({ 'energy.csv': (text) => text.replace(',4000,', ',4000.000001,') })),
    ];
    expect(other.manifest.content_hash).not.toBe(one.manifest.content_hash);
    expect(other.figures).not.toEqual(one.figures);
    // and rows in another order the same figures
    const shuffle: Record<string, Change> = Object.fromEntries(
      readdirSync(sound)
        .filter((name) => name.endsWith('.csv'))
        .map((name) => [name, turned]),
    );
    expect(readFileSync(join(soundFolder(shuffle), 'energy.csv'), 'utf8')).not.toBe(
      readFileSync(join(sound, 'energy.csv'), 'utf8'),
    );
    expect((await published(soundFolder(shuffle))).figures).toEqual(one.figures);
  });

  it('exported and published again', async () => {
    const folder = freshPath('export');
    const files = await exportEdition(first.store, first.manifest.id, folder);
    expect(files).toEqual(
      expect.arrayContaining([
        'programme.json',
        'energy.csv',
        'energy.parquet',
        'manifest.json',
        'datapackage.json',
        'computed',
      ]),
    );
    const again = await published(folder);
    expect(again.figures).toEqual(first.figures);
    // Parquet twins, manifest and datapackage are no unknown files
    expect(again.problems.map(({ rule }) => rule)).toEqual(first.problems.map(({ rule }) => rule));
  });

  it('an export keeps texts as they were', async () => {
    const strange = await published(
      soundFolder({ 'published_totals.csv': addRows('neustadt,2019,2700,"a ""b"", c\nd;\te"') }),
    );
    const folder = freshPath('export');
    await exportEdition(strange.store, strange.manifest.id, folder);
    expect((await published(folder)).figures).toEqual(strange.figures);
  });

  it('an export does not write over anything', async () => {
    await expect(exportEdition(first.store, first.manifest.id, sound)).rejects.toThrow(/not empty/);
  });
});
