import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Store, UnreadableRegisterError } from '#lib/server/edition/store.ts';
import { useEdition } from '#lib/server/edition/store/use.ts';
import { pruneEditions } from '#lib/server/edition/store/prune.ts';
import { rebuildRegister } from '#lib/server/edition/store/rebuild.ts';
import { withdrawEdition } from '#lib/server/edition/store/withdraw.ts';
import { freshPath } from '../fixtures/folder.ts';
import { smallEdition } from '../fixtures/small-edition.ts';

/** Three served editions of which the second is current, a withdrawn and a pruned one. */
const template = freshPath('store');
beforeAll(async () => {
  const store = new Store(template);
  for (let made = 0; made < 5; made++) await store.publish(smallEdition, 2026);
  await pruneEditions(store, 4);
  await withdrawEdition(store, '2026-2', 'Zählerfehler');
  await useEdition(store, '2026-4');
});

function copyOfTemplate(): string {
  const folder = freshPath('store');
  cpSync(template, folder, { recursive: true });
  return folder;
}

const stateOf = (store: Store) => [store.ids(), store.currentId(), store.withdrawals().map(({ id }) => id)];
const whole = [['2026-3', '2026-4', '2026-5'], '2026-4', ['2026-2']];

/** What happens to the register; the path is that of register.json. */
const damages: [string, (path: string) => void][] = [
  ['is empty', (path) => truncateSync(path)],
  ['is half-written', (path) => truncateSync(path, 40)],
  ['holds something else', (path) => writeFileSync(path, '[1, 2]')],
  [
    'names an edition that would be another folder',
    (path) => writeFileSync(path, '{"current":"../..","editions":["../.."]}'),
  ],
  [
    'names a current edition that is not in it',
    (path) => writeFileSync(path, '{"current":"2026-9","editions":["2026-3"]}'),
  ],
  ['is a folder', (path) => (rmSync(path), mkdirSync(path))],
  ['is a link to itself', (path) => (rmSync(path), symlinkSync(path, path))],
  ['is missing', (path) => rmSync(path)],
];

describe.each(damages)('a register that %s', (_, damage) => {
  it('fails no reader, stops writers, and is built anew', async () => {
    const faults: string[] = [];
    const store = new Store(copyOfTemplate(), { onFault: (fault) => faults.push(fault) });
    expect(stateOf(store)).toEqual(whole);
    damage(store.register.path);
    const cold = new Store(store.folder, { onFault: () => {} });
    for (const reader of [store, store, cold]) {
      expect(stateOf(reader)).toEqual(whole);
      expect(reader.fault()).toContain('register.json');
      expect(reader.manifest('2026-3')!.id).toBe('2026-3');
    }
    expect(faults).toHaveLength(1);

    const folders = readdirSync(join(store.folder, 'editions'));
    const attempts = [
      () => store.publish(smallEdition, 2026),
      () => useEdition(store, '2026-3'),
      () => withdrawEdition(store, '2026-3', 'x'),
      () => pruneEditions(store, 1),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(UnreadableRegisterError);
    expect(readdirSync(join(store.folder, 'editions'))).toEqual(folders);

    expect(await rebuildRegister(store)).toMatchObject({ current: '2026-4', taken_in: [], left_out: [] });
    for (const reader of [store, cold, new Store(store.folder)]) {
      expect(stateOf(reader)).toEqual(whole);
      expect(reader.fault()).toBeUndefined();
    }
    expect((await store.publish(smallEdition, 2026))!.id).toBe('2026-6');
  });
});

it('a store that may not be read any more: a server goes on with what it knows', () => {
  const faults: string[] = [];
  const store = new Store(copyOfTemplate(), { onFault: (fault) => faults.push(fault) });
  expect(stateOf(store)).toEqual(whole);
  chmodSync(store.register.path, 0);
  // An administrator may read everything, and is somebody else for the time being.
  const isAdministrator = process.getuid?.() === 0;
  if (isAdministrator) process.seteuid!(65_534);
  try {
    expect(stateOf(store)).toEqual(whole);
    expect(stateOf(store)).toEqual(whole);
    expect(store.fault()).toContain('EACCES');
    expect(faults).toHaveLength(1);
  } finally {
    if (isAdministrator) process.seteuid!(0);
  }
  chmodSync(store.register.path, 0o644);
  expect([store.fault(), ...stateOf(store)]).toEqual([undefined, ...whole]);
});

describe('without register and copy', () => {
  async function withoutBoth(change: (store: Store) => void = () => {}): Promise<Store> {
    const store = new Store(copyOfTemplate(), { onFault: () => {} });
    change(store);
    rmSync(store.register.path);
    writeFileSync(store.register.copyPath, '{"last_numbers":');
    return store;
  }

  it('readers find nothing and say why; the manifests make a register', async () => {
    const store = await withoutBoth();
    expect(stateOf(store)).toEqual([[], null, []]);
    expect(store.fault()).toContain('ENOENT');
    await rebuildRegister(store);
    expect(stateOf(store)).toEqual([['2026-3', '2026-4', '2026-5'], '2026-5', []]);
  });

  it('what a killed publication left and what is damaged is not taken in, and not removed', async () => {
    const store = await withoutBoth((before) => {
      writeFileSync(join(before.editionFolder('2026-5'), 'publishing'), '');
      truncateSync(before.manifestPath('2026-4'), 100);
      truncateSync(before.databasePath('2026-3'), 5_000);
      cpSync(before.editionFolder('2026-3'), before.editionFolder('2026-7'), { recursive: true });
    });
    const { editions, left_out } = await rebuildRegister(store);
    expect(editions).toEqual([]);
    expect(left_out.map(({ id, why }) => [id, why]).sort()).toEqual([
      ['2026-3', 'damaged'],
      ['2026-4', 'damaged'],
      ['2026-5', 'never_registered'],
      ['2026-7', 'damaged'],
    ]);
    expect(readdirSync(join(store.folder, 'editions'))).toHaveLength(4);
    expect((await store.publish(smallEdition, 2026))!.id).toBe('2026-8');
    // what may be somebody's edition stays, what was never one goes
    expect(readdirSync(join(store.folder, 'editions')).sort()).toEqual([
      '2026-3',
      '2026-4',
      '2026-7',
      '2026-8',
    ]);
  });
});

describe('numbers', () => {
  it('are not given away again after withdrawing and pruning', async () => {
    const store = new Store(copyOfTemplate());
    await store.publish(smallEdition, 2026);
    await pruneEditions(store, 1);
    expect(store.ids()).toEqual(['2026-6']);
    expect((await store.publish(smallEdition, 2026))!.id).toBe('2026-7');
    expect((await store.publish(smallEdition, 2027))!.id).toBe('2027-1');
  });

  it('are not given away again after an older register is restored, and no old figure is taken for a new one', async () => {
    const store = new Store(copyOfTemplate());
    const older = readFileSync(store.register.path);
    const sixth = (await store.publish(smallEdition, 2026))!.id;
    const key = store.contentKey(sixth)!;
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    rmSync(store.editionFolder(sixth), { recursive: true });
    writeFileSync(store.register.path, older);
    expect(store.contentKey(sixth)).toBeUndefined();
    expect((await store.publish(smallEdition, 2026))!.id).toBe('2026-7');

    // all of an older store restored: the number comes again, under another key
    const whileServing = new Store(copyOfTemplate());
    const first = (await whileServing.publish(smallEdition, 2026))!.id;
    const before = whileServing.contentKey(first);
    rmSync(whileServing.folder, { recursive: true });
    cpSync(template, whileServing.folder, { recursive: true });
    expect((await whileServing.publish(smallEdition, 2026))!.id).toBe(first);
    expect(whileServing.contentKey(first)).not.toBe(before);
  });
});
