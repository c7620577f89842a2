import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const named = /^quartiersmonitor-upload-(\d+)-/;

/** A folder for one upload, named after the process that removes it. */
export const makeUploadFolder = (): string =>
  mkdtempSync(join(tmpdir(), `quartiersmonitor-upload-${process.pid}-`));

/** Removes uploads of servers that were killed in the middle of a check. Called when a server starts. */
export function removeLeftUploads(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(named.exec(name)?.[1]);
    // a container has the same number again, and no upload of its own yet
    if (pid && (pid === process.pid || !isRunning(pid)))
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // of another user
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
