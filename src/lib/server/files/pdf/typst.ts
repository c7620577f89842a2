import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { loadFontFiles } from '../svg/fonts.ts';

/** What a document takes in beside its text, such as a picture: `path` is how its source names it. */
export interface TypstFile {
  path: string;
  content: string | Uint8Array;
}

/** Only files that are given exist for a document; nothing lies in its folder. */
const workspace = join(tmpdir(), 'quartiersmonitor-no-files');

/**
 * Compiles what it is sent, one document after the other: a report keeps a processor for most of a second, in which
 * the thread that serves pages would not answer. What the last documents had in common is kept for the next ones.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { NodeCompiler, PdfStandard } = require(workerData.compiler);
const { workspace, fontBlobs } = workerData;
parentPort.on('message', ({ id, source, files }) => {
  try {
    const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fontBlobs.map((font) => Buffer.from(font)) }] });
    for (const { path, content } of files) compiler.mapShadow(path, Buffer.from(content));
    const compiled = compiler.compile({ mainFileContent: source });
    if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics));
    const pdf = compiler.pdf(compiled.result, { pdfStandard: PdfStandard.UA_1 });
    compiler.evictCache(10);
    parentPort.postMessage({ id, pdf });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error?.message || error?.code || error) });
  }
});
`;

interface Answer {
  id: number;
  pdf?: Uint8Array;
  error?: string;
}

class Compiler {
  readonly #worker: Worker;
  readonly #asked = new Map<number, { done: (pdf: Buffer) => void; failed: (error: Error) => void }>();
  #last = 0;

  constructor(fontBlobs: readonly Buffer[], ended?: () => void) {
    const compiler = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-node-compiler');
    this.#worker = new Worker(program, { eval: true, workerData: { compiler, workspace, fontBlobs } });
    this.#worker.on('message', ({ id, pdf, error }: Answer) => {
      const asked = this.#asked.get(id);
      this.#asked.delete(id);
      if (this.#asked.size === 0) this.#worker.unref();
      if (pdf) asked?.done(Buffer.from(pdf));
      else asked?.failed(new Error(`Typst: ${error}`));
    });
    const end = (error: Error) => {
      ended?.();
      for (const { failed } of this.#asked.values()) failed(error);
      this.#asked.clear();
    };
    this.#worker.on('error', end);
    this.#worker.on('exit', () => end(new Error('Typst: the compiler ended')));
    this.#worker.unref();
  }

  compile(source: string, files: readonly TypstFile[]): Promise<Buffer> {
    this.#worker.ref();
    const id = ++this.#last;
    return new Promise((done, failed) => {
      this.#asked.set(id, { done, failed });
      this.#worker.postMessage({
        id,
        source,
        files: files.map(({ path, content }) => ({ path: join(workspace, path), content })),
      });
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

let compiler: Promise<Compiler> | undefined;

/** Whatever a document says, no letter is drawn with another font than these. */
async function startCompiler(ended?: () => void): Promise<Compiler> {
  const fonts = await Promise.all((await loadFontFiles()).map((file) => readFile(file)));
  return new Compiler(fonts, ended);
}

/**
 * An accessible PDF (PDF/UA-1: tagged, with title and language) of a document in Typst's language. Same source, same
 * bytes, as long as the source sets the date of the document. Rejects with Typst's own words if the source is wrong,
 * or breaks a rule of PDF/UA such as a picture without a text alternative.
 */
export async function compilePdf(source: string, files: readonly TypstFile[] = []): Promise<Buffer> {
  compiler ??= startCompiler(() => (compiler = undefined));
  compiler.catch(() => (compiler = undefined));
  return (await compiler).compile(source, files);
}

/**
 * The same in a thread of its own, which gives back its memory and lets shorter documents pass: for those that take
 * seconds and a hundred megabytes.
 */
export async function compileLongPdf(source: string, files: readonly TypstFile[]): Promise<Buffer> {
  const own = await startCompiler();
  try {
    return await own.compile(source, files);
  } finally {
    await own.close();
  }
}

/** Text as it stands, whatever signs are in it: for a place where Typst expects code. */
export const typstText = (text: string): string =>
  `"${text.replace(/[\\"]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n')}"`;
