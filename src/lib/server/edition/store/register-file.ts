import { existsSync, lstatSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile, syncToDisk } from './durable-file.ts';
import { fileStamp, readJson, writtenJson } from './json-file.ts';
import {
  emptyRegister,
  everyId,
  isEditionId,
  isScheduledName,
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

/** `register.json` and its copy. While unreadable, readers go by what it said last, or by the copy; writers fail. */
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
    const stamp = fileStamp(this.path);
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
    const reading = readJson(this.copyPath, registerCopy);
    return 'value' in reading ? reading.value : undefined;
  }

  /**
   * Makes `next` the register in one atomic step. The copy is written first: if the register is lost after a crash in
   * between, an edition that was to be withdrawn stays withdrawn. Numbers of `others` are not given away again either.
   */
  replace(next: Register, others: readonly string[] = []): void {
    const last_numbers = lastNumbers(
      [...everyId(next), ...others],
      next.last_numbers,
      this.copy()?.last_numbers,
    );
    const written: Register = { ...next, last_numbers };
    const copy: RegisterCopy = { last_numbers, register: written };
    replaceFile(this.copyPath, writtenJson(copy));
    replaceFile(this.path, writtenJson(written));
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
    const reading = readJson(this.copyPath, registerCopy);
    return 'fault' in reading && !reading.isMissing ? reading.fault : undefined;
  }

  #reading(): { register: Register } | { fault: string } {
    const reading = readJson(this.path, register);
    if ('value' in reading) return { register: reading.value };
    // No file and nothing that it would have named: the store is empty.
    if (reading.isMissing && !this.#hasEditions()) return { register: emptyRegister };
    return { fault: reading.fault };
  }

  #hasEditions(): boolean {
    const known = this.copy()?.register ?? emptyRegister;
    if (everyId(known).length > 0 || known.scheduled.length > 0) return true;
    const editions = join(this.#folder, 'editions');
    try {
      return readdirSync(editions).some(
        (name) =>
          (isEditionId(name) || isScheduledName(name)) && existsSync(join(editions, name, 'manifest.json')),
      );
    } catch {
      return false;
    }
  }
}
