import { existsSync, copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest } from '../manifest.ts';
import { sealFile, sealNewManifest } from '../seal.ts';
import type { EditionFolders } from './edition-folders.ts';
import { readJson, writtenJson } from './json-file.ts';
import type { RegisterFile } from './register-file.ts';
import { asOf, numbered, type Released } from './schedule.ts';

interface Releasing {
  folders: EditionFolders;
  register: RegisterFile;
  secret(): Buffer;
}

const manifestFile = 'manifest.json';

/**
 * Writes down what the register says at a time: scheduled editions whose time has come get folder and manifest of
 * their number. Only under the lock; after a crash at any point the next command does it, with the same numbers.
 */
export async function releaseDue(
  store: Releasing,
  lock: { assertHeld(): void },
  time: number,
): Promise<void> {
  const register = store.register.readForWriting();
  const { register: next, due } = asOf(register, time);
  if (due.length === 0) return;
  for (const edition of due) await number(store, edition);
  lock.assertHeld();
  for (const { name } of due) store.folders.markUnregistered(name);
  store.register.replace(next);
  for (const { name, id } of due) {
    store.folders.markRegistered(id);
    store.folders.remove(name);
  }
}

/** An edition of which files are missing or damaged gets its number, too: `verify` says what is wrong with it. */
async function number(store: Releasing, released: Released): Promise<void> {
  const { name, id } = released;
  const from = store.folders.path(name);
  const folder = store.folders.beginFrom(name, id, [manifestFile, sealFile]);
  const reading = readJson(join(from, manifestFile), manifest);
  if ('value' in reading) {
    writeFileSync(join(folder, manifestFile), writtenJson(numbered(reading.value, released)));
    await sealNewManifest(store, folder, from);
  } else {
    for (const file of [manifestFile, sealFile]) {
      if (existsSync(join(from, file))) copyFileSync(join(from, file), join(folder, file));
    }
  }
  store.folders.finish(id);
}
