import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

export function syncToDisk(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Replaces a file as a whole: a reader finds the old content or the new one, also after a crash or an error. */
export function replaceFile(path: string, content: string | Buffer, mode = 0o644): void {
  const beside = `${path}.${randomUUID()}.next`;
  try {
    writeFileSync(beside, content, { flag: 'wx', mode, flush: true });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** What a killed {@link replaceFile} leaves. */
export const isUnfinishedReplacement = (name: string) => /\.[0-9a-f-]{36}\.next$/.test(name);
