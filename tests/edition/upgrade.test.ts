import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import { confidentialFile } from '#lib/server/edition/privacy/confidential.ts';
import { Database } from '#lib/server/edition/database/database.ts';
import { editionFormat } from '#lib/server/edition/edition-format.ts';
import { exportEdition } from '#lib/server/edition/export.ts';
import type { Manifest } from '#lib/server/edition/manifest.ts';
import { Store } from '#lib/server/edition/store.ts';
import { useEdition } from '#lib/server/edition/store/use.ts';
import { freshPath, setField, soundFolder } from '../fixtures/folder.ts';
import { runMonitor } from '../fixtures/monitor.ts';
import { smallEdition } from '../fixtures/small-edition.ts';

const store = new Store(freshPath('store'));
let manifest: Manifest;

/** As an earlier program would have left it, which wrote no seals. */
function makeOlder(id: string, format: number): void {
  const path = store.manifestPath(id);
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(`"format": ${editionFormat}`, `"format": ${format}`),
  );
  rmSync(join(store.editionFolder(id), 'seal.json'));
}

/** Everything that a withheld cell may be computed from, as delivered. */
async function confidentialRows(id: string): Promise<unknown[]> {
  const database = await Database.openForReading(store.databasePath(id), [store.editionFolder(id)]);
  try {
    const path = join(store.editionFolder(id), confidentialFile);
    return await database.rows(`from read_parquet('${path}') order by source_row`);
  } finally {
    database.close();
  }
}

beforeAll(async () => {
  const folder = soundFolder({ 'energy.csv': setField(2, 'connections', '3') });
  manifest = (await publish(store, folder, { label: 'Zwischenbilanz', softwareVersion: 'test' })).manifest!;
});

it('an internal export is readable by its owner only, in a folder that was open as well', async () => {
  const target = freshPath('internal');
  mkdirSync(target, { mode: 0o755 });
  await exportEdition(store, manifest.id, target, { withConfidential: true });
  const entries = readdirSync(target, { recursive: true, encoding: 'utf8' });
  expect(entries).toContain(join('computed', 'withheld_cell.csv'));
  for (const path of ['.', ...entries]) expect(statSync(join(target, path)).mode & 0o077, path).toBe(0);
});

describe('upgrade', () => {
  it('makes the same edition of one of an earlier format, withheld values included', async () => {
    const { id } = manifest;
    const withheld = await confidentialRows(id);
    expect(withheld.length).toBeGreaterThan(0);
    makeOlder(id, editionFormat - 1);
    expect(await useEdition(store, id)).toMatchObject({ used: false, why: 'other_format' });
    const { code, stdout, stderr } = await runMonitor(store.folder, 'upgrade', id);
    expect([code, stderr.match(/\n\s+at /)]).toEqual([0, null]);
    const made = stdout.trim();
    expect(store.ids()).toEqual([id, made]);
    expect(store.currentId()).toBe(made);
    expect(store.manifest(made)).toMatchObject({
      label: 'Zwischenbilanz',
      format: editionFormat,
      content_hash: manifest.content_hash,
      programme_id: manifest.programme_id,
    });
    expect(await confidentialRows(made)).toEqual(withheld);
    expect(readdirSync(store.folder).filter((name) => name.startsWith('work-'))).toEqual([]);
  });

  it('says what it cannot do: an edition of a newer program, or without its values', async () => {
    const [older, made] = store.ids() as [string, string];
    const before = store.ids();
    const upgrade = async (id: string) => {
      const { code, stdout, stderr } = await runMonitor(store.folder, 'upgrade', id);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).not.toMatch(/\n\s+at /);
      return stderr;
    };
    rmSync(join(store.editionFolder(older), confidentialFile));
    makeOlder(made, editionFormat + 1);
    const [valuesMissing, newer] = await Promise.all([upgrade(older), upgrade(made)]);
    expect(valuesMissing).toMatch(/confidential\.parquet {2}\[missing\]/);
    expect(newer).toContain('newer version of the program');
    expect(store.ids()).toEqual(before);
  });

  it('of an edition that is not current leaves the current one', async () => {
    const current = store.currentId();
    const published = await store.exclusively('upgrade', () => store.publish(smallEdition, 2026), {
      keepsCurrent: true,
    });
    expect([store.ids().at(-1), store.currentId()]).toEqual([published!.id, current]);
  });

  it('works in a folder that only its owner can read, and that the next command removes after a kill', async () => {
    const folder = store.folders.beginWork('upgrade');
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
    await store.publish(smallEdition, 2026);
    // still in use by this process
    expect(existsSync(folder)).toBe(true);
    await new Store(store.folder).publish(smallEdition, 2026);
    expect(existsSync(folder)).toBe(false);
  });
});
