import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where this process writes tables before it sends them; editions may write nowhere else. Made when needed. */
export const scratchFolder = join(tmpdir(), `quartiersmonitor-${randomUUID()}`);

let exists = false;

/** A path for a new file. Whoever gets it removes the file; the folder goes when the process ends. */
export function scratchFile(extension: string): string {
  if (!exists) {
    mkdirSync(scratchFolder, { recursive: true, mode: 0o700 });
    process.once('exit', () => rmSync(scratchFolder, { recursive: true, force: true }));
    exists = true;
  }
  return join(scratchFolder, `${randomUUID()}.${extension}`);
}
