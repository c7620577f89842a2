import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LockLostError, Store, StoreBusyError } from '#lib/server/edition/store.ts';
import { thisProcess, type LockOwner } from '#lib/server/edition/store/lock-owner.ts';
import { verifyStore } from '#lib/server/edition/store/verify.ts';
import { freshPath, sound } from '../fixtures/folder.ts';
import { startMonitor } from '../fixtures/monitor.ts';
import { smallEdition } from '../fixtures/small-edition.ts';

const old = new Date(Date.now() - 3_600_000);

/** The number of a process that has ended. */
async function deadProcess(): Promise<number> {
  const child = spawn('true');
  await once(child, 'exit');
  return child.pid!;
}
const dead = await deadProcess();

/** Leaves a lock as somebody would who holds it. */
function leaveLock(store: string, owner: Partial<LockOwner> | string, mtime = new Date()): void {
  const folder = join(store, 'lock');
  const entry = readdirSync(folder).find((name) => name === 'free' || name.startsWith('held-'))!;
  renameSync(join(folder, entry), join(folder, 'held-somebody'));
  const path = join(folder, 'owner-somebody.json');
  const text =
    typeof owner === 'string' ? owner : JSON.stringify({ ...thisProcess('somebody', 'publish'), ...owner });
  writeFileSync(path, text);
  utimesSync(path, mtime, mtime);
}

async function storeOf(count: number): Promise<Store> {
  const store = new Store(freshPath('store'));
  for (let made = 0; made < count; made++) await store.publish(smallEdition, 2026);
  return store;
}

describe('the lock', () => {
  it.each<[string, Partial<LockOwner> | string, Date | undefined, 'held' | 'taken over']>([
    ['a process that is gone', { pid: dead }, undefined, 'taken over'],
    ['a process that runs', { pid: process.ppid }, undefined, 'held'],
    [
      'one that runs and has long been silent',
      { pid: process.ppid, heartbeat: old.toISOString() },
      undefined,
      'taken over',
    ],
    ['one that had the number of this process', {}, undefined, 'taken over'],
    [
      'one in another namespace, where its number tells nothing',
      { pid: dead, pid_namespace: 'pid:[1]' },
      undefined,
      'held',
    ],
    ['one on another machine', { pid: dead, host: 'elsewhere' }, undefined, 'held'],
    ['one before the machine started', { pid: dead, boot: 'before' }, undefined, 'held'],
    [
      'one on another machine that has long been silent',
      { host: 'elsewhere', heartbeat: old.toISOString() },
      undefined,
      'taken over',
    ],
    ['one whose word cannot be understood', '{"token":', undefined, 'held'],
    ['one whose word cannot be understood and is old', '', old, 'taken over'],
  ])('of %s: %s', async (_, owner, mtime, expected) => {
    const store = await storeOf(0);
    await store.exclusively('use', async () => {});
    leaveLock(store.folder, owner, mtime);
    // as a publication, which does not wait for another one
    const attempt = store
      .exclusively('publish', async () => 'taken over')
      .catch((error: unknown) => {
        if (error instanceof StoreBusyError) return 'held';
        throw error;
      });
    expect(await attempt).toBe(expected);
    expect(readdirSync(join(store.folder, 'lock')).includes('free')).toBe(expected === 'taken over');
  });

  it('is one at a time, and everybody’s turn comes', async () => {
    const store = await storeOf(0);
    let [inside, most, turns] = [0, 0, 0];
    await Promise.all(
      Array.from({ length: 12 }, () =>
        new Store(store.folder).exclusively('use', async () => {
          most = Math.max(most, ++inside);
          await new Promise((resolve) => setTimeout(resolve, 5));
          turns++;
          inside--;
        }),
      ),
    );
    expect([most, turns]).toEqual([1, 12]);
    expect(readdirSync(join(store.folder, 'lock'))).toEqual(['free']);
  });

  it('a publication that lost it registers nothing and removes nothing', async () => {
    const store = await storeOf(1);
    const foreign = join(store.editionFolder('2026-2'), 'publishing');
    const losing = store.publish(async (folder, id) => {
      const made = await smallEdition(folder, id);
      // somebody took over, tidied up and began an edition of that name
      const lock = join(store.folder, 'lock');
      renameSync(
        join(
          lock,
          readdirSync(lock).find((name) => name.startsWith('held-'))!,
        ),
        join(lock, 'held-other'),
      );
      store.folders.remove(id);
      mkdirSync(store.editionFolder(id));
      writeFileSync(foreign, 'of somebody else');
      return made;
    }, 2026);
    await expect(losing).rejects.toThrow(LockLostError);
    expect(store.ids()).toEqual(['2026-1']);
    expect(readFileSync(foreign, 'utf8')).toBe('of somebody else');
    expect(readdirSync(join(store.folder, 'lock'))).toEqual(['held-other']);
  });
});

describe('many processes on one store', () => {
  it('twelve `use` at once take over the lock of a killed one: all succeed, one after the other', async () => {
    const store = await storeOf(2);
    const [first, second] = store.ids() as [string, string];
    leaveLock(store.folder, { pid: dead });
    const asked = Array.from({ length: 12 }, (_, turn) => (turn % 2 === 0 ? first : second));
    const outcomes = await Promise.all(asked.map((id) => startMonitor(store.folder, ['use', id]).outcome));
    expect(outcomes.map(({ code, stdout, stderr }) => [code, stdout, stderr])).toEqual(
      asked.map((id) => [0, `${id}\n`, '']),
    );
    expect(store.ids()).toEqual([first, second]);
    expect(asked).toContain(store.currentId());
    expect((await verifyStore(store)).findings).toEqual([]);
    expect(readdirSync(join(store.folder, 'lock')).filter((name) => name !== 'owner-somebody.json')).toEqual([
      'free',
    ]);
  });

  const namespaces = 'exec unshare --pid --fork --mount-proc "$@"';
  const canUnshare = spawnSync('unshare', ['--pid', '--fork', '--mount-proc', 'true']).status === 0;
  const where = canUnshare
    ? 'in two process namespaces'
    : 'in one process namespace (others need `unshare` and root)';

  it(`two publications ${where}, over the lock of a killed one`, async () => {
    const store = await storeOf(1);
    leaveLock(store.folder, { pid: dead, pid_namespace: 'pid:[1]', heartbeat: old.toISOString() });
    const outcomes = await Promise.all(
      [1, 2].map(
        () => startMonitor(store.folder, ['publish', sound], canUnshare ? namespaces : undefined).outcome,
      ),
    );
    const published = outcomes.filter(({ code }) => code === 0).map(({ stdout }) => stdout.trim());
    expect(published.length).toBeGreaterThan(0);
    for (const { code, stderr } of outcomes) {
      expect(stderr).not.toMatch(/\n\s+at |Error:/);
      // Both may succeed if one was slow to start.
      if (code !== 0) expect(stderr).toContain('Es läuft bereits eine Veröffentlichung');
    }
    expect([...store.ids()].sort()).toEqual(['2026-1', ...published].sort());
    expect((await verifyStore(store)).findings).toEqual([]);
    expect(readdirSync(join(store.folder, 'editions')).sort()).toEqual([...store.ids()].sort());
  });
});
