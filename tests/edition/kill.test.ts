import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { Store } from '#lib/server/edition/store.ts';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { freshPath } from '../fixtures/folder.ts';
import { generateProgramme } from '../fixtures/generate.ts';
import { runMonitor, startMonitor } from '../fixtures/monitor.ts';

const kills = 16;

describe('a publication that is killed', () => {
  const store = new Store(freshPath('store'));
  const folder = freshPath('generated');
  let duration: number;

  beforeAll(async () => {
    generateProgramme(folder, 30);
    expect((await runMonitor(store.folder, 'publish', folder)).code).toBe(0);
    // the second run has its files in the cache, as those to be killed have
    const start = performance.now();
    expect((await runMonitor(store.folder, 'publish', folder)).code).toBe(0);
    duration = performance.now() - start;
  });

  /** What holds at every moment: the register is whole, and the current edition answers. */
  async function holds(): Promise<void> {
    const register = JSON.parse(readFileSync(join(store.folder, 'register.json'), 'utf8')) as {
      current: string;
      editions: string[];
    };
    expect(register.editions).toContain(register.current);
    const { database, manifest } = (await new EditionReader(store).open())!;
    expect(manifest.id).toBe(register.current);
    const progress = (await loadProgress(database, 'q00029'))!;
    expect(progress.latest!.year).toBe(2023);
    expect(progress.target!.t).toBeCloseTo(0.55 * progress.baseline!.t, 6);
    database.close();
  }

  it(`${kills} times, spread over its run: the old edition serves every time`, async () => {
    let killed = 0;
    let leftovers = 0;
    // the golden section spreads moments evenly, however many there are
    for (let attempt = 1; killed < kills; attempt++) {
      const before = store.ids().length;
      const start = performance.now();
      const { process: child, outcome } = startMonitor(store.folder, ['publish', folder]);
      await sleep(duration * ((attempt * 0.618034) % 1));
      child.kill('SIGKILL');
      if ((await outcome).signal === 'SIGKILL') {
        killed++;
        expect([before, before + 1]).toContain(store.ids().length);
      } else duration = Math.min(duration, performance.now() - start);
      await holds();
      if (existsSync(join(store.folder, 'publish.lock'))) leftovers++;
    }
    // otherwise all of them came before anything was written
    expect(leftovers).toBeGreaterThan(0);
  });

  it('the next publication cleans up and succeeds', async () => {
    const { code, stdout } = await runMonitor(store.folder, 'publish', folder);
    expect(code).toBe(0);
    expect(store.currentId()).toBe(stdout.trim());
    expect(readdirSync(join(store.folder, 'editions')).sort()).toEqual([...store.ids()].sort());
    expect(readdirSync(store.folder).sort()).toEqual(['editions', 'register.json']);
    await holds();
    const hashes = store.ids().map((id) => store.manifest(id)!.content_hash);
    expect(new Set(hashes).size).toBe(1);
  });
});
