import { existsSync, lstatSync, readFileSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { replaceFile, syncToDisk } from './durable-file.ts';
import {
  emptyRegister,
  everyId,
  isEditionId,
  lastNumbers,
  register,
  registerCopy,
  type Register,
  type RegisterCopy,
} from './register.ts';

/** The register cannot be read, so that nothing may be written beside it. The message is the system's reason. */
export class UnreadableRegisterError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'UnreadableRegisterError';
  }
}

/** A register, or why there is none. */
type Reading = { register: Register } | { fault: string };

/**
 * `register.json` and its copy. Readers never fail because of it: while it cannot be read they keep what it said last,
 * and a process that starts meanwhile takes the copy. Writers are told, because what they would write is built on it.
 */
export class RegisterFile {
  readonly #folder: string;
  readonly #onFault: (fault: string) => void;
  #last: { stamp: string; register: Register } | undefined;
  #fault: string | undefined;
  /** What was reported last, with the state of the file: the same fault of the same file is reported once. */
  #reported = '';

  constructor(folder: string, onFault: (fault: string) => void) {
    this.#folder = folder;
    this.#onFault = onFault;
  }

  get path(): string {
    return join(this.#folder, 'register.json');
  }

  get copyPath(): string {
    return join(this.#folder, 'register.copy.json');
  }

  /** Why the register cannot be read at present; undefined if it can. */
  fault(): string | undefined {
    this.read();
    return this.#fault;
  }

  /** The register, or what it said last. Never throws. */
  read(): Register {
    const stamp = stampOf(this.path);
    if (this.#last?.stamp === stamp && this.#fault === undefined) return this.#last.register;
    const reading = this.#reading();
    if ('register' in reading) {
      this.#fault = undefined;
      this.#reported = '';
      this.#last = { stamp, register: reading.register };
      return reading.register;
    }
    this.#fault = reading.fault;
    const report = `${stamp} ${reading.fault}`;
    if (report !== this.#reported) {
      this.#reported = report;
      this.#onFault(reading.fault);
    }
    // Without a stamp: as soon as the file can be read it counts.
    this.#last ??= { stamp: '', register: this.copy()?.register ?? emptyRegister };
    return this.#last.register;
  }

  /** The register for one who is about to change it. Throws {@link UnreadableRegisterError}. */
  readForWriting(): Register {
    const reading = this.#reading();
    if ('fault' in reading) throw new UnreadableRegisterError(reading.fault);
    return reading.register;
  }

  /** What is kept apart from the register; undefined if it is not there or cannot be read. */
  copy(): RegisterCopy | undefined {
    const reading = parsed(this.copyPath, registerCopy);
    return 'value' in reading ? reading.value : undefined;
  }

  /**
   * Makes `next` the register in one atomic step. Its copy comes first: whoever dies between the two leaves a copy that
   * is ahead, which matters only if the register is lost, and then an edition that was to be withdrawn stays withdrawn.
   * Numbers of `others` are not given away again either.
   */
  replace(next: Register, others: readonly string[] = []): void {
    const last_numbers = lastNumbers([...everyId(next), ...others], this.copy()?.last_numbers);
    const copy: RegisterCopy = { last_numbers, register: next };
    replaceFile(this.copyPath, `${JSON.stringify(copy, null, 2)}\n`);
    replaceFile(this.path, `${JSON.stringify(next, null, 2)}\n`);
    syncToDisk(this.#folder);
  }

  /** Moves aside what cannot be replaced by a file, such as a folder in its place. */
  makeRoom(): void {
    for (const path of [this.path, this.copyPath]) {
      if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) {
        renameSync(path, `${path}.damaged-${Date.now()}`);
      }
    }
  }

  /** Why the copy cannot be read; undefined if it can or is not there. */
  copyFault(): string | undefined {
    const reading = parsed(this.copyPath, registerCopy);
    return 'fault' in reading && !reading.isMissing ? reading.fault : undefined;
  }

  #reading(): Reading {
    const reading = parsed(this.path, register);
    if ('value' in reading) return { register: reading.value };
    // No file and nothing that it would have named: the store is empty.
    if (reading.isMissing && !this.#hasEditions()) return { register: emptyRegister };
    return { fault: reading.fault };
  }

  #hasEditions(): boolean {
    if (everyId(this.copy()?.register ?? emptyRegister).length > 0) return true;
    const editions = join(this.#folder, 'editions');
    try {
      return readdirSync(editions).some(
        (name) => isEditionId(name) && existsSync(join(editions, name, 'manifest.json')),
      );
    } catch {
      return false;
    }
  }
}

/** What changes with every replacement and every change of permissions. */
function stampOf(path: string): string {
  try {
    const { ino, size, mtimeMs, ctimeMs } = statSync(path);
    return `${ino}:${size}:${mtimeMs}:${ctimeMs}`;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unreadable';
  }
}

function parsed<T>(path: string, shape: z.ZodType<T>): { value: T } | { fault: string; isMissing: boolean } {
  try {
    // Anything else, such as a pipe, might never end.
    if (!statSync(path).isFile()) return { fault: `${path}: not a file`, isMissing: false };
    const result = shape.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (result.success) return { value: result.data };
    const [issue] = result.error.issues;
    return { fault: `${path}: ${issue!.path.join('.')} ${issue!.message}`, isMissing: false };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { fault: `${path}: ${message}`, isMissing: code === 'ENOENT' };
  }
}
