import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { constants, setPriority, tmpdir } from 'node:os';
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

/** What both kinds of compilers run, given the path of the library and what all documents share. */
const compile = `
const compileWith = ({ compiler: path, workspace, fontBlobs }) => {
  const { NodeCompiler, PdfStandard } = require(path);
  return ({ source, files }) => {
    const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fontBlobs.map((font) => Buffer.from(font)) }] });
    for (const { path, content } of files) compiler.mapShadow(path, Buffer.from(content));
    const compiled = compiler.compile({ mainFileContent: source });
    if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics));
    const pdf = compiler.pdf(compiled.result, { pdfStandard: PdfStandard.UA_1 });
    compiler.evictCache(10);
    return pdf;
  };
};
const wordsOf = (error) => String(error?.message || error?.code || error);
`;

/**
 * Compiles what it is sent, one document after the other: a report keeps a processor for most of a second, in which
 * the thread that serves pages would not answer. What the last documents had in common is kept for the next ones.
 */
const thread = `${compile}
const { parentPort, workerData } = require('node:worker_threads');
const compileNext = compileWith(workerData);
parentPort.on('message', ({ id, ...document }) => {
  try {
    parentPort.postMessage({ id, pdf: compileNext(document) });
  } catch (error) {
    parentPort.postMessage({ id, error: wordsOf(error) });
  }
});
`;

/** Compiles one document and ends: memory that was taken for it in the server would not be given back. */
const ownProcess = `${compile}
process.once('message', ({ shared, document }) => {
  let answer;
  try {
    answer = { pdf: compileWith(shared)(document) };
  } catch (error) {
    answer = { error: wordsOf(error) };
  }
  process.send(answer, () => process.disconnect());
});
`;

/** What all documents share. Whatever they say, no letter is drawn with another font than these. */
async function loadShared() {
  const compiler = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-node-compiler');
  const fontBlobs = await Promise.all((await loadFontFiles()).map((file) => readFile(file)));
  return { compiler, workspace, fontBlobs };
}

const placed = (source: string, files: readonly TypstFile[]) => ({
  source,
  files: files.map(({ path, content }) => ({ path: join(workspace, path), content })),
});

interface Answer {
  pdf?: Uint8Array;
  error?: string;
}

interface Asked {
  done: (pdf: Buffer) => void;
  failed: (error: Error) => void;
}

function settle({ done, failed }: Asked, { pdf, error }: Answer): void {
  if (pdf) done(Buffer.from(pdf));
  else failed(new Error(`Typst: ${error}`));
}

class Compiler {
  readonly #worker: Worker;
  readonly #asked = new Map<number, Asked>();
  #last = 0;

  constructor(shared: Awaited<ReturnType<typeof loadShared>>, ended: () => void) {
    this.#worker = new Worker(thread, { eval: true, workerData: shared });
    this.#worker.on('message', ({ id, ...answer }: Answer & { id: number }) => {
      const asked = this.#asked.get(id);
      this.#asked.delete(id);
      if (this.#asked.size === 0) this.#worker.unref();
      if (asked) settle(asked, answer);
    });
    const end = (error: Error) => {
      ended();
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
      this.#worker.postMessage({ id, ...placed(source, files) });
    });
  }
}

let compiler: Promise<Compiler> | undefined;

const startCompiler = async () => new Compiler(await loadShared(), () => (compiler = undefined));

/**
 * An accessible PDF (PDF/UA-1: tagged, with title and language) of a document in Typst's language. Same source, same
 * bytes, as long as the source sets the date of the document. Rejects with Typst's own words if the source is wrong,
 * or breaks a rule of PDF/UA such as a picture without a text alternative.
 */
export async function compilePdf(source: string, files: readonly TypstFile[] = []): Promise<Buffer> {
  compiler ??= startCompiler();
  compiler.catch(() => (compiler = undefined));
  return (await compiler).compile(source, files);
}

/** The same for a document that takes seconds and some hundred megabytes; others do not wait for it. */
export async function compileLongPdf(source: string, files: readonly TypstFile[]): Promise<Buffer> {
  const shared = await loadShared();
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ['-e', ownProcess], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    // Pages come first.
    child.once('spawn', () => setPriority(child.pid!, constants.priority.PRIORITY_BELOW_NORMAL));
    child.once('message', (answer: Answer) => settle({ done, failed }, answer));
    child.once('error', failed);
    child.once('exit', () => failed(new Error('Typst: the compiler ended')));
    child.send({ shared, document: placed(source, files) }, (error) => error && failed(error));
  });
}

/** Text as it stands, whatever signs are in it: for a place where Typst expects code. */
export const typstText = (text: string): string =>
  `"${text.replace(/[\\"]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n')}"`;
