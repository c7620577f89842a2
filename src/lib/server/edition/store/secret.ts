import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const length = 32;

/** 32 random bytes, readable by their owner only: what is keyed with them can be compared in this store alone. */
export const secretPath = (folder: string): string => join(folder, 'secret');

/** Undefined if there is none yet. Throws for a secret that cannot be read or has another length: no seal could be checked. */
export function readSecret(folder: string): Buffer | undefined {
  const path = secretPath(folder);
  let secret: Buffer;
  try {
    secret = readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  if (secret.length !== length) throw new Error(`EIO: ${path}: ${secret.length} bytes instead of ${length}`);
  return secret;
}

/** The secret of a store, which is made at the first call. Two who make it at once both get the same one. */
export function secretOf(folder: string): Buffer {
  const known = readSecret(folder);
  if (known) return known;
  const path = secretPath(folder);
  const beside = `${path}.${randomUUID()}.next`;
  try {
    writeFileSync(beside, randomBytes(length), { flag: 'wx', mode: 0o600, flush: true });
    try {
      linkSync(beside, path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Some file systems have no links; there the lock alone keeps two from making one each.
      if (code !== 'EEXIST') renameSync(beside, path);
    }
  } finally {
    rmSync(beside, { force: true });
  }
  return readSecret(folder)!;
}
