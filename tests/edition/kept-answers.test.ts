import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import { Database } from '#lib/server/edition/database.ts';
import { KeptRows } from '#lib/server/edition/kept-rows.ts';
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
    const kept = new KeptRows();
    const ask = vi.fn<() => Promise<number[][]>>();
    ask.mockRejectedValueOnce(new Error('once'));
    ask.mockImplementation(async () => Array.from({ length: 3000 }, () => []));
    await expect(kept.rows('q', ask)).rejects.toThrow('once');
    expect(await kept.rows('q', ask)).toHaveLength(3000);
    expect(await kept.rows('q', ask)).toHaveLength(3000);
    expect(ask).toHaveBeenCalledTimes(3);
  });
});

describe('rows of a quartier from a macro for all of them', () => {
  const questions: [columns: string, call: string][] = [
    ['year, t, low_t, high_t', 'trend_band_of($quartier, null)'],
    ['certainty, year, measures, t, low_t, high_t', 'measure_effect_of($quartier)'],
    ['base_year::integer as base_year, year::integer as year, t, held_t', 'held_factor_series_of($quartier)'],
  ];

  it.each(questions)('are the same before and after they are kept: %s', async (columns, call) => {
    const fresh = await open();
    try {
      const quartiers = await fresh.rows<{ quartier_id: string }>('select quartier_id from quartier');
      const direct = await Promise.all(
        quartiers.map((row) => fresh.rows(`select ${columns} from ${call}`, { quartier: row.quartier_id })),
      );
      expect(direct.flat().length).toBeGreaterThan(0);
      const asking = vi.spyOn(fresh, 'rows');
      await vi.waitFor(async () => {
        asking.mockClear();
        expect(await fresh.rowsOfQuartier(columns, call, 'gelsenkirchen-horst')).not.toEqual([]);
        expect(asking).not.toHaveBeenCalled();
      });
      const kept = await Promise.all(
        quartiers.map((row) => fresh.rowsOfQuartier(columns, call, row.quartier_id)),
      );
      expect(kept).toEqual(direct);
      expect(await fresh.rowsOfQuartier(columns, call, 'nowhere')).toEqual([]);
    } finally {
      fresh.close();
    }
  });
});
