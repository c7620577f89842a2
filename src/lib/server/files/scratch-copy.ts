import { rmSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { BusyError, WorkQueue } from './work-queue.ts';

/** Files that exist at a time; each takes the space of a whole table until its last reader is done. */
const maxCopies = 8;
/** Each may hold a compressor of some megabytes. */
const maxReaders = 64;
const chunkBytes = 64 * 2 ** 10;
/** A whole table keeps one processor busy. */
const making = new WorkQueue({ active: 1, waiting: 16 });

interface Copy {
  file: FileHandle;
  bytes: number;
}

interface Shared {
  copy: Promise<Copy>;
  readers: number;
}

/** A file as one of its readers gets it: from the beginning, at its own pace. */
export interface SharedFile {
  bytes: number;
  body: ReadableStream<Uint8Array>;
}

/** Files in the scratch folder that all who ask for the same one read: it is written once, however many ask. */
export class ScratchCopies {
  readonly #shared = new Map<string, Shared>();
  #readers = 0;

  get count(): number {
    return this.#shared.size;
  }

  /** The file of that name, made by `write` unless somebody reads it; gone after the last. Throws {@link BusyError}. */
  async read(name: string, write: () => Promise<string>): Promise<SharedFile> {
    if (this.#readers >= maxReaders || (!this.#shared.has(name) && this.#shared.size >= maxCopies)) {
      throw new BusyError();
    }
    const shared = this.#shared.get(name) ?? { copy: making.run(() => copyOf(write)), readers: 0 };
    this.#shared.set(name, shared);
    shared.readers++;
    this.#readers++;
    const leave = () => this.#leave(name, shared);
    try {
      const { file, bytes } = await shared.copy;
      return { bytes, body: streamOf(file, bytes, leave) };
    } catch (error) {
      await leave();
      throw error;
    }
  }

  async #leave(name: string, shared: Shared): Promise<void> {
    this.#readers--;
    if (--shared.readers > 0) return;
    if (this.#shared.get(name) === shared) this.#shared.delete(name);
    const copy = await shared.copy.catch(() => undefined);
    await copy?.file.close();
  }
}

async function copyOf(write: () => Promise<string>): Promise<Copy> {
  const path = await write();
  try {
    const file = await open(path);
    return { file, bytes: (await file.stat()).size };
  } finally {
    // An open file outlives its name: nothing is left behind, however the download ends.
    rmSync(path, { force: true });
  }
}

/** Reads by position, so that readers of one file do not meet. `done` is called once, at the end or when cancelled. */
function streamOf(file: FileHandle, bytes: number, done: () => Promise<void>): ReadableStream<Uint8Array> {
  let position = 0;
  let isDone = false;
  const leave = async () => {
    // It may be cancelled while the last part is being read.
    if (isDone) return;
    isDone = true;
    await done();
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const wanted = Math.min(chunkBytes, bytes - position);
          const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(wanted), 0, wanted, position);
          if (isDone) return;
          if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
          position += bytesRead;
          if (bytesRead > 0 && position < bytes) return;
          controller.close();
        } catch (error) {
          controller.error(error);
        }
        await leave();
      },
      cancel: leave,
    },
    { highWaterMark: 1 },
  );
}
