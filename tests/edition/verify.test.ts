import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { confidentialFile } from '#lib/server/edition/privacy/confidential.ts';
import { editionFormat } from '#lib/server/edition/edition-format.ts';
import { ConfidentialMissingError, exportEdition } from '#lib/server/edition/export.ts';
import { Store } from '#lib/server/edition/store.ts';
import { useEdition } from '#lib/server/edition/store/use.ts';
import { verifyStore } from '#lib/server/edition/store/verify.ts';
import { freshPath } from '../fixtures/folder.ts';
import { runMonitor } from '../fixtures/monitor.ts';
import { smallEdition } from '../fixtures/small-edition.ts';

const template = freshPath('store');
beforeAll(async () => {
  const store = new Store(template);
  await store.publish((folder, id) => smallEdition(folder, id, { withholds: true }), 2026);
  await store.publish(smallEdition, 2026);
});

function copyOfTemplate(): Store {
  const folder = freshPath('store');
  cpSync(template, folder, { recursive: true });
  return new Store(folder, { onFault: () => {} });
}

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
const flip = (path: string) => {
  const bytes = readFileSync(path);
  bytes[bytes.length - 100]! ^= 1;
  writeFileSync(path, bytes);
};
const rewrite = (path: string, change: (text: string) => string) =>
  writeFileSync(path, change(readFileSync(path, 'utf8')));

describe('verify', () => {
  it('finds nothing in a whole store, whose confidential files only their owner can read', async () => {
    const store = copyOfTemplate();
    expect(await verifyStore(store)).toEqual({
      editions: ['2026-1', '2026-2'].map((id) => ({
        id,
        format: editionFormat,
        is_sealed: true,
        is_whole: true,
      })),
      findings: [],
    });
    const folder = store.editionFolder('2026-1');
    for (const path of [
      join(store.folder, 'secret'),
      join(folder, confidentialFile),
      join(folder, 'seal.json'),
    ]) {
      expect(modeOf(path)).toBe('600');
    }
    expect(readFileSync(join(folder, 'seal.json'), 'utf8')).toContain(confidentialFile);
  });

  it.each<[string, (store: Store, folder: string) => void, [string, string][]]>([
    [
      'a changed byte of the database',
      (store) => flip(store.databasePath('2026-1')),
      [['edition.duckdb', 'changed']],
    ],
    [
      'a changed confidential value',
      (_, folder) => flip(join(folder, confidentialFile)),
      [[confidentialFile, 'changed']],
    ],
    [
      'another label',
      (store) =>
        rewrite(store.manifestPath('2026-1'), (text) => text.replace('"label": null', '"label": "x"')),
      [['manifest.json', 'changed']],
    ],
    [
      'a cut manifest',
      (store) => truncateSync(store.manifestPath('2026-1'), 50),
      [['manifest.json', 'changed']],
    ],
    ['no manifest', (store) => rmSync(store.manifestPath('2026-1')), [['manifest.json', 'missing']]],
    ['no database', (store) => rmSync(store.databasePath('2026-1')), [['edition.duckdb', 'missing']]],
    [
      'no confidential values',
      (_, folder) => rmSync(join(folder, confidentialFile)),
      [[confidentialFile, 'missing']],
    ],
    ['no seal', (_, folder) => rmSync(join(folder, 'seal.json')), [['seal.json', 'not_sealed']]],
    [
      'a damaged seal',
      (_, folder) => truncateSync(join(folder, 'seal.json'), 9),
      [['seal.json', 'unreadable']],
    ],
    [
      'neither seal nor confidential values',
      (_, folder) => (rmSync(join(folder, 'seal.json')), rmSync(join(folder, confidentialFile))),
      [
        ['seal.json', 'not_sealed'],
        [confidentialFile, 'missing'],
      ],
    ],
    [
      'confidential values that all can read',
      (_, folder) => chmodSync(join(folder, confidentialFile), 0o644),
      [[confidentialFile, 'open_to_others']],
    ],
    [
      'the folder of another edition',
      (store, folder) => cpSync(store.editionFolder('2026-2'), folder, { recursive: true }),
      [
        [confidentialFile, 'added'],
        ['manifest.json', 'other_id'],
      ],
    ],
    ['no folder', (_, folder) => rmSync(folder, { recursive: true }), [['editions/2026-1', 'missing']]],
  ])('%s', async (_, damage, expected) => {
    const store = copyOfTemplate();
    damage(store, store.editionFolder('2026-1'));
    const { editions, findings } = await verifyStore(store);
    expect(findings.map(({ edition, file, rule }) => [edition, file, rule])).toEqual(
      expected.map(([file, rule]) => ['2026-1', file, rule]),
    );
    expect(editions.map(({ is_whole }) => is_whole)).toEqual([false, true]);
    expect((await verifyStore(store, '2026-2')).findings).toEqual([]);
  });

  it('of the store as a whole: secret, register, folders that it does not name', async () => {
    const store = copyOfTemplate();
    rmSync(join(store.folder, 'secret'));
    writeFileSync(store.register.path, '');
    cpSync(store.editionFolder('2026-2'), store.editionFolder('2026-7'), { recursive: true });
    expect((await verifyStore(store)).findings.map(({ file, rule }) => [file, rule])).toEqual([
      ['register.json', 'register_unreadable'],
      ['editions/2026-7', 'not_registered'],
      ['secret', 'secret_missing'],
    ]);
    // looking at it has made no other one
    expect(existsSync(join(store.folder, 'secret'))).toBe(false);
  });

  it('on the command line: what is wrong, where, and what to do; --json; exit code', async () => {
    const store = copyOfTemplate();
    rmSync(store.databasePath('2026-1'));
    const [text, json] = await Promise.all([
      runMonitor(store.folder, 'verify'),
      runMonitor(store.folder, 'verify', '2026-2', '--json'),
    ]);
    expect([text.code, text.stderr]).toEqual([1, '']);
    expect(text.stdout).toMatch(
      /FEHLER {3}2026-1, edition\.duckdb {2}\[missing\]\n +Fehlt\.\n +Is missing\.[^]*→ aus einer Sicherung[^]*→ restore it/,
    );
    expect(json.code).toBe(0);
    expect(JSON.parse(json.stdout)).toMatchObject({
      sound: true,
      editions: [{ id: '2026-2' }],
      findings: [],
    });
  });
});

describe('a damaged edition', () => {
  it('is named in lists, cannot become current, and takes nothing else down', async () => {
    const faults: string[] = [];
    const { folder } = copyOfTemplate();
    const store = new Store(folder, { onFault: (fault) => faults.push(fault) });
    truncateSync(store.manifestPath('2026-1'), 50);
    expect([store.manifest('2026-1'), store.manifest('2026-1'), store.manifest('2026-2')?.id]).toEqual([
      undefined,
      undefined,
      '2026-2',
    ]);
    expect(faults).toHaveLength(1);
    expect(store.damaged()).toEqual([{ id: '2026-1', fault: expect.stringContaining('manifest.json') }]);
    expect(await useEdition(store, '2026-1')).toMatchObject({ used: false, why: 'damaged' });
    truncateSync(store.databasePath('2026-2'), 5_000);
    expect(await useEdition(store, '2026-2')).toMatchObject({ used: false, why: 'damaged' });
    expect(store.currentId()).toBe('2026-2');
    const { code, stdout, stderr } = await runMonitor(folder, 'editions');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^ {2}2026-1 {2}beschädigt \/ damaged: .*manifest\.json[^]*\n\* 2026-2 /);
  });

  it('of another format cannot become current', async () => {
    const store = copyOfTemplate();
    rewrite(store.manifestPath('2026-1'), (text) =>
      text.replace(`"format": ${editionFormat}`, '"format": 1'),
    );
    expect(await useEdition(store, '2026-1')).toEqual({ used: false, why: 'other_format', format: 1 });
  });

  it('that withholds cells and has lost their values is not exported as if it had none', async () => {
    const store = copyOfTemplate();
    rmSync(join(store.editionFolder('2026-1'), confidentialFile));
    const target = freshPath('internal');
    const attempt = exportEdition(store, '2026-1', target, { withConfidential: true });
    await expect(attempt).rejects.toThrow(ConfidentialMissingError);
    const { code, stdout, stderr } = await runMonitor(
      store.folder,
      'export',
      freshPath('internal'),
      '--edition',
      '2026-1',
      '--internal',
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('hält Werte zurück, aber die Datei mit diesen Werten fehlt');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
