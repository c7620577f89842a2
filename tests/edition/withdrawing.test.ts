import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { run as runEditions } from '../../src/cli/editions.ts';
import { run as runPrune } from '../../src/cli/prune.ts';
import type { Context } from '../../src/cli/command.ts';
import { run as runUse } from '../../src/cli/use.ts';
import { run as runWithdraw } from '../../src/cli/withdraw.ts';
import { Store } from '#lib/server/edition/store.ts';
import { freshPath } from '../fixtures/folder.ts';
import { root } from '../fixtures/monitor.ts';
import { smallEdition } from '../fixtures/small-edition.ts';

const template = freshPath('store');
beforeAll(async () => {
  const store = new Store(template);
  for (const label of ['Erste', 'Zweite', 'Dritte', 'Vierte']) {
    await store.publish((folder, id) => smallEdition(folder, id, { withholds: true, label }), 2026);
  }
});

let store: Store;
let context: Context;
let [stdout, stderr] = ['', ''];
beforeEach(() => {
  const folder = freshPath('store');
  cpSync(template, folder, { recursive: true });
  store = new Store(folder);
  context = { root, store: folder, version: 'test', json: false };
  [stdout, stderr] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((stdout += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((stderr += String(text)), true));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const folders = () => readdirSync(join(store.folder, 'editions')).sort();

describe('withdraw', () => {
  it('removes files and confidential values; lists name the edition with date and reason', async () => {
    expect(await runWithdraw(context, ['2026-2'], { reason: ' Zähler\nfalsch\u202e ' })).toBe(0);
    expect(stdout).toBe('2026-2\n');
    expect(store.ids()).toEqual(['2026-1', '2026-3', '2026-4']);
    expect(folders()).toEqual(store.ids());
    expect([store.manifest('2026-2'), store.contentKey('2026-2')]).toEqual([undefined, undefined]);
    const [withdrawal] = store.withdrawals();
    expect(withdrawal).toEqual({
      id: '2026-2',
      label: 'Zweite',
      published_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      withdrawn_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      reason: 'Zähler falsch',
    });
    stdout = '';
    expect(runEditions({ ...context, json: true }, [], {})).toBe(0);
    const list = JSON.parse(stdout) as { id: string }[];
    expect(list.map(({ id }) => id)).toEqual(['2026-1', '2026-3', '2026-4', '2026-2']);
    expect(list[3]).toEqual({ ...withdrawal, is_current: false });
    stdout = '';
    runEditions(context, [], {});
    expect(stdout).toMatch(/\n- 2026-2 .* zurückgezogen \/ withdrawn .*: Zähler falsch\n$/);
  });

  it.each<[string, string, string | undefined, number, RegExp]>([
    ['without a reason', '2026-2', undefined, 2, /--reason[^]*--reason/],
    ['with a blank reason', '2026-2', ' \t\u200b', 2, /--reason/],
    ['the current edition', '2026-4', 'x', 1, /monitor -- use AUSGABE.*\n.*monitor -- use EDITION/],
    ['an unknown edition', '2026-9', 'x', 1, /„2026-9“ gibt es nicht[^]*no edition "2026-9"/],
    ['what is not a name', '../..', 'x', 1, /gibt es nicht/],
  ])('%s: a sentence, and nothing changes', async (_, id, reason, code, words) => {
    expect(await runWithdraw(context, [id], { reason: reason })).toBe(code);
    expect(stderr).toMatch(words);
    expect([stdout, store.ids(), folders()]).toEqual([
      '',
      folders(),
      ['2026-1', '2026-2', '2026-3', '2026-4'],
    ]);
  });

  it('a withdrawn edition is neither used nor withdrawn again', async () => {
    await runWithdraw(context, ['2026-1'], { reason: 'Zähler falsch' });
    for (const again of [
      () => runUse(context, ['2026-1'], {}),
      () => runWithdraw(context, ['2026-1'], { reason: 'anderer Grund' }),
    ]) {
      stderr = '';
      expect(await again()).toBe(1);
      expect(stderr).toMatch(/zurückgezogen: Zähler falsch\n.*withdrawn on .*: Zähler falsch/);
    }
    expect([store.currentId(), store.withdrawals().length]).toEqual(['2026-4', 1]);
  });
});

describe('prune', () => {
  it('removes the oldest, what is left of withdrawn ones, and never the current one', async () => {
    expect(await runUse(context, ['2026-1'], {})).toBe(0);
    await runWithdraw(context, ['2026-3'], { reason: 'x' });
    // as after a kill
    cpSync(join(template, 'editions/2026-3'), store.editionFolder('2026-3'), { recursive: true });
    stdout = '';
    expect(await runPrune(context, [], { keep: '2' })).toBe(0);
    expect(stdout).toMatch(/^2026-3 .*withdrawn one\n2026-2 .*removed\n$/);
    expect(stderr).toContain('What stays: 2026-1, 2026-4');
    expect([store.ids(), store.currentId(), folders()]).toEqual([
      ['2026-1', '2026-4'],
      '2026-1',
      ['2026-1', '2026-4'],
    ]);
    expect(store.withdrawals()).toHaveLength(1);
    stdout = '';
    expect(await runPrune({ ...context, json: true }, [], { keep: '1' })).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ withdrawn: [], pruned: ['2026-4'], editions: ['2026-1'] });
    expect(await runPrune(context, [], { keep: '1' })).toBe(0);
    expect(existsSync(store.databasePath('2026-1'))).toBe(true);
  });

  it.each([undefined, '', '0', '-1', '1.5', 'alle'])('--keep %s: wrong usage', async (keep) => {
    expect(await runPrune(context, [], { keep: keep })).toBe(2);
    expect(stderr).toMatch(/--keep[^]*--keep/);
    expect(folders()).toHaveLength(4);
  });
});
