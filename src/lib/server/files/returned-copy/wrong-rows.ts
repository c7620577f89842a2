import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { Language } from '#lib/domain/vocabulary.ts';
import { gridLimits } from '#lib/server/intake/grid/limits.ts';
import { unlessRefused } from '#lib/server/intake/grid/refusal.ts';
import { decoderOf, encodeWindows, type Encoding } from '#lib/server/intake/grid/text/encoding.ts';
import { readDialect } from '#lib/server/intake/grid/text/text-file.ts';
import type { Problem } from '#lib/server/intake/problem.ts';
import { returnedCopyTexts } from '#lib/texts/index.ts';
import { formulaStart } from '../table-file.ts';
import { fieldsOf, recordsOf, type TextRecord } from './text-records.ts';

const chunkBytes = 512 * 1024;

interface TextFile {
  encoding: Encoding;
  hasByteOrderMark: boolean;
  separatorLine: string;
  delimiter: string;
  parts: Iterable<string>;
}

/**
 * The rows of a text file that something is wrong with, as they are written, with what it is before them; `heads` are the
 * rows of its heads, without any the first.
 */
export async function wrongRows(
  file: { path: string; name: string },
  problems: readonly Problem[],
  language: Language,
  heads: readonly number[],
): Promise<Buffer | undefined> {
  const opened = await openText(file.path);
  if (!opened) return undefined;
  const { delimiter, separatorLine } = opened;
  const { heads: words } = returnedCopyTexts[language];
  const byRow = new Map<number, Problem[]>();
  for (const problem of problems) {
    const row = problem.file === file.name ? (problem.row ?? 0) : 0;
    byRow.set(row, [...(byRow.get(row) ?? []), problem]);
  }
  const { head, records } = findRecords(opened, new Set([...byRow.keys(), ...heads]), heads);
  const lineEnd = opened.lineEnd;
  const mark = delimiter || ';';
  const line = (reason: readonly string[], record: string) =>
    [...reason.map((text) => written(text, mark)), ...fieldsOf(record, delimiter).map(harmless)].join(mark);
  const lines: string[] = [];
  let last: TextRecord | undefined;
  const putHead = (of: TextRecord) => {
    lines.push(line([words.row, words.text, words.hint], of.text));
    last = of;
  };
  const headOf = (row: number) => head.findLast((one) => one.row <= row) ?? head[0];
  for (const [row, found] of [...byRow].toSorted(([a], [b]) => a - b)) {
    const above = headOf(row);
    if (above && above !== last) putHead(above);
    const texts = [reasons(found, file.name, language), hints(found, language)];
    lines.push(line([row === 0 ? '' : String(row), ...texts], records.get(row) ?? ''));
  }
  const text = `${separatorLine}${lines.join(lineEnd)}${lineEnd}`;
  return encoded(text, opened);
}

function reasons(found: readonly Problem[], file: string, language: Language): string {
  const { severity } = returnedCopyTexts[language];
  return found
    .map((problem) => {
      const place = problem.file === file ? problem.cell : problem.file;
      return `${severity[problem.severity]}${place === null ? '' : ` ${place}`}: ${problem.text[language]}`;
    })
    .join(' ');
}

const hints = (found: readonly Problem[], language: Language): string =>
  [...new Set(found.map(({ hint }) => hint[language]))].join(' ');

/** A text as a field; what a spreadsheet would take for a formula is kept from being one. */
function written(text: string, delimiter: string): string {
  const kept = formulaStart.test(text) ? `'${text}` : text;
  return /["\r\n]/.test(kept) || kept.includes(delimiter) || /^\s|\s$/.test(kept)
    ? `"${kept.replaceAll('"', '""')}"`
    : kept;
}

/** Numbers, also negative ones, and texts that Excel keeps from being numbers are no formulas: ="05513000". */
const isHarmless = /^(?:[-+]?[\d.,\s]*%?|="[^"]*")$/;

/** A field as it is written, unless a spreadsheet would take it for a formula. */
function harmless(field: string): string {
  if (isHarmless.test(field)) return field;
  const start = field.startsWith('"') ? 1 : 0;
  return formulaStart.test(field.slice(start)) ? `${field.slice(0, start)}'${field.slice(start)}` : field;
}

async function openText(path: string): Promise<(TextFile & { lineEnd: string }) | undefined> {
  const isLarge = statSync(path).size > gridLimits.maxFileBytes;
  // of a large file whole rows of its beginning tell how it is written
  const bytes = isLarge ? wholeRows([...chunksOf(path, 1)][0]!) : readFileSync(path);
  const hasByteOrderMark = bytes.indexOf('\ufeff') === 0;
  const dialect = await unlessRefused(() => Promise.resolve().then(() => readDialect(bytes)));
  // only files of the contract are read that are so unlike a table
  if (!dialect && !isLarge && !isUtf8(bytes)) return undefined;
  const written = dialect ?? { encoding: 'UTF-8' as const, separatorLine: '', delimiter: ',' };
  const encoding = isLarge && !isUtf8File(path) ? 'Windows-1252' : written.encoding;
  const parts =
    dialect && !isLarge
      ? [dialect.content]
      : textParts(path, { encoding, skipped: written.separatorLine.length });
  const lineEnd = /\r?\n/.exec(dialect?.content ?? bytes.toString('latin1'))?.[0] ?? '\r\n';
  return { ...written, encoding, hasByteOrderMark, parts, lineEnd };
}

/** Bytes up to the end of the last row; a longer row is cut. */
const wholeRows = (bytes: Buffer) => bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1 || bytes.length);

function isUtf8File(path: string): boolean {
  let left: Buffer = Buffer.alloc(0);
  for (const chunk of chunksOf(path)) {
    const bytes = Buffer.concat([left, chunk]);
    const whole = wholeRows(bytes);
    if (!isUtf8(whole)) return false;
    left = bytes.subarray(whole.length);
  }
  return isUtf8(left);
}

function* chunksOf(path: string, atMost = Infinity): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    for (let count = 0; count < atMost; count++) {
      const chunk = Buffer.alloc(chunkBytes);
      const length = readSync(file, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

function* textParts(
  path: string,
  { encoding, skipped }: { encoding: Encoding; skipped: number },
): Generator<string> {
  const decode = decoderOf(encoding);
  let left = skipped;
  for (const chunk of chunksOf(path)) {
    const text = decode(chunk);
    yield text.slice(left);
    left = Math.max(0, left - text.length);
  }
}

/** Rows by their numbers, and the heads above them. */
function findRecords(
  { parts, delimiter }: TextFile,
  wanted: ReadonlySet<number>,
  heads: readonly number[],
): { head: TextRecord[]; records: Map<number, string> } {
  const last = Math.max(...wanted);
  const records = new Map<number, string>();
  let first: TextRecord | undefined;
  for (const record of recordsOf(parts, delimiter)) {
    if (record.text.trim() !== '') first ??= record;
    if (wanted.has(record.row)) records.set(record.row, record.text);
    if (first && record.row >= last) break;
  }
  const head = heads.toSorted((a, b) => a - b).map((row) => ({ row, text: records.get(row) ?? '' }));
  return { head: head.length > 0 || !first ? head : [first], records };
}

function encoded(text: string, { encoding, hasByteOrderMark }: TextFile): Buffer {
  if (encoding === 'Windows-1252') return encodeWindows(text);
  if (encoding === 'UTF-16') return Buffer.from(`\ufeff${text}`, 'utf16le');
  return Buffer.from(`${hasByteOrderMark ? '\ufeff' : ''}${text}`);
}
