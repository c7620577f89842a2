import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writtenJson } from './json-file.ts';
import {
  heartbeatMilliseconds,
  heldHere,
  isGone,
  lockOwner,
  staleMilliseconds,
  thisProcess,
  type LockOwner,
} from './lock-owner.ts';

/** Another process writes into the store; nothing was changed. */
export class StoreBusyError extends Error {
  constructor(readonly owner: LockOwner) {
    super(`the store is being written to (${owner.command}, process ${owner.pid} on ${owner.host})`);
    this.name = 'StoreBusyError';
  }
}

/** The lock went to another process while this one did not say for long that it lives; nothing was registered. */
export class LockLostError extends Error {
  constructor() {
    super('the lock of the store was taken over by another process');
    this.name = 'LockLostError';
  }
}

/** Commands that are done in a moment: everybody waits for them. */
const shortCommands: ReadonlySet<string> = new Set(['use', 'withdraw', 'prune', 'rebuild']);
const patienceMilliseconds = 5_000;

/** A folder with one entry, `free` or `held-TOKEN`, that one process alone renames; `owner-TOKEN.json` names it. */
export class Lock {
  readonly #folder: string;
  readonly #token: string;
  readonly #descriptor: number;
  readonly #heart: NodeJS.Timeout;

  private constructor(folder: string, token: string, descriptor: number, owner: LockOwner) {
    this.#folder = folder;
    this.#token = token;
    this.#descriptor = descriptor;
    // Written in place, with the same length, to the file that was opened: it is ours even if the lock is not any more.
    this.#heart = setInterval(() => {
      const text = writtenJson({ ...owner, heartbeat: new Date().toISOString() });
      try {
        writeSync(this.#descriptor, text, 0);
      } catch {
        // A disk that fails shows itself where it is written to on purpose.
      }
    }, heartbeatMilliseconds).unref();
  }

  /** Takes the lock of an existing store; waits some seconds if either command is short. Throws {@link StoreBusyError}. */
  static async take(store: string, command: string): Promise<Lock> {
    const folder = join(store, 'lock');
    const token = randomUUID();
    const owner = thisProcess(token, command);
    const path = join(folder, `owner-${token}.json`);
    makeLock(folder);
    const descriptor = openSync(path, 'wx');
    heldHere.add(token);
    try {
      writeSync(descriptor, writtenJson(owner), 0);
      await takeOver(folder, token, command);
    } catch (error) {
      heldHere.delete(token);
      closeSync(descriptor);
      rmSync(path, { force: true });
      throw error;
    }
    removeOldOwners(folder, token);
    return new Lock(folder, token, descriptor, owner);
  }

  /** Throws {@link LockLostError} unless the lock is still held. To be asked before anything is registered. */
  assertHeld(): void {
    if (!this.isHeld()) throw new LockLostError();
  }

  isHeld(): boolean {
    return existsSync(join(this.#folder, `held-${this.#token}`));
  }

  release(): void {
    clearInterval(this.#heart);
    heldHere.delete(this.#token);
    try {
      renameSync(join(this.#folder, `held-${this.#token}`), join(this.#folder, 'free'));
    } catch (error) {
      // Somebody took it over, or the whole store was removed.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    } finally {
      closeSync(this.#descriptor);
      rmSync(join(this.#folder, `owner-${this.#token}.json`), { force: true });
    }
  }
}

/** The folder appears with its entry in it, or is there already. */
function makeLock(folder: string): void {
  if (existsSync(folder)) return;
  const beside = `${folder}.${randomUUID()}.next`;
  try {
    mkdirSync(beside);
    writeFileSync(join(beside, 'free'), '');
    renameSync(beside, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

async function takeOver(folder: string, token: string, command: string): Promise<void> {
  const giveUp = performance.now() + patienceMilliseconds;
  for (;;) {
    const seen = readdirSync(folder).find((name) => name === 'free' || name.startsWith('held-'));
    // Between two names a listing may show neither; a lock that has none for long was damaged by hand.
    if (seen === undefined && performance.now() > giveUp) {
      throw new Error(`EIO: ${folder} holds neither "free" nor "held-…"; remove this folder`);
    }
    const owner = seen === undefined || seen === 'free' ? undefined : ownerOf(folder, seen);
    if (owner === undefined || isGone(owner)) {
      if (seen !== undefined && isRenamed(join(folder, seen), join(folder, `held-${token}`))) return;
    } else {
      const waits = shortCommands.has(command) || shortCommands.has(owner.command);
      if (!waits || performance.now() > giveUp) throw new StoreBusyError(owner);
    }
    await sleep(10 + 40 * Math.random());
  }
}

/** False if another process was faster. */
function isRenamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Undefined if there is no owner file; one that cannot be parsed tells only when it was written. */
function ownerOf(folder: string, held: string): LockOwner | undefined {
  const token = held.slice('held-'.length);
  const path = join(folder, `owner-${token}.json`);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return undefined;
  try {
    return lockOwner.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    const heartbeat = stats.mtime.toISOString();
    return { token, command: 'unknown', pid: 0, host: 'unknown', boot: null, pid_namespace: null, heartbeat };
  }
}

/** What processes left that died while they waited. Those that wait have written theirs a moment ago. */
function removeOldOwners(folder: string, token: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith('owner-') || name === `owner-${token}.json`) continue;
    const path = join(folder, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
    if (age > staleMilliseconds + patienceMilliseconds) rmSync(path, { force: true });
  }
}
