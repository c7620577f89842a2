import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { UploadCheck } from '#lib/domain/records/upload-check.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { logError } from '../error-log.ts';
import { programFolder, storeFolder } from '../program-folder.ts';

/** Of the process that reads a file which anybody may have made. */
const maxMilliseconds = 60_000;
const maxHeapMegabytes = 400;
const maxDatabaseMegabytes = 300;
const maxResidentBytes = 1_200_000_000;
const maxAnswerBytes = 40_000_000;
const lookMilliseconds = 200;

const launch = () => join(programFolder(), 'src/cli/launch.js');

/**
 * Checks a form in a process of its own, which is ended when it takes too long or too much memory. It knows nothing of
 * this process but the store. Resolves with what it found, or with why there is nothing.
 */
export function checkInProcess(given: {
  form: Readable;
  /** Content type of the form. */
  type: string;
  /** For all that it writes; the caller removes it. */
  folder: string;
  lang: Language;
  signal: AbortSignal;
}): Promise<UploadCheck | 'heavy' | 'long' | 'none' | 'failed'> {
  const { form, type, folder, lang, signal } = given;
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${maxHeapMegabytes}`, launch(), 'check-upload', folder, type, '--lang', lang],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        TMPDIR: folder,
        TZ: process.env.TZ,
        MONITOR_STORE: storeFolder(),
        MONITOR_MEMORY: `${maxDatabaseMegabytes}MB`,
      },
    },
  );
  return new Promise((resolve, reject) => {
    let ended: 'heavy' | 'long' | 'failed' | undefined;
    const end = (why: 'heavy' | 'long' | 'failed') => {
      ended ??= why;
      child.kill('SIGKILL');
    };
    const tooLong = setTimeout(() => end('long'), maxMilliseconds);
    const look = setInterval(() => {
      if (residentBytes(child.pid) > maxResidentBytes) end('heavy');
    }, lookMilliseconds);
    const leave = () => end('failed');
    signal.addEventListener('abort', leave, { once: true });
    child.once('spawn', () => setPriority(child.pid!, constants.priority.PRIORITY_BELOW_NORMAL));
    // A process that ends early reads no more.
    child.stdin.on('error', () => {});
    form.on('error', leave);
    form.pipe(child.stdin);
    const answer: Buffer[] = [];
    let bytes = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxAnswerBytes) end('heavy');
      else answer.push(chunk);
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (complaint.length < 4_000) complaint += text;
    });
    child.once('error', reject);
    child.once('close', (code, killed) => {
      clearTimeout(tooLong);
      clearInterval(look);
      signal.removeEventListener('abort', leave);
      form.destroy();
      if (ended) return resolve(ended);
      if (code === 0) return resolve(JSON.parse(Buffer.concat(answer).toString('utf8')) as UploadCheck);
      if (code === 2) return resolve('none');
      // Node ends itself when its heap is full.
      if (killed === 'SIGABRT' || code === 134 || /heap out of memory|out of memory/i.test(complaint))
        return resolve('heavy');
      logError(new Error(`check-upload ended with ${code ?? killed}: ${complaint}`));
      resolve('failed');
    });
  });
}

/** Memory of a process as Linux counts it; 0 where that cannot be known. */
function residentBytes(pid: number | undefined): number {
  try {
    const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return Number(pages) * 4096;
  } catch {
    return 0;
  }
}
