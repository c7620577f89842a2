import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { UploadCheck } from '#lib/domain/records/upload-check.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { BusyError, WorkQueue } from '../../files/work-queue.ts';
import { checkInProcess } from './check-process.ts';
import { RateLimit } from './rate-limit.ts';
import { makeUploadFolder } from './upload-folder.ts';

/** Why there is no result: of the request, or of the file. */
export type UploadRefusal = 'busy' | 'often' | 'large' | 'slow' | 'heavy' | 'long' | 'none' | 'failed';

/** A file and its form; the server takes a little more (cli/server.ts). */
export const maxUploadBytes = 12_000_000;
const maxUploadMilliseconds = 120_000;

/** One process at a time: pages are made beside it. */
const checks = new WorkQueue({ active: 1, waiting: 6 });
/** Who is sending; each holds a file and a connection. */
const maxSending = 12;
let sending = 0;

const rate = new RateLimit({ count: 30, milliseconds: 600_000 });

/**
 * Hands a form with files to a process that checks them. The form is not looked into here: its bytes go to a folder
 * that is removed afterwards.
 */
export async function checkUpload(
  request: Request,
  { address, lang }: { address: string; lang: Language },
): Promise<UploadCheck | UploadRefusal> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type) || !request.body) return 'none';
  if (Number(request.headers.get('content-length')) > maxUploadBytes) return 'large';
  if (sending >= maxSending) return 'busy';
  if (!rate.admits(address)) return 'often';
  const folder = makeUploadFolder();
  try {
    const form = join(folder, 'form');
    sending++;
    const refusal = await receive(request, form).finally(() => sending--);
    if (refusal) return refusal;
    return await checks.run(() =>
      request.signal.aborted
        ? Promise.resolve('failed' as const)
        : checkInProcess({ form: createReadStream(form), type, folder, lang, signal: request.signal }),
    );
  } catch (error) {
    if (error instanceof BusyError) return 'busy';
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the form to a file; says why if it does not arrive. */
async function receive(request: Request, path: string): Promise<UploadRefusal | undefined> {
  let bytes = 0;
  let isLarge = false;
  const deadline = AbortSignal.timeout(maxUploadMilliseconds);
  try {
    await pipeline(
      Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          bytes += chunk.length;
          if ((isLarge = bytes > maxUploadBytes)) throw new Error('too large');
          yield chunk;
        }
      },
      createWriteStream(path, { mode: 0o600 }),
      { signal: deadline },
    );
    return undefined;
  } catch (error) {
    if (isLarge || (error as { status?: number }).status === 413) return 'large';
    if (deadline.aborted) return 'slow';
    if (request.signal.aborted) return 'failed';
    throw error;
  }
}
