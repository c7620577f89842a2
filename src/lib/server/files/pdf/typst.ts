import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { loadFontFiles } from '../svg/fonts.ts';

/** What a document takes in beside its text, such as a picture: `path` is how its source names it. */
export interface TypstFile {
  path: string;
  content: string | Uint8Array;
}

/** Only files that are given exist for a document; nothing lies in its folder. */
const workspace = join(tmpdir(), 'quartiersmonitor-no-files');

let fonts: Promise<Buffer[]> | undefined;

/** Whatever the document says, no letter is drawn with another font than these. */
const loadFonts = () =>
  (fonts ??= loadFontFiles().then((files) => Promise.all(files.map((file) => readFile(file)))));

/**
 * An accessible PDF (PDF/UA-1: tagged, with title and language) of a document in Typst's language. Same source, same
 * bytes, as long as the source sets the date of the document. Throws an Error with Typst's own words if the source is
 * wrong, or breaks a rule of PDF/UA such as a picture without a text alternative.
 */
export async function compilePdf(source: string, files: readonly TypstFile[] = []): Promise<Buffer> {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: await loadFonts() }] });
  for (const { path, content } of files) compiler.mapShadow(join(workspace, path), Buffer.from(content));
  const compiled = compiler.compile({ mainFileContent: source });
  const document = compiled.result;
  if (!document) throw new Error(`Typst: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
  const pdf = compiler.pdf(document, { pdfStandard: PdfStandard.UA_1 });
  // What the last documents had in common is kept for the next ones.
  compiler.evictCache(10);
  return pdf;
}

/** Text as it stands, whatever signs are in it: for a place where Typst expects code. */
export const typstText = (text: string): string =>
  `"${text.replace(/[\\"]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n')}"`;
