import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Manifest } from './manifest.ts';
import { sealEdition } from './seal.ts';
import { EditionFolders, StoreFolderError } from './store/edition-folders.ts';
import { writtenJson } from './store/json-file.ts';
import { Lock } from './store/lock.ts';
import { Manifests, type ManifestReading } from './store/manifests.ts';
import { RegisterFile } from './store/register-file.ts';
import { everyId, lastNumbers, type Register, type Withdrawal } from './store/register.ts';
import { secretOf } from './store/secret.ts';

export { LockLostError, StoreBusyError } from './store/lock.ts';
export { UnreadableRegisterError } from './store/register-file.ts';
export type { Withdrawal } from './store/register.ts';
export { StoreFolderError } from './store/edition-folders.ts';

/** What a writer may do while it holds the lock. */
interface Session {
  store: Store;
  lock: Lock;
  /** Publications do not become current by themselves. */
  keepsCurrent: boolean;
}

const sessions = new AsyncLocalStorage<Session>();

function toStandardError(fault: string): void {
  process.stderr.write(`Speicher nicht lesbar / store not readable: ${fault}\n`);
}

/**
 * The editions on disk. `register.json` names them and the current one; replacing that one file is the atomic
 * step of every command that writes. Readers never fail because of it, see {@link RegisterFile}.
 *
 *     var/register.json                          what is served, what is current, what was withdrawn or pruned
 *     var/register.copy.json                     the same once more, and the largest numbers that were given away
 *     var/lock/                                  one writer at a time
 *     var/secret                                 key of everything that must not confirm a guess (mode 0600)
 *     var/editions/2026-1/edition.duckdb
 *     var/editions/2026-1/manifest.json
 *     var/editions/2026-1/confidential.parquet   only with withheld cells (mode 0600)
 *     var/editions/2026-1/seal.json              keyed hashes of these files (mode 0600)
 */
export class Store {
  readonly folder: string;
  readonly folders: EditionFolders;
  readonly register: RegisterFile;
  readonly #manifests = new Manifests();
  readonly #onFault: (fault: string) => void;
  readonly #reported = new Set<string>();

  /** `onFault` hears once of every file that cannot be read, and again when it changes. */
  constructor(folder: string, { onFault = toStandardError }: { onFault?: (fault: string) => void } = {}) {
    this.folder = resolve(folder);
    this.folders = new EditionFolders(this.folder);
    this.register = new RegisterFile(this.folder, onFault);
    this.#onFault = onFault;
  }

  /** Ids of served editions in the order of publication; withdrawn ones are not among them. Never throws. */
  ids(): string[] {
    return this.register.read().editions;
  }

  /** The edition shown to who asks for none; null while there is none. Never throws. */
  currentId(): string | null {
    return this.register.read().current;
  }

  /** Editions that are no longer served, in the order of their withdrawal. Never throws. */
  withdrawals(): Withdrawal[] {
    return this.register.read().withdrawals;
  }

  /** Why the register cannot be read at present, so that the answers are what it said last; undefined if it can. */
  fault(): string | undefined {
    return this.register.fault();
  }

  editionFolder(id: string): string {
    return this.folders.path(id);
  }

  databasePath(id: string): string {
    return join(this.editionFolder(id), 'edition.duckdb');
  }

  manifestPath(id: string): string {
    return join(this.editionFolder(id), 'manifest.json');
  }

  /** Undefined if there is no such edition, or if its manifest is damaged (see {@link damaged}). Never throws. */
  manifest(id: string): Manifest | undefined {
    if (!this.ids().includes(id)) return undefined;
    const { manifest, fault } = this.readManifest(id);
    if (fault !== undefined && !this.#reported.has(fault)) {
      this.#reported.add(fault);
      this.#onFault(fault);
    }
    return manifest;
  }

  /** The manifest in an edition's folder, served or not, or why it cannot be read. Never throws. */
  readManifest(id: string): ManifestReading {
    return this.#manifests.read(this.manifestPath(id));
  }

  /** SHA-256 of a served edition's manifest: another one if a restored store serves another edition under the id. */
  contentKey(id: string): string | undefined {
    return this.ids().includes(id) ? this.#manifests.key(this.manifestPath(id)) : undefined;
  }

  /** Served editions that cannot be shown because a file is damaged or missing, with the reason. Never throws. */
  damaged(): { id: string; fault: string }[] {
    return this.ids().flatMap((id) => {
      const path = this.databasePath(id);
      const fault = this.readManifest(id).fault;
      if (fault !== undefined) return [{ id, fault }];
      return statSync(path, { throwIfNoEntry: false })?.isFile() ? [] : [{ id, fault: `${path}: missing` }];
    });
  }

  /** 32 random bytes that never leave this store: what is keyed with them confirms no guess. */
  secret(): Buffer {
    mkdirSync(this.folder, { recursive: true });
    return secretOf(this.folder);
  }

  /** Runs `work` as the only writer. Throws {@link StoreBusyError}, {@link LockLostError}, {@link StoreFolderError}. */
  async exclusively<T>(
    command: string,
    work: (session: Pick<Lock, 'assertHeld' | 'isHeld'>) => Promise<T>,
    { keepsCurrent = false } = {},
  ): Promise<T> {
    const outer = sessions.getStore();
    if (outer?.store === this) return work(outer.lock);
    if (this.folder.includes('?')) throw new StoreFolderError(this.folder);
    mkdirSync(this.folder, { recursive: true });
    const lock = await Lock.take(this.folder, command);
    try {
      return await sessions.run({ store: this, lock, keepsCurrent }, () => work(lock));
    } finally {
      lock.release();
    }
  }

  /** Publishes what `build` makes in a fresh folder. Throws as {@link exclusively}; then nothing has changed. */
  async publish(
    build: (folder: string, id: string) => Promise<Manifest | undefined>,
    year: number,
  ): Promise<Manifest | undefined> {
    return this.exclusively('publish', async (lock) => {
      const register = this.register.readForWriting();
      // Before leftovers go: their numbers were given away, too.
      const id = this.#nextId(register, year);
      this.folders.removeLeftovers(register);
      const folder = this.folders.begin(id);
      let isRegistered = false;
      try {
        const made = await build(folder, id);
        if (!made) return undefined;
        writeFileSync(join(folder, 'manifest.json'), writtenJson(made));
        await sealEdition(this, folder);
        this.folders.finish(id);
        lock.assertHeld();
        const current = sessions.getStore()?.keepsCurrent ? (register.current ?? id) : id;
        this.register.replace({ ...register, current, editions: [...register.editions, id] });
        isRegistered = true;
        this.folders.markRegistered(id);
        return made;
      } catch (error) {
        // Who took over has removed the folder, and may be writing another one of the same name.
        lock.assertHeld();
        throw error;
      } finally {
        if (!isRegistered && lock.isHeld() && !this.ids().includes(id)) this.folders.remove(id);
      }
    });
  }

  #nextId(register: Register, year: number): string {
    const ids = [...everyId(register), ...this.folders.names()];
    const last = lastNumbers(ids, this.register.copy()?.last_numbers);
    return `${year}-${(last[year] ?? 0) + 1}`;
  }
}
