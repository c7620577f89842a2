import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { manifest, type Manifest } from './manifest.ts';

/** Another publication is running; nothing was changed. */
export class StoreBusyError extends Error {
  readonly pid: number;

  constructor(pid: number) {
    super(`another publication is running (process ${pid})`);
    this.name = 'StoreBusyError';
    this.pid = pid;
  }
}

const withdrawal = z.object({
  id: z.string(),
  label: z.string().nullable(),
  published_at: z.iso.datetime(),
  withdrawn_at: z.iso.datetime(),
  reason: z.string(),
});

/** An edition that is no longer served. Lists go on naming it, with the date and the reason and without figures. */
export type Withdrawal = z.infer<typeof withdrawal>;

const register = z.object({
  current: z.string().nullable(),
  editions: z.array(z.string()),
  withdrawals: z.array(withdrawal).default([]),
});
type Register = z.infer<typeof register>;

/** Locks of this process: its own number in a lock file may also be left from a process that is gone. */
const held = new Set<string>();

/**
 * The editions on disk. `register.json` names them and the current one; replacing that one file is the atomic
 * step of a publication. A folder under `editions/` that it does not name is what a killed publication left.
 *
 *     var/register.json
 *     var/editions/2026-1/edition.duckdb
 *     var/editions/2026-1/manifest.json
 */
export class Store {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = resolve(folder);
  }

  /** Ids in the order of publication. */
  ids(): string[] {
    return this.#register().editions;
  }

  currentId(): string | null {
    return this.#register().current;
  }

  /** Editions that are no longer served, in the order of their withdrawal. */
  withdrawals(): Withdrawal[] {
    return this.#register().withdrawals;
  }

  /** SHA-256 of the manifest's bytes, which are others whenever other figures are served under the id. */
  contentKey(id: string): string | undefined {
    const path = join(this.editionFolder(id), 'manifest.json');
    return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : undefined;
  }

  editionFolder(id: string): string {
    return join(this.folder, 'editions', id);
  }

  databasePath(id: string): string {
    return join(this.editionFolder(id), 'edition.duckdb');
  }

  /** Undefined if there is no such edition. Throws if its manifest is damaged. */
  manifest(id: string): Manifest | undefined {
    if (!this.ids().includes(id)) return undefined;
    return manifest.parse(JSON.parse(readFileSync(join(this.editionFolder(id), 'manifest.json'), 'utf8')));
  }

  /** Makes an older edition current again. False if there is no such edition. */
  use(id: string): boolean {
    const known = this.#register();
    if (!known.editions.includes(id)) return false;
    this.#replaceRegister({ ...known, current: id });
    return true;
  }

  /**
   * Runs `build` in a fresh folder and publishes what it made. Whatever happens inside, the editions that exist
   * stay as they are; on an error the folder is removed and the error passed on. When `build` returns undefined
   * nothing is published. Throws {@link StoreBusyError} while another publication runs.
   */
  async publish(
    build: (folder: string, id: string) => Promise<Manifest | undefined>,
    year: number,
  ): Promise<Manifest | undefined> {
    const unlock = this.#lock();
    try {
      this.#removeLeftovers();
      const id = this.#nextId(year);
      const folder = this.editionFolder(id);
      try {
        mkdirSync(folder, { recursive: true });
        const made = await build(folder, id);
        if (!made) {
          rmSync(folder, { recursive: true, force: true });
          return undefined;
        }
        writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(made, null, 2)}\n`, { flush: true });
        syncToDisk(this.databasePath(id));
        syncToDisk(folder);
        syncToDisk(join(this.folder, 'editions'));
        const known = this.#register();
        this.#replaceRegister({ ...known, current: id, editions: [...known.editions, id] });
        return made;
      } catch (error) {
        if (!this.ids().includes(id)) rmSync(folder, { recursive: true, force: true });
        throw error;
      }
    } finally {
      unlock();
    }
  }

  #nextId(year: number): string {
    const numbers = this.ids()
      .filter((id) => id.startsWith(`${year}-`))
      .map((id) => Number(id.slice(5)));
    return `${year}-${Math.max(0, ...numbers) + 1}`;
  }

  #register(): Register {
    const path = join(this.folder, 'register.json');
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch (error) {
      // Anything else is a register that cannot be read, which says nothing about what it holds.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return { current: null, editions: [], withdrawals: [] };
    }
    return register.parse(JSON.parse(text));
  }

  #replaceRegister(next: Register): void {
    const path = join(this.folder, 'register.json');
    const beside = `${path}.next`;
    writeFileSync(beside, `${JSON.stringify(next, null, 2)}\n`, { flush: true });
    renameSync(beside, path);
    syncToDisk(this.folder);
  }

  #removeLeftovers(): void {
    const known = new Set(this.ids());
    const editions = join(this.folder, 'editions');
    for (const name of existsSync(editions) ? readdirSync(editions) : []) {
      if (!known.has(name)) rmSync(join(editions, name), { recursive: true, force: true });
    }
    rmSync(join(this.folder, 'register.json.next'), { force: true });
  }

  /** One publication at a time; the lock of a process that no longer runs does not count. */
  #lock(): () => void {
    mkdirSync(this.folder, { recursive: true });
    const path = join(this.folder, 'publish.lock');
    for (;;) {
      try {
        writeFileSync(path, String(process.pid), { flag: 'wx' });
        held.add(path);
        return () => {
          held.delete(path);
          rmSync(path, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const pid = Number(readOwner(path));
        if (held.has(path) || (pid !== process.pid && isRunning(pid))) throw new StoreBusyError(pid);
        rmSync(path, { force: true });
      }
    }
  }
}

/**
 * The number in a lock file. A lock exists for a moment before its number is in it; who finds it empty looks again,
 * and only one that stays empty is what a killed publication left.
 */
function readOwner(path: string): string {
  const read = () => (existsSync(path) ? readFileSync(path, 'utf8') : '');
  for (let attempts = 0; attempts < 10; attempts++) {
    const owner = read();
    if (owner !== '') return owner;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
  return read();
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function syncToDisk(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
