import { appendFileSync, cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import type { Database } from '#lib/server/edition/database/database.ts';
import { exportEdition } from '#lib/server/edition/export.ts';
import type { Manifest } from '#lib/server/edition/manifest.ts';
import { Store } from '#lib/server/edition/store.ts';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import { freshPath, sound, soundFolder } from '../fixtures/folder.ts';
import { startMonitor } from '../fixtures/monitor.ts';

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

/** The demonstration with a text that a careless writer would spoil. */
function strangeDemo(): string {
  const folder = freshPath('demo');
  cpSync(demo, folder, { recursive: true });
  appendFileSync(join(folder, 'reference.csv'), 'gelsenkirchen-horst,1999,1,,,,,"a ""b"", c\nd;\te"\n');
  return folder;
}

describe('the same inputs give the same edition', () => {
  const folder = strangeDemo();
  let first: Awaited<ReturnType<typeof published>>;
  beforeAll(async () => {
    first = await published(folder);
  });
  afterAll(() => opened.forEach((database) => database.close()));

  it('published twice, on one processor here and on all by the command line', async () => {
    const { store } = first;
    const { code, stdout } = await startMonitor(store.folder, ['publish', folder]).outcome;
    expect(code).toBe(0);
    const id = stdout.trim();
    expect(id).not.toBe(first.manifest.id);
    const again = store.manifest(id)!;
    const common = ({
      id: _id,
      published_at: _at,
      software_version: _version,
      previous: _previous,
      ...manifest
    }: Manifest) => manifest;
    expect(again.previous).toBe(first.manifest.id);
    expect(common(again)).toEqual(common(first.manifest));
    expect(again.content_hash).toBe(first.manifest.content_hash);
  });

  it('exported with its confidential cells and published again', async () => {
    const target = freshPath('export');
    const files = await exportEdition(first.store, first.manifest.id, target, { withConfidential: true });
    expect(readFileSync(join(target, 'energy.parquet')).toString()).toContain(
      'Demonstrationsdaten – keine Messwerte',
    );
    const expected = [
      'programme.json',
      'energy.csv',
      'energy.parquet',
      'manifest.json',
      'datapackage.json',
      'computed',
    ];
    expect(files).toEqual(expect.arrayContaining(expected));
    const again = await published(target);
    expect(again.figures).toEqual(first.figures);
    const rowsOf = ({ inputs }: Manifest) => Object.fromEntries(inputs.map(({ file, rows }) => [file, rows]));
    expect(rowsOf(again.manifest)).toEqual(rowsOf(first.manifest));
    // Parquet twins, manifest, datapackage and the notice are no unknown files
    expect(again.problems.map(({ rule }) => rule)).toEqual(first.problems.map(({ rule }) => rule));
    await expect(exportEdition(first.store, first.manifest.id, target)).rejects.toThrow(/not empty/);
  });

  it('rows in another order; but not with another value', async () => {
    const names = readdirSync(sound).filter((name) => name.endsWith('.csv'));
    const shuffled = soundFolder(Object.fromEntries(names.map((name) => [name, turned])));
    const energy = (path: string) => readFileSync(join(path, 'energy.csv'), 'utf8');
    expect(energy(shuffled)).not.toBe(energy(sound));
    const changed = soundFolder({ 'energy.csv': (text) => text.replace(',4000,', ',4000.000001,') });
    const [one, same, other] = [await published(sound), await published(shuffled), await published(changed)];
    expect(same.figures).toEqual(one.figures);
    expect(other.figures).not.toEqual(one.figures);
    expect(other.manifest.content_hash).not.toBe(one.manifest.content_hash);
  });
});
