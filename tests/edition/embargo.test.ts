import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '#lib/server/edition/manifest.ts';
import { Store } from '#lib/server/edition/store.ts';
import { previewToken } from '#lib/server/edition/store/schedule.ts';
import { pruneEditions } from '#lib/server/edition/store/prune.ts';
import { rebuildRegister } from '#lib/server/edition/store/rebuild.ts';
import { useEdition } from '#lib/server/edition/store/use.ts';
import { verifyStore } from '#lib/server/edition/store/verify.ts';
import { withdrawEdition } from '#lib/server/edition/store/withdraw.ts';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import { freshPath } from '../fixtures/folder.ts';
import { smallEdition } from '../fixtures/small-edition.ts';

/** 4 May 2026, 00:00 in Berlin. */
const end = '2026-05-03T22:00:00.000Z';
const before = '2026-05-03T21:59:59.999Z';
const later = '2026-05-05T08:00:00.000Z';

/** Made once: of what is in an edition nothing depends here. */
const template = freshPath('edition');
let made: Manifest;
beforeAll(async () => {
  mkdirSync(template);
  made = await smallEdition(template, '');
});

function anEdition(folder: string, changes: Partial<Manifest>): Promise<Manifest> {
  cpSync(template, folder, { recursive: true });
  return Promise.resolve({ ...made, ...changes });
}

/** A store and its clock; each call of `other` is what another process over the same folder has. */
function clockedStore(folder = freshPath('store')) {
  let time = Date.parse('2026-05-01T10:00:00.000Z');
  const now = () => time;
  const open = () => new Store(folder, { now, onFault: () => {} });
  const store = open();
  return {
    store,
    folder,
    other: open,
    at: (moment: string) => void (time = Date.parse(moment)),
    publish: async (until?: string) =>
      (await store.publish(
        (at, id) =>
          anEdition(at, {
            id,
            published_at: new Date(time).toISOString(),
            ...(until !== undefined && { embargo_until: until }),
          }),
        2026,
      ))!,
  };
}

/** What everybody may know of a store. */
const shown = (store: Store) => ({ current: store.currentId(), ids: store.ids() });
const names = (store: Store) => store.scheduled().map(({ name }) => name);
const soundness = async (store: Store) => (await verifyStore(store)).findings;

describe('an edition under embargo', () => {
  it('is scheduled without a number, and becomes current at its moment with the next one', async () => {
    const { store, other, at, publish } = clockedStore();
    await publish();
    const { id: name, published_at } = await publish(end);
    expect(name).toMatch(/^vorab-[0-9a-f]{8}$/);
    expect(published_at).toBe(end);
    expect(shown(store)).toEqual({ current: '2026-1', ids: ['2026-1'] });
    expect(store.scheduled()).toEqual([{ name, current_from: end }]);

    at(before);
    for (const one of [store, other()]) expect(shown(one)).toEqual({ current: '2026-1', ids: ['2026-1'] });
    at(end);
    for (const one of [store, other()]) {
      expect(shown(one)).toEqual({ current: '2026-2', ids: ['2026-1', '2026-2'] });
      expect(names(one)).toEqual([]);
      expect(one.manifest('2026-2')).toMatchObject({ id: '2026-2', published_at: end });
      expect(one.manifest(name)).toBeUndefined();
      expect(await soundness(one)).toEqual([]);
    }
    // Nothing was written for that, and a clock that is set back hides it again.
    at(before);
    expect(shown(store)).toEqual({ current: '2026-1', ids: ['2026-1'] });
  });

  it('is written down by the next command with the number that readers saw', async () => {
    const { store, other, folder, at, publish } = clockedStore();
    await publish();
    const { id: name } = await publish(end);
    at(later);
    const reader = other();
    expect(shown(reader).current).toBe('2026-2');
    expect((await publish()).id).toBe('2026-3');
    for (const one of [store, reader, other()]) {
      expect(shown(one)).toEqual({ current: '2026-3', ids: ['2026-1', '2026-2', '2026-3'] });
      expect(one.manifest('2026-2')).toMatchObject({ id: '2026-2', published_at: end });
      expect(await soundness(one)).toEqual([]);
    }
    expect(store.released()).toEqual([{ name, id: '2026-2' }]);
    expect(readdirSync(join(folder, 'editions')).sort()).toEqual(['2026-1', '2026-2', '2026-3']);
  });

  it('gets its number in the order of becoming current, also before what was published earlier', async () => {
    const { store, at, publish } = clockedStore();
    const late = (await publish(later)).id;
    const early = (await publish(end)).id;
    expect(shown(store)).toEqual({ current: null, ids: [] });
    expect((await publish()).id).toBe('2026-1');
    at(later);
    expect(shown(store)).toEqual({ current: '2026-3', ids: ['2026-1', '2026-2', '2026-3'] });
    expect(store.released()).toEqual([
      { name: early, id: '2026-2' },
      { name: late, id: '2026-3' },
    ]);
  });

  it('that ends while another one is being made comes before it', async () => {
    const { store, other, at, publish } = clockedStore();
    await publish();
    await publish(end);
    const written = await store.publish((folder, id) => {
      at(later);
      expect(shown(other()).current).toBe('2026-2');
      return anEdition(folder, { id });
    }, 2026);
    expect(written!.id).toBe('2026-3');
    expect(shown(other())).toEqual({ current: '2026-3', ids: ['2026-1', '2026-2', '2026-3'] });
    expect(await soundness(store)).toEqual([]);
  });

  it('comes after what was published meanwhile, also in what it is compared with', async () => {
    const { store, other, at, publish } = clockedStore();
    await publish();
    await publish(end);
    await publish();
    at(later);
    const read = () => [store, other()].map((one) => new EditionReader(one).previousId('2026-3'));
    expect(read()).toEqual(['2026-2', '2026-2']);
    await publish();
    expect(store.manifest('2026-3')!.previous).toBe('2026-2');
    expect(read()).toEqual(['2026-2', '2026-2']);
  });

  it('of a year that begins in Berlin has its number', async () => {
    const { store, at, publish } = clockedStore();
    await publish('2026-12-31T23:00:00.000Z');
    at('2026-12-31T23:00:00.000Z');
    expect(store.currentId()).toBe('2027-1');
  });

  it('that has ended is none', async () => {
    const { store, publish } = clockedStore();
    const written = await publish('2026-05-01T10:00:00.000Z');
    expect(written).toMatchObject({ id: '2026-1', published_at: '2026-05-01T10:00:00.000Z' });
    expect(written.embargo_until).toBeUndefined();
    expect(shown(store).current).toBe('2026-1');
  });
});

describe('use', () => {
  it('ends an embargo at once', async () => {
    const { store, other, at, publish } = clockedStore();
    await publish();
    const { id: name } = await publish(end);
    expect(await useEdition(store, name)).toEqual({ used: true, id: '2026-2' });
    expect(shown(other())).toEqual({ current: '2026-2', ids: ['2026-1', '2026-2'] });
    expect(store.manifest('2026-2')!.published_at).toBe('2026-05-01T10:00:00.000Z');
    at(later);
    await useEdition(store, '2026-1');
    expect(shown(other()).current).toBe('2026-1');
    expect(await soundness(store)).toEqual([]);
  });

  it('of another edition holds after the end, and before it until the end', async () => {
    const { store, at, publish } = clockedStore();
    await publish();
    await publish();
    await publish(end);
    await useEdition(store, '2026-1');
    expect(store.currentId()).toBe('2026-1');
    at(end);
    expect(store.currentId()).toBe('2026-3');
    expect(await useEdition(store, '2026-2')).toEqual({ used: true, id: '2026-2' });
    at(later);
    expect(store.currentId()).toBe('2026-2');
  });

  it('of an edition whose number nobody has written down finds it', async () => {
    const { store, at, publish } = clockedStore();
    await publish();
    await publish(end);
    at(later);
    expect(await useEdition(store, '2026-2')).toEqual({ used: true, id: '2026-2' });
  });
});

describe('what else is done to a store', () => {
  it('withdraw removes a scheduled edition without a trace', async () => {
    const { store, folder, other, at, publish } = clockedStore();
    await publish();
    const { id: name } = await publish(end);
    expect(await withdrawEdition(store, name, 'Fehler')).toEqual({ withdrawn: true, wasScheduled: true });
    at(later);
    expect(shown(other())).toEqual({ current: '2026-1', ids: ['2026-1'] });
    expect(store.withdrawals()).toEqual([]);
    expect(existsSync(join(folder, 'editions', name))).toBe(false);
    expect((await publish()).id).toBe('2026-2');
  });

  it('prune neither counts nor removes it', async () => {
    const { store, publish } = clockedStore();
    for (let count = 0; count < 3; count++) await publish();
    const { id: name } = await publish(end);
    expect((await pruneEditions(store, 2)).pruned).toEqual(['2026-1']);
    expect(names(store)).toEqual([name]);
    expect(shown(store).ids).toEqual(['2026-2', '2026-3']);
  });

  it.each([
    ['the register', ['register.json']],
    ['the register and its copy', ['register.json', 'register.copy.json']],
  ])('a register built anew without %s keeps the embargo', async (_, lost) => {
    const { store, folder, other, at, publish } = clockedStore();
    await publish();
    const { id: name } = await publish(end);
    for (const file of lost) rmSync(join(folder, file));
    const rebuilt = await rebuildRegister(store);
    expect(rebuilt).toMatchObject({
      current: '2026-1',
      editions: ['2026-1'],
      scheduled: [{ name, current_from: end }],
      left_out: [],
    });
    expect(shown(other())).toEqual({ current: '2026-1', ids: ['2026-1'] });
    at(end);
    expect(shown(other())).toEqual({ current: '2026-2', ids: ['2026-1', '2026-2'] });
  });

  it('readers of an unreadable register keep the embargo by the copy', async () => {
    const { folder, other, at, publish } = clockedStore();
    await publish();
    await publish(end);
    writeFileSync(join(folder, 'register.json'), '{');
    expect(shown(other())).toEqual({ current: '2026-1', ids: ['2026-1'] });
    at(end);
    expect(shown(other()).current).toBe('2026-2');
  });

  it('a number stays the same when its writing is killed at any point', async () => {
    const { store, folder, other, at, publish } = clockedStore();
    await publish();
    const { id: name } = await publish(end);
    at(later);
    const [kept, register] = [freshPath('kept'), readFileSync(join(folder, 'register.json'))];
    cpSync(join(folder, 'editions', name), kept, { recursive: true });
    await useEdition(store, '2026-2');
    // As if it had ended before the register was replaced: both folders, the new one not registered.
    writeFileSync(join(folder, 'editions', '2026-2', 'publishing'), '');
    cpSync(kept, join(folder, 'editions', name), { recursive: true });
    writeFileSync(join(folder, 'editions', name, 'publishing'), '');
    writeFileSync(join(folder, 'register.json'), register);
    expect(shown(other())).toEqual({ current: '2026-2', ids: ['2026-1', '2026-2'] });
    expect((await publish()).id).toBe('2026-3');
    expect(other().manifest('2026-2')!.id).toBe('2026-2');
    // As if it had ended right after: the folder of the name is left, and goes with the next publication.
    cpSync(kept, join(folder, 'editions', name), { recursive: true });
    writeFileSync(join(folder, 'editions', name, 'publishing'), '');
    await publish();
    expect(readdirSync(join(folder, 'editions')).sort()).toEqual(['2026-1', '2026-2', '2026-3', '2026-4']);
    expect(await soundness(store)).toEqual([]);
  });

  it('an edition that lies in the place of the number is moved aside, and a changed manifest stays detected', async () => {
    const { store, folder, at, publish } = clockedStore();
    await publish();
    const { id: name } = await publish(end);
    cpSync(join(folder, 'editions', '2026-1'), join(folder, 'editions', '2026-2'), { recursive: true });
    const path = join(folder, 'editions', name, 'manifest.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"small"', '"other"'));
    at(later);
    await useEdition(store, '2026-2');
    expect(store.manifest('2026-2')!.content_hash).toBe('other');
    expect((await soundness(store)).map(({ edition, rule }) => [edition, rule])).toEqual([
      ['2026-2', 'changed'],
    ]);
    expect(readdirSync(join(folder, 'editions')).some((entry) => entry.startsWith('2026-2.aside'))).toBe(
      true,
    );
  });

  it('one that is missing gets its number all the same, so that the next commands run', async () => {
    const { store, folder, at, publish } = clockedStore();
    await publish();
    const { id: name } = await publish(end);
    renameSync(join(folder, 'editions', name), freshPath('moved'));
    at(later);
    expect(await useEdition(store, '2026-1')).toEqual({ used: true, id: '2026-1' });
    expect(shown(store)).toEqual({ current: '2026-1', ids: ['2026-1', '2026-2'] });
    expect(store.damaged().map(({ id }) => id)).toEqual(['2026-2']);
  });
});

describe('a reader', () => {
  it('shows it by its token alone, and asks the clock every time', async () => {
    const { store, other, at, publish } = clockedStore();
    await publish();
    const reader = new EditionReader(other());
    const alone = [reader.revision(), JSON.stringify(reader.list())];
    const { id: name } = await publish(end);
    const token = previewToken(store.secret(), name);
    expect(token).toMatch(/^[\w-]{32}$/);
    const scheduled = reader.revision();
    expect(scheduled).not.toBe(alone[0]);
    expect(JSON.stringify(reader.list())).toBe(alone[1]);
    expect(reader.ids()).toEqual(['2026-1']);
    for (const asked of [name, '2026-2', `${token}x`, token.slice(1)]) {
      expect(await reader.lend(asked), asked).toBeUndefined();
      expect(await reader.lendChanges('2026-1', asked)).toBeUndefined();
      expect(reader.preview(asked)).toBeUndefined();
      expect(reader.otherFormat(asked)).toBeUndefined();
    }
    const lent = (await reader.lend(token))!;
    expect(lent.open.edition).toMatchObject({
      id: name,
      published_at: end,
      is_current: false,
      preview: { until: end, token },
    });
    lent.giveBack();
    expect([token, name].map((asked) => reader.previousId(asked))).toEqual(['2026-1', undefined]);
    const plain = (await reader.lend('2026-1'))!;
    expect(plain.open.edition.preview).toBeUndefined();
    plain.giveBack();

    at(before);
    expect([reader.revision(), reader.currentId()]).toEqual([scheduled, '2026-1']);
    at(end);
    expect(reader.revision()).not.toBe(scheduled);
    expect(reader.currentId()).toBe('2026-2');
    expect(reader.list().map(({ id, is_current }) => [id, is_current])).toEqual([
      ['2026-2', true],
      ['2026-1', false],
    ]);
    expect(reader.preview(token)).toBeUndefined();
    expect(reader.releasedAs(token)).toBe('2026-2');
    const current = (await reader.lend())!;
    expect(current.open).toMatchObject({
      edition: { id: '2026-2', published_at: end, is_current: true },
      manifest: { id: '2026-2' },
    });
    expect(current.open.edition.preview).toBeUndefined();
    current.giveBack();
    expect(await reader.lend(token)).toBeUndefined();
    expect(reader.previousId('2026-2')).toBe('2026-1');
    // A command writes the number down: the link leads on to it.
    at(later);
    await publish();
    expect([reader.currentId(), reader.releasedAs(token)]).toEqual(['2026-3', '2026-2']);
  });

  it('who may not read the secret shows nothing before its time, and what has come', async () => {
    const { store, folder, other, at, publish } = clockedStore();
    await publish();
    const token = previewToken(store.secret(), (await publish(end)).id);
    rmSync(join(folder, 'secret'));
    const reader = new EditionReader(other());
    expect(await reader.lend(token)).toBeUndefined();
    at(end);
    expect(reader.currentId()).toBe('2026-2');
  });
});
