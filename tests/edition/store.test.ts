import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import type { Manifest } from '#lib/server/edition/manifest.ts';
import { editionFormat } from '#lib/server/edition/edition-format.ts';
import { Store, StoreBusyError, StoreFolderError } from '#lib/server/edition/store.ts';
import { useEdition } from '#lib/server/edition/store/use.ts';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { freshPath, setField, sound, soundFolder } from '../fixtures/folder.ts';
import { runMonitor, startMonitor } from '../fixtures/monitor.ts';
import { smallEdition } from '../fixtures/small-edition.ts';

const options = { label: null, softwareVersion: 'test' };
const publishSound = (store: Store) => publish(store, sound, options);
const newer = () => soundFolder({ 'energy.csv': setField(2, 'energy_mwh', '4100') });
const baselineOf = async (reader: EditionReader, id?: string) =>
  (await loadProgress((await reader.open(id))!.database, 'altstadt'))!.baseline!.t;

/** A publication without a database: for what the store alone does. */
const stub = async (folder: string, id: string): Promise<Manifest> => {
  writeFileSync(join(folder, 'edition.duckdb'), 'stub');
  return {
    id,
    label: null,
    published_at: '2026-05-04T10:00:00.000Z',
    software_version: 'test',
    format: editionFormat,
    content_hash: 'stub',
    programme_id: 'sound',
    kind: 'demo',
    factor_set: null,
    inputs: [],
    rows: {},
    warnings: [],
  };
};

/** What lies in a store while nobody writes. */
const whole = ['editions', 'lock', 'register.copy.json', 'register.json', 'secret'];

describe('store', () => {
  it('is empty until something is published', async () => {
    const store = new Store(freshPath('store'));
    expect([
      store.ids(),
      store.currentId(),
      store.manifest('2026-1'),
      await useEdition(store, '2026-1'),
    ]).toEqual([[], null, undefined, { used: false, why: 'unknown' }]);
    expect(await new EditionReader(store).open()).toBeUndefined();
    expect(existsSync(store.folder)).toBe(false);
  });

  it('numbers editions by year and makes the last one current', async () => {
    const store = new Store(freshPath('store'));
    for (const year of [2025, 2026, 2026, 2027]) await store.publish(stub, year);
    expect(store.ids()).toEqual(['2025-1', '2026-1', '2026-2', '2027-1']);
    expect(store.currentId()).toBe('2027-1');
    expect(store.manifest('2026-2')).toMatchObject({ id: '2026-2', programme_id: 'sound' });
    expect((await store.publish(stub, 2026))!.id).toBe('2026-3');
    expect(store.currentId()).toBe('2026-3');
  });

  it('a reader sees the new edition without a restart, and still answers from the old one', async () => {
    const store = new Store(freshPath('store'));
    const first = (await publishSound(store)).manifest!.id;
    const reader = new EditionReader(store);
    const before = (await reader.open())!;
    expect(await baselineOf(reader)).toBe(1600);
    const second = (await publish(store, newer(), options)).manifest!.id;
    expect(reader.currentId()).toBe(second);
    expect(await baselineOf(reader)).toBe(1625);
    expect(await baselineOf(reader, first)).toBe(1600);
    // a connection that was open before answers as it did
    expect((await loadProgress(before.database, 'altstadt'))!.baseline!.t).toBe(1600);
    expect(await useEdition(store, first)).toMatchObject({ used: true });
    expect((await reader.open())!.edition).toMatchObject({ id: first, is_current: true });
    expect(reader.list().map(({ id, is_current }) => [id, is_current])).toEqual([
      [second, false],
      [first, true],
    ]);
    expect(await reader.open('../../etc')).toBeUndefined();
  });

  it('whatever fails on the way, the editions stay as they are', async () => {
    const store = new Store(freshPath('store'));
    await store.publish(stub, 2026);
    const before = readFileSync(join(store.folder, 'register.json'), 'utf8');
    const failing = store.publish(async (folder) => {
      writeFileSync(join(folder, 'edition.duckdb'), 'half');
      throw new Error('out of luck');
    }, 2026);
    await expect(failing).rejects.toThrow('out of luck');
    expect(await store.publish(async () => undefined, 2026)).toBeUndefined();
    expect(readFileSync(join(store.folder, 'register.json'), 'utf8')).toBe(before);
    expect(readdirSync(join(store.folder, 'editions'))).toEqual(store.ids());
    expect(readdirSync(store.folder).sort()).toEqual(whole);
  });

  it('leftovers of a killed publication are recognised and cleaned by the next one', async () => {
    const store = new Store(freshPath('store'));
    const first = (await store.publish(stub, 2026))!.id;
    const half = store.editionFolder('2026-99');
    mkdirSync(join(half, 'spill'), { recursive: true });
    for (const name of ['edition.duckdb', 'edition.duckdb.wal', 'manifest.json', 'publishing'])
      writeFileSync(join(half, name), 'half');
    const unfinished = join(store.folder, `register.json.${randomUUID()}.next`);
    writeFileSync(unfinished, '{"current": "20');
    utimesSync(unfinished, 0, 0);
    expect([store.currentId(), store.ids()]).toEqual([first, [first]]);
    const second = (await store.publish(stub, 2026))!.id;
    expect(store.ids()).toEqual([first, second]);
    expect(readdirSync(join(store.folder, 'editions')).sort()).toEqual([first, second].sort());
    expect(second).toBe('2026-100');
    expect(readdirSync(store.folder).sort()).toEqual(whole);
  });

  it('two publications at once: the second is told to wait, in one process and in two', async () => {
    const store = new Store(freshPath('store'));
    let release = () => {};
    const held = store.publish(
      (folder, id) => new Promise((resolve) => (release = () => resolve(stub(folder, id)))),
      2026,
    );
    await expect(new Store(store.folder).publish(stub, 2026)).rejects.toThrow(StoreBusyError);
    const { code, stdout, stderr } = await startMonitor(store.folder, ['publish', sound]).outcome;
    release();
    expect((await held)!.id).toBe('2026-1');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(
      `Es läuft bereits eine Veröffentlichung (Prozess ${process.pid} auf ${hostname()})`,
    );
    expect(stderr).toContain('Another publication is running');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(store.ids()).toEqual(['2026-1']);
  });
});

describe('a disk that fails', () => {
  it.each([
    // in blocks of 512 bytes: the database does not fit; nothing but the database fits
    ['when the database is written', 'ulimit -f 100'],
    ['when next to nothing can be written', 'ulimit -f 0'],
  ])('%s: a clear message, exit code 1, the old edition stays', async (_, limit) => {
    const store = new Store(freshPath('store'));
    await store.publish(stub, 2026);
    const before = readFileSync(join(store.folder, 'register.json'), 'utf8');
    // without the trap the system would end the process, which the kill test covers
    const { code, signal, stdout, stderr } = await startMonitor(
      store.folder,
      ['publish', sound],
      `trap '' XFSZ; ${limit}; exec "$@"`,
    ).outcome;
    expect([code, signal, stdout]).toEqual([1, null, '']);
    expect(stderr).toContain('Die Ausgabe konnte nicht geschrieben werden');
    expect(stderr).toContain('The edition before stays in force');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(readFileSync(join(store.folder, 'register.json'), 'utf8')).toBe(before);
    expect(readFileSync(store.databasePath('2026-1'), 'utf8')).toBe('stub');
    await store.publish(stub, 2026);
    expect(readdirSync(join(store.folder, 'editions')).sort()).toEqual(store.ids());
  });

  it('a store that is a file, or lies under one', async () => {
    const file = join(soundFolder(), 'energy.csv');
    for (const store of [file, join(file, 'store')]) {
      const { code, stderr } = await runMonitor(store, 'publish', sound);
      expect(code).toBe(1);
      expect(stderr).toContain('Die Ausgabe konnte nicht geschrieben werden');
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  });

  it('a store whose path the database would misread, and one with other odd characters', async () => {
    const questionable = new Store(join(freshPath('a?b'), 'store'));
    await expect(questionable.publish(smallEdition, 2026)).rejects.toThrow(StoreFolderError);
    expect(existsSync(questionable.folder)).toBe(false);
    const odd = new Store(join(freshPath(`a*b [c] 'd' ü`), 'store'));
    await odd.publish((folder, id) => smallEdition(folder, id, { withholds: true }), 2026);
    expect(await useEdition(odd, '2026-1')).toMatchObject({ used: true });
  });
});
