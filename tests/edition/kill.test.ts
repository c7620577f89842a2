import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { Store } from '#lib/server/edition/store.ts';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { freshPath } from '../fixtures/folder.ts';
import { generateProgramme } from '../fixtures/generate.ts';
import { startMonitor } from '../fixtures/monitor.ts';

/**
 * In each of two stores, side by side. Few: moments.test.ts stops before every single change of a store. Here it is
 * seen that the system behaves so when a process is killed.
 */
const kills = 2;

describe('a publication that is killed', () => {
  const stores = [new Store(freshPath('store')), new Store(freshPath('store'))];
  const folder = freshPath('generated');
  const publish = (store: Store) => startMonitor(store.folder, ['publish', folder]).outcome;
  let duration: number;

  beforeAll(async () => {
    generateProgramme(folder, 10);
    const start = performance.now();
    const outcomes = await Promise.all(stores.map(publish));
    duration = performance.now() - start;
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0]);
  });

  /** What holds at every moment: the register is whole, and the current edition answers. */
  async function holds(store: Store): Promise<void> {
    const register = JSON.parse(readFileSync(join(store.folder, 'register.json'), 'utf8')) as {
      current: string;
      editions: string[];
    };
    expect(register.editions).toContain(register.current);
    const { database, manifest } = (await new EditionReader(store).open())!;
    expect(manifest.id).toBe(register.current);
    const progress = (await loadProgress(database, 'q00009'))!;
    expect(progress.latest!.year).toBe(2023);
    expect(progress.target!.t).toBeCloseTo(0.55 * progress.baseline!.t, 6);
    database.close();
  }

  /** Kills at moments that the golden section spreads evenly; returns how often something was left behind. */
  async function killRepeatedly(store: Store, first: number): Promise<number> {
    let leftovers = 0;
    let killed = 0;
    for (let attempt = first; killed < kills; attempt++) {
      const before = store.ids().length;
      const start = performance.now();
      const { process: child, outcome } = startMonitor(store.folder, ['publish', folder]);
      await sleep(duration * ((attempt * 0.618034) % 1));
      child.kill('SIGKILL');
      if ((await outcome).signal === 'SIGKILL') {
        killed++;
        expect([before, before + 1]).toContain(store.ids().length);
      } else duration = Math.min(duration, performance.now() - start);
      await holds(store);
      if (!existsSync(join(store.folder, 'lock/free'))) leftovers++;
    }
    return leftovers;
  }

  it(
    `${stores.length * kills} times, spread over its run: the old edition serves every time`,
    { timeout: 180_000 },
    async () => {
      const leftovers = await Promise.all(
        stores.map((store, lane) => killRepeatedly(store, 1 + lane * kills)),
      );
      // otherwise all of them came before anything was written
      expect(Math.max(...leftovers)).toBeGreaterThan(0);
    },
  );

  it('the next publication cleans up and succeeds', async () => {
    const outcomes = await Promise.all(stores.map(publish));
    for (const [lane, store] of stores.entries()) {
      const { code, stdout } = outcomes[lane]!;
      expect(code).toBe(0);
      expect(store.currentId()).toBe(stdout.trim());
      expect(readdirSync(join(store.folder, 'editions')).sort()).toEqual([...store.ids()].sort());
      expect(readdirSync(store.folder).sort()).toEqual([
        'editions',
        'lock',
        'register.copy.json',
        'register.json',
        'secret',
      ]);
      expect(readdirSync(join(store.folder, 'lock'))).toContain('free');
      await holds(store);
    }
    const hashes = stores.flatMap((store) => store.ids().map((id) => store.manifest(id)!.content_hash));
    expect(new Set(hashes).size).toBe(1);
  });
});
