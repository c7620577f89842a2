import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { confidentialFile } from '#lib/server/edition/privacy/confidential.ts';
import { brokenSeals } from '#lib/server/edition/seal.ts';
import { Store } from '#lib/server/edition/store.ts';
import { useEdition } from '#lib/server/edition/store/use.ts';
import { pruneEditions } from '#lib/server/edition/store/prune.ts';
import { rebuildRegister } from '#lib/server/edition/store/rebuild.ts';
import { withdrawEdition } from '#lib/server/edition/store/withdraw.ts';
import { freshPath } from '../fixtures/folder.ts';
import { momentsOf } from '../fixtures/moments.ts';
import { smallEdition } from '../fixtures/small-edition.ts';

const template = freshPath('store');
beforeAll(async () => {
  const store = new Store(template);
  for (let made = 0; made < 2; made++) {
    await store.publish((folder, id) => smallEdition(folder, id, { withholds: true }), 2026);
  }
});

/** The process that held the lock is gone: nobody has this number. */
function killOwners(store: string): void {
  const lock = join(store, 'lock');
  for (const name of readdirSync(lock).filter((entry) => entry.startsWith('owner-'))) {
    const text = readFileSync(join(lock, name), 'utf8');
    writeFileSync(join(lock, name), text.replace(/"pid": \d+/, '"pid": 4194305'));
  }
}

const before = { ids: ['2026-1', '2026-2'], current: '2026-2' };

describe('killed at any moment', () => {
  it.each<[string, (store: Store) => Promise<unknown>, typeof before]>([
    [
      'publish',
      (store) => store.publish(smallEdition, 2026),
      { ids: [...before.ids, '2026-3'], current: '2026-3' },
    ],
    ['use', (store) => useEdition(store, '2026-1'), { ids: before.ids, current: '2026-1' }],
    ['withdraw', (store) => withdrawEdition(store, '2026-1', 'x'), { ids: ['2026-2'], current: '2026-2' }],
    ['prune', (store) => pruneEditions(store, 1), { ids: ['2026-2'], current: '2026-2' }],
    ['verify --rebuild', (store) => rebuildRegister(store), before],
  ])(
    '%s leaves the store as before or as after, and the next command tidies up',
    async (_, command, after) => {
      const folder = freshPath('store');
      cpSync(template, folder, { recursive: true });
      const moments = await momentsOf(folder, () => command(new Store(folder)));
      expect(moments.length).toBeGreaterThan(5);
      const seen = new Set<string>();
      for (const { step, store: left } of moments) {
        const store = new Store(left, { onFault: (fault) => expect.fail(`${step}: ${fault}`) });
        const state = { ids: store.ids(), current: store.currentId() };
        expect([before, after], step).toContainEqual(state);
        seen.add(JSON.stringify(state));
        killOwners(left);
        // the cheapest command that tidies up
        await pruneEditions(store, 9);
        expect(readdirSync(join(left, 'editions')).sort(), step).toEqual(state.ids);
        for (const id of state.ids)
          expect(await brokenSeals(store, store.editionFolder(id)), step).toEqual([]);
        expect(readdirSync(join(left, 'lock')), step).toContain('free');
        rmSync(left, { recursive: true });
      }
      expect(seen.size).toBe(JSON.stringify(before) === JSON.stringify(after) ? 1 : 2);
    },
  );

  it('an edition that is being withdrawn first loses its confidential values', async () => {
    const folder = freshPath('store');
    cpSync(template, folder, { recursive: true });
    const moments = await momentsOf(folder, () => withdrawEdition(new Store(folder), '2026-1', 'x'));
    const half = moments.filter(
      ({ store }) =>
        existsSync(join(store, 'editions/2026-1')) && readdirSync(join(store, 'editions/2026-1')).length < 4,
    );
    expect(half.length).toBeGreaterThan(0);
    for (const { store } of half)
      expect(existsSync(join(store, 'editions/2026-1', confidentialFile))).toBe(false);
  });
});
