import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import { Database } from '#lib/server/edition/database/database.ts';
import { KeptRows } from '#lib/server/edition/database/kept-rows.ts';
import { quartierStatement, RowsByQuartier } from '#lib/server/edition/database/rows-by-quartier.ts';
import { Store } from '#lib/server/edition/store.ts';
import { loadIsBiskoLike } from '#lib/server/queries/bisko-view.ts';
import { loadDecomposition } from '#lib/server/queries/decomposition.ts';
import { loadHeldFactors } from '#lib/server/queries/held-factors.ts';
import { loadMeasureEffect } from '#lib/server/queries/measure-effect.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import {
  loadReference,
  loadSources,
  loadTargets,
  loadWarnings,
} from '#lib/server/queries/quartier-details.ts';
import { loadQuartier } from '#lib/server/queries/quartiers.ts';
import { loadTrendBand } from '#lib/server/queries/trend-band.ts';
import { loadUsedFactors } from '#lib/server/queries/used-factors.ts';
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

type Load = (database: Database, quartierId: string) => Promise<unknown>;
const loads: Record<string, Load> = {
  loadDecomposition,
  loadHeldFactors,
  loadIsBiskoLike,
  loadMeasureEffect,
  loadProgress,
  loadQuartier,
  loadReference,
  loadSources,
  loadTargets,
  loadTrendBand,
  loadUsedFactors,
  loadWarnings,
};

describe('what is kept of all quartiers', () => {
  it.each(Object.keys(loads))('%s says the same as before it was kept', async (name) => {
    const load = loads[name]!;
    const quartiers = await database.rows<{ quartier_id: string }>('select quartier_id from quartier');
    const ids = [...quartiers.map((row) => row.quartier_id), 'nowhere'];

    const fresh = await open();
    try {
      const asking = vi.spyOn(fresh, 'rowsOfQuartier');
      asking.mockImplementation((columns, from, quartier, order) =>
        fresh.rows(quartierStatement({ columns, from, order }), { first: quartier, last: quartier }),
      );
      const direct = await Promise.all(ids.map((quartier) => load(fresh, quartier)));
      const questions = asking.mock.calls.map(([columns, from, , order]) => ({ columns, from, order }));
      asking.mockRestore();

      const kept = new RowsByQuartier((sql, values) => fresh.rows(sql, values));
      for (const question of questions) kept.prepare(question, ids[0]!);
      await vi.waitFor(
        () => questions.forEach((question) => expect(kept.rows(question, ids[0]!)).toBeDefined()),
        { timeout: 60_000 },
      );
      vi.spyOn(fresh, 'rowsOfQuartier').mockImplementation(async (columns, from, quartier, order) =>
        kept.rows({ columns, from, order }, quartier)!,
      );
      expect(await Promise.all(ids.map((quartier) => load(fresh, quartier)))).toEqual(direct);
      expect(JSON.stringify(direct).length).toBeGreaterThan(20);
    } finally {
      fresh.close();
    }
  });

  it('is asked for all quartiers after the first time, and for none of them again', async () => {
    const fresh = await open();
    try {
      const asking = vi.spyOn(fresh, 'rows');
      await vi.waitFor(
        async () => {
          asking.mockClear();
          await Promise.all(
            ['essen-katernberg-beisen', 'gelsenkirchen-horst'].map((id) => loadTargets(fresh, id)),
          );
          expect(asking).not.toHaveBeenCalled();
        },
        { timeout: 60_000 },
      );
    } finally {
      fresh.close();
    }
  });

  it('may be closed at once: what was to be asked beforehand ends without a word', async () => {
    const lost = vi.fn();
    process.on('unhandledRejection', lost);
    try {
      for (let attempt = 0; attempt < 5; attempt++) {
        const fresh = await open();
        await loadTargets(fresh, 'gelsenkirchen-horst');
        fresh.close();
        await expect(loadTargets(fresh, 'essen-katernberg-beisen')).rejects.toThrow();
      }
      await new Promise((done) => setTimeout(done, 300));
      expect(lost).not.toHaveBeenCalled();
    } finally {
      process.off('unhandledRejection', lost);
    }
  });

  it('goes on being asked for one by one where it cannot be kept', async () => {
    const kept = new RowsByQuartier((sql) =>
      sql.startsWith('select quartier_id')
        ? Promise.resolve([{ quartier_id: 'horst' }])
        : Promise.reject(full),
    );
    const full = new Error('out of memory');
    const question = { columns: 'name', from: 'quartier' };
    kept.prepare(question, 'horst');
    await vi.waitFor(() => expect(kept.rows(question, 'nowhere')).toEqual([]));
    await kept.stop();
    expect(kept.rows(question, 'horst')).toBeUndefined();
    expect(quartierStatement(question)).toBe(
      'select name from quartier where quartier_id between $first and $last',
    );
  });

  it('is asked for in blocks: the one that is wanted, then the others', async () => {
    const ids = Array.from({ length: 1200 }, (_, index) => `q${String(index).padStart(4, '0')}`);
    const asked: Record<string, string>[] = [];
    const kept = new RowsByQuartier((sql, values) => {
      if (sql.startsWith('select quartier_id'))
        return Promise.resolve(ids.map((id) => ({ quartier_id: id })));
      asked.push(values);
      const range = ids.filter((id) => id >= values.first! && id <= values.last!);
      return Promise.resolve(
        range.map((id) => ({
          kept_quartier: id,
          rows: `[{"kept_quartier":"${id}","kept_place":1,"name":"${id}"}]`,
        })),
      );
    });
    const question = { columns: 'name', from: 'quartier' };
    kept.prepare(question, 'q0600');
    await vi.waitFor(() => expect(kept.rows(question, 'q1199')).toEqual([{ name: 'q1199' }]));
    expect(asked).toEqual([
      { first: 'q0500', last: 'q0999' },
      { first: 'q0000', last: 'q0499' },
      { first: 'q1000', last: 'q1199' },
    ]);
    expect(kept.rows(question, 'q0000')).toEqual([{ name: 'q0000' }]);
  });
});
