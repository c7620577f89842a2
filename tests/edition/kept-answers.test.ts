import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import { Database } from '#lib/server/edition/database/database.ts';
import { RowCache } from '#lib/server/edition/database/row-cache.ts';
import { Store } from '#lib/server/edition/store.ts';
import { freshPath } from '../fixtures/folder.ts';

const demo = fileURLToPath(new URL('../../data/demo', import.meta.url));
const store = new Store(freshPath('store'));
let id: string;
let database: Database;

beforeAll(async () => {
  const { manifest } = await publish(store, demo, { label: null, softwareVersion: 'test' });
  id = manifest!.id;
  database = await open();
});
afterAll(() => database.close());

const open = () => Database.openForReading(store.databasePath(id), [store.editionFolder(id)]);

describe('answers of an edition', () => {
  it('are asked once and frozen like the edition', async () => {
    const sql = 'select quartier_id, name from quartier where name > $name order by quartier_id';
    const [first, second] = await Promise.all([
      database.rows<{ name: string }>(sql, { name: 'A' }),
      database.rows<{ name: string }>(sql, { name: 'A' }),
    ]);
    expect(second).toBe(first);
    expect(await database.rows(sql, { name: 'A' })).toBe(first);
    expect(await database.rows(sql, { name: 'zzz' })).toEqual([]);
    expect(() => first.pop()).toThrow(TypeError);
    expect(() => (first[0]!.name = 'x')).toThrow(TypeError);
  });

  it('come for many questions at once, each to its own', async () => {
    const numbers = Array.from({ length: 40 }, (_, index) => index);
    const rows = await Promise.all(numbers.map((n) => database.rows('select $n::integer as n', { n })));
    expect(rows).toEqual(numbers.map((n) => [{ n }]));
  });

  it('are asked again after a failure, and are not held when they are large', async () => {
    const kept = new RowCache();
    const ask = vi.fn<() => Promise<number[][]>>();
    ask.mockRejectedValueOnce(new Error('once'));
    ask.mockImplementation(async () => Array.from({ length: 3000 }, () => []));
    await expect(kept.rows('q', ask)).rejects.toThrow('once');
    expect(await kept.rows('q', ask)).toHaveLength(3000);
    expect(await kept.rows('q', ask)).toHaveLength(3000);
    expect(ask).toHaveBeenCalledTimes(3);
  });
});
