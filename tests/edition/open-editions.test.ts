import { cpSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import { Store } from '#lib/server/edition/store.ts';
import { EditionReader, type LentEdition } from '#lib/server/queries/edition-reader.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { freshPath, setField, sound, soundFolder } from '../fixtures/folder.ts';

interface Register {
  current: string | null;
  editions: string[];
}

const published = new Store(freshPath('store'));
const other = new Store(freshPath('other'));
let first: string;

beforeAll(async () => {
  const options = { label: null, softwareVersion: 'test' };
  first = (await publish(published, sound, options)).manifest!.id;
  const changed = soundFolder({ 'energy.csv': setField(2, 'energy_mwh', '4100') });
  expect((await publish(other, changed, options)).manifest!.id).toBe(first);
});

/** A store with the published edition and copies of it under other ids; the published one is current. */
function storeOf(copies: number): { store: Store; ids: string[] } {
  const folder = freshPath('copies');
  cpSync(published.folder, folder, { recursive: true });
  const path = join(folder, 'register.json');
  const register = JSON.parse(readFileSync(path, 'utf8')) as Register;
  const manifest = JSON.parse(
    readFileSync(join(folder, 'editions', first, 'manifest.json'), 'utf8'),
  ) as object;
  for (let number = 101; number <= 100 + copies; number++) {
    const id = `${first.slice(0, 4)}-${number}`;
    mkdirSync(join(folder, 'editions', id));
    linkSync(
      join(folder, 'editions', first, 'edition.duckdb'),
      join(folder, 'editions', id, 'edition.duckdb'),
    );
    writeFileSync(join(folder, 'editions', id, 'manifest.json'), JSON.stringify({ ...manifest, id }));
    register.editions.push(id);
  }
  writeFileSync(path, JSON.stringify(register));
  return { store: new Store(folder), ids: register.editions };
}

const baselineOf = async ({ open }: LentEdition) =>
  (await loadProgress(open.database, 'altstadt'))!.baseline!.t;

describe('editions that are lent', () => {
  it('stay open while they are read, however many, and at most four of them afterwards', async () => {
    const { store, ids } = storeOf(6);
    const reader = new EditionReader(store);
    const lent = (await Promise.all([...ids, ...ids].map((id) => reader.lend(id)))) as LentEdition[];
    expect(reader.openCount()).toBe(7);
    for (const edition of lent.slice(0, 7)) edition.giveBack();
    // Read by somebody else still.
    expect(await Promise.all(lent.slice(7).map(baselineOf))).toEqual(Array<number>(7).fill(1600));
    for (const edition of lent.slice(7)) {
      edition.giveBack();
      edition.giveBack();
    }
    await vi.waitFor(() => expect(reader.openCount()).toBe(4), { timeout: 20_000 });
    // The current one is among them: it answers without being opened again.
    const again = (await reader.lend())!;
    expect(again.open.database).toBe(lent[0]!.open.database);
    expect(await baselineOf(again)).toBe(1600);
  });

  it('are never more than four where each is given back before the next is asked for', async () => {
    const { store, ids } = storeOf(6);
    const reader = new EditionReader(store);
    for (const id of ids) {
      const lent = (await reader.lend(id))!;
      expect(reader.openCount()).toBeLessThanOrEqual(4);
      expect(lent.open.manifest.id).toBe(id);
      await baselineOf(lent);
      lent.giveBack();
    }
  });

  it('that cannot be opened are no place taken, and can be asked for again', async () => {
    const { store, ids } = storeOf(1);
    const reader = new EditionReader(store);
    const database = store.databasePath(ids[1]!);
    rmSync(database);
    for (let attempt = 0; attempt < 6; attempt++) await expect(reader.lend(ids[1])).rejects.toThrow();
    expect(reader.openCount()).toBe(0);
    linkSync(store.databasePath(first), database);
    expect(await baselineOf((await reader.lend(ids[1]))!)).toBe(1600);
  });
});

describe('a store that changes while it is served', () => {
  it('shows what was restored under an id, not what was there before', async () => {
    const { store } = storeOf(0);
    const reader = new EditionReader(store);
    const before = (await reader.lend())!;
    const revision = reader.revision();
    expect(await baselineOf(before)).toBe(1600);
    rmSync(store.editionFolder(first), { recursive: true });
    cpSync(other.editionFolder(first), store.editionFolder(first), { recursive: true });
    await vi.waitFor(() => expect(reader.revision()).not.toBe(revision), { timeout: 20_000 });
    const after = (await reader.lend())!;
    expect(await baselineOf(after)).toBe(1625);
    expect(after.open.contentKey).not.toBe(before.open.contentKey);
    // Whoever reads the one before goes on reading it, and then it is closed.
    expect(await baselineOf(before)).toBe(1600);
    before.giveBack();
    await vi.waitFor(() => expect(reader.openCount()).toBe(1), { timeout: 20_000 });
  });

  it('goes on being served while its register cannot be read, and says so once', async () => {
    const faults: string[] = [];
    const { folder } = storeOf(1).store;
    const store = new Store(folder, { onFault: (fault) => void faults.push(fault) });
    const reader = new EditionReader(store);
    const revision = reader.revision();
    await reader.lend();
    const path = join(store.folder, 'register.json');
    const register = readFileSync(path);
    writeFileSync(path, register.subarray(0, 20));
    for (let attempt = 0; attempt < 3; attempt++) {
      expect(reader.currentId()).toBe(first);
      expect(reader.revision()).toBe(revision);
      expect(await baselineOf((await reader.lend())!)).toBe(1600);
    }
    expect(faults).toHaveLength(1);
    expect(reader.isUnreadable()).toBe(true);
    writeFileSync(path, register);
    expect(reader.currentId()).toBe(first);
    expect(reader.isUnreadable()).toBe(false);
  });
});
