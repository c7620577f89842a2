import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { confidentialFiles } from '../privacy/confidential.ts';
import { sealFile } from '../seal.ts';
import { isUnfinishedReplacement, syncToDisk } from './durable-file.ts';
import { staleMilliseconds } from './lock-owner.ts';
import { isEditionId, isScheduledName, stateOf, type Register } from './register.ts';

/** Lies in a folder until the register names its edition; afterwards it marks what a killed publication left. */
const unregistered = 'publishing';
/** Private folders of commands that run under the lock. */
const workPrefix = 'work-';

/** No edition can be written below this folder: DuckDB takes what follows a question mark for parameters. */
export class StoreFolderError extends Error {
  constructor(readonly folder: string) {
    super(`the path of the store has a question mark in it: ${folder}`);
    this.name = 'StoreFolderError';
  }
}

/** The folders under `editions/` and what else commands leave in a store. */
export class EditionFolders {
  readonly #store: string;
  readonly #inUse = new Set<string>();

  constructor(store: string) {
    this.#store = store;
  }

  get #editions(): string {
    return join(this.#store, 'editions');
  }

  path(id: string): string {
    return join(this.#editions, id);
  }

  /** Names that could be editions, registered or not. */
  names(): string[] {
    if (!existsSync(this.#editions)) return [];
    return readdirSync(this.#editions).filter((name) => isEditionId(name) || isScheduledName(name));
  }

  /** A new folder that its owner alone can read until it is {@link finish}ed. */
  begin(id: string): string {
    const folder = this.path(id);
    mkdirSync(this.#editions, { recursive: true });
    mkdirSync(folder, { mode: 0o700 });
    writeFileSync(join(folder, unregistered), '');
    return folder;
  }

  /** Gives a folder that is being written another name. */
  rename(id: string, name: string): void {
    renameSync(this.path(id), this.path(name));
  }

  /**
   * A new folder with the files of another one, but for those that are to be written anew. Files are not copied where
   * the system can give them a second name. What a killed command left in its place is removed, and what is nobody's
   * there is moved aside.
   */
  beginFrom(name: string, id: string, anew: readonly string[]): string {
    if (existsSync(this.path(id))) {
      if (this.isUnregistered(id)) this.remove(id);
      else renameSync(this.path(id), `${this.path(id)}.aside-${Date.now()}`);
    }
    const folder = this.begin(id);
    const from = this.path(name);
    for (const file of existsSync(from) ? readdirSync(from) : []) {
      if (file === unregistered || anew.includes(file)) continue;
      try {
        linkSync(join(from, file), join(folder, file));
      } catch {
        copyFileSync(join(from, file), join(folder, file));
      }
    }
    return folder;
  }

  /** Opens a folder to readers, confidential values aside, and waits until all of it is on the disk. */
  finish(id: string): void {
    const folder = this.path(id);
    const isPrivate = new Set<string>([...confidentialFiles, sealFile]);
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (isPrivate.has(name)) chmodSync(path, 0o600);
      if (statSync(path).isFile()) syncToDisk(path);
    }
    chmodSync(folder, 0o777 & ~process.umask());
    syncToDisk(folder);
    syncToDisk(this.#editions);
  }

  /** Whether a folder that the register does not name is what a killed publication left, or what one writes now. */
  isUnregistered(id: string): boolean {
    return existsSync(join(this.path(id), unregistered)) || readdirSync(this.path(id)).length === 0;
  }

  /** What the register is about to stop naming goes with the next command if this one is killed. */
  markUnregistered(id: string): void {
    if (existsSync(this.path(id))) writeFileSync(join(this.path(id), unregistered), '');
  }

  markRegistered(id: string): void {
    rmSync(join(this.path(id), unregistered), { force: true });
  }

  /** Confidential values first: they are what must not stay. */
  remove(id: string): void {
    for (const name of confidentialFiles) rmSync(join(this.path(id), name), { force: true });
    rmSync(this.path(id), { recursive: true, force: true });
  }

  /** A folder of one's own for the time of a command, readable by its owner only. */
  beginWork(name: string): string {
    this.endWork(name);
    const folder = join(this.#store, workPrefix + name);
    mkdirSync(folder, { mode: 0o700 });
    this.#inUse.add(workPrefix + name);
    return folder;
  }

  endWork(name: string): void {
    this.#inUse.delete(workPrefix + name);
    rmSync(join(this.#store, workPrefix + name), { recursive: true, force: true });
  }

  /** Removes what killed commands left, and withdrawn or pruned editions; anything else stays. Only under the lock. */
  removeLeftovers(register: Register): void {
    for (const id of this.names()) {
      const state = stateOf(register, id);
      if (state === 'served' || state === 'scheduled') this.markRegistered(id);
      else if (state !== 'unknown' || this.isUnregistered(id)) this.remove(id);
    }
    for (const name of readdirSync(this.#store)) {
      const path = join(this.#store, name);
      const isLeft = name.startsWith(workPrefix) && !this.#inUse.has(name);
      if (isLeft || (isUnfinishedReplacement(name) && isOld(path))) {
        rmSync(path, { recursive: true, force: true });
      }
    }
  }
}

/** Those who wait for the lock may be making one this moment. */
const isOld = (path: string) =>
  Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > staleMilliseconds;
