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
import {
  everyId,
  isScheduledName,
  lastNumbers,
  type Register,
  type Scheduled,
  type Withdrawal,
} from './store/register.ts';
import { releaseDue } from './store/release.ts';
import { asOf, isDue, newScheduledName, numbered, type Moment } from './store/schedule.ts';
import { readSecret, secretOf } from './store/secret.ts';

export { LockLostError, StoreBusyError } from './store/lock.ts';
export { UnreadableRegisterError } from './store/register-file.ts';
export type { Scheduled, Withdrawal } from './store/register.ts';
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
 *     var/register.json                          what is served, what is current or will be, what was withdrawn or pruned
 *     var/register.copy.json                     the same once more, and the largest numbers that were given away
 *     var/lock/                                  one writer at a time
 *     var/secret                                 key of everything that must not confirm a guess (mode 0600)
 *     var/editions/2026-1/edition.duckdb
 *     var/editions/2026-1/manifest.json
 *     var/editions/2026-1/confidential.parquet   only with withheld cells (mode 0600)
 *     var/editions/2026-1/seal.json              keyed hashes of these files (mode 0600)
 *     var/editions/vorab-1a2b3c4d/               an edition under embargo, without a number (see store/schedule.ts)
 */
export class Store {
  readonly folder: string;
  readonly folders: EditionFolders;
  readonly register: RegisterFile;
  readonly #manifests = new Manifests();
  readonly #onFault: (fault: string) => void;
  readonly #reported = new Set<string>();
  /** Milliseconds since 1970. */
  readonly now: () => number;
  #moment: (Moment & { from: Register; dueCount: number; kept: readonly string[] }) | undefined;

  /** `onFault` hears once of every file that cannot be read, and again when it changes. `now` is the clock. */
  constructor(
    folder: string,
    {
      onFault = toStandardError,
      now = Date.now,
    }: { onFault?: (fault: string) => void; now?: () => number } = {},
  ) {
    this.folder = resolve(folder);
    this.folders = new EditionFolders(this.folder);
    this.register = new RegisterFile(this.folder, onFault);
    this.#onFault = onFault;
    this.now = now;
  }

  /** The register as it reads now. Never throws. */
  #now(): Moment & { kept: readonly string[] } {
    const from = this.register.read();
    const time = this.now();
    const dueCount = from.scheduled.filter((edition) => isDue(edition, time)).length;
    if (this.#moment?.from !== from || this.#moment.dueCount !== dueCount) {
      const moment = asOf(from, time);
      const { editions, scheduled } = moment.register;
      const kept = [...editions, ...scheduled.map(({ name }) => name)];
      this.#moment = { ...moment, from, dueCount, kept };
    }
    return this.#moment;
  }

  /** Ids of served editions in the order of publication; withdrawn ones are not among them. Never throws. */
  ids(): string[] {
    return this.#now().register.editions;
  }

  /** The edition shown to who asks for none; null while there is none. Never throws. */
  currentId(): string | null {
    return this.#now().register.current;
  }

  /** Editions whose time has not come, in the order of their publication. Nothing served names them. Never throws. */
  scheduled(): readonly Scheduled[] {
    return this.#now().register.scheduled;
  }

  /** Numbers of editions that were scheduled under a name. Never throws. */
  released(): Register['released'] {
    return this.#now().register.released;
  }

  /** Everything that has figures here: served editions and scheduled ones. Never throws. */
  kept(): readonly string[] {
    return this.#now().kept;
  }

  /** Editions that are no longer served, in the order of their withdrawal. Never throws. */
  withdrawals(): Withdrawal[] {
    return this.#now().register.withdrawals;
  }

  /** Why the register cannot be read at present, so that the answers are what it said last; undefined if it can. */
  fault(): string | undefined {
    return this.register.fault();
  }

  editionFolder(id: string): string {
    return this.folders.path(this.#now().due.find((edition) => edition.id === id)?.name ?? id);
  }

  databasePath(id: string): string {
    return join(this.editionFolder(id), 'edition.duckdb');
  }

  manifestPath(id: string): string {
    return join(this.editionFolder(id), 'manifest.json');
  }

  /** Undefined if there is no such edition, or if its manifest is damaged (see {@link damaged}). Never throws. */
  manifest(id: string): Manifest | undefined {
    if (!this.kept().includes(id)) return undefined;
    const { manifest, fault } = this.readManifest(id);
    if (fault !== undefined && !this.#reported.has(fault)) {
      this.#reported.add(fault);
      this.#onFault(fault);
    }
    return manifest;
  }

  /** The manifest in an edition's folder, served or not, or why it cannot be read. Never throws. */
  readManifest(id: string): ManifestReading {
    const reading = this.#manifests.read(this.manifestPath(id));
    const released = this.#now().due.find((edition) => edition.id === id);
    return released && reading.manifest
      ? { ...reading, manifest: numbered(reading.manifest, released) }
      : reading;
  }

  /** SHA-256 of an edition's manifest: another one if a restored store serves another edition under the id. */
  contentKey(id: string): string | undefined {
    return this.kept().includes(id) ? this.#manifests.key(this.manifestPath(id)) : undefined;
  }

  /** Editions that cannot be shown because a file is damaged or missing, with the reason. Never throws. */
  damaged(): { id: string; fault: string }[] {
    return this.kept().flatMap((id) => {
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

  /** The same for who only reads: undefined if there is none, or none that this process may read. */
  knownSecret(): Buffer | undefined {
    try {
      return readSecret(this.folder);
    } catch {
      return undefined;
    }
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
      // What has come is written down before anything else: numbers are in the order of becoming current.
      if (this.fault() === undefined) await releaseDue(this, lock, this.now());
      return await sessions.run({ store: this, lock, keepsCurrent }, () => work(lock));
    } finally {
      lock.release();
    }
  }

  /**
   * Publishes what `build` makes in a fresh folder; with an embargo that has not ended, it is scheduled under a name
   * instead of the id. Returns the manifest as written. Throws as {@link exclusively}; then nothing has changed.
   */
  async publish(
    build: (folder: string, id: string) => Promise<Manifest | undefined>,
    year: number,
  ): Promise<Manifest | undefined> {
    return this.exclusively('publish', async (lock) => {
      let register = this.register.readForWriting();
      // Before leftovers go: their numbers were given away, too.
      let name = this.#nextId(register, year);
      const rename = (next: string) => {
        this.folders.rename(name, next);
        name = next;
      };
      this.folders.removeLeftovers(register);
      const folder = this.folders.begin(name);
      let isRegistered = false;
      try {
        const made = await build(folder, name);
        if (!made) return undefined;
        const { embargo_until: until, ...released } = made;
        let written: Manifest;
        do {
          if (this.#now().due.length > 0) {
            // An embargo has ended meanwhile: its edition has the number that was meant for this one.
            rename(newScheduledName());
            await releaseDue(this, lock, this.now());
            register = this.register.readForWriting();
          }
          const isScheduled = until !== undefined && Date.parse(until) > this.now();
          if (isScheduled !== isScheduledName(name))
            rename(isScheduled ? newScheduledName() : this.#nextId(register, year));
          written = isScheduled ? { ...made, id: name, published_at: until } : { ...released, id: name };
          writeFileSync(join(this.folders.path(name), 'manifest.json'), writtenJson(written));
          await sealEdition(this, this.folders.path(name));
          this.folders.finish(name);
          lock.assertHeld();
        } while (this.#now().due.length > 0);
        this.register.replace(withNewest(register, written, sessions.getStore()?.keepsCurrent));
        isRegistered = true;
        this.folders.markRegistered(name);
        return written;
      } catch (error) {
        // Who took over has removed the folder, and may be writing another one of the same name.
        lock.assertHeld();
        throw error;
      } finally {
        if (!isRegistered && lock.isHeld() && !this.kept().includes(name)) this.folders.remove(name);
      }
    });
  }

  #nextId(register: Register, year: number): string {
    const ids = [...everyId(register), ...this.folders.names()];
    const last = lastNumbers(ids, register.last_numbers, this.register.copy()?.last_numbers);
    return `${year}-${(last[year] ?? 0) + 1}`;
  }
}

/** The register with an edition that was just written: current, unless it is scheduled or another one stays current. */
function withNewest(register: Register, { id, published_at }: Manifest, keepsCurrent = false): Register {
  if (isScheduledName(id)) {
    return { ...register, scheduled: [...register.scheduled, { name: id, current_from: published_at }] };
  }
  const current = keepsCurrent ? (register.current ?? id) : id;
  return { ...register, current, editions: [...register.editions, id] };
}
