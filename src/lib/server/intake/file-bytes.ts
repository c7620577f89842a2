import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Finding } from './problem.ts';

const chunkSize = 512 * 1024;
const LF = 10;
const CR = 13;
const COMMA = 44;
const QUOTE = 34;

/** Beginnings by which common non-text files are recognised, however they are named. */
const signatures: readonly [string, Buffer][] = [
  ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
  ['XLSX/ODS/ZIP', Buffer.from('PK\u0003\u0004', 'latin1')],
  ['XLS', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])],
  ['PDF', Buffer.from('%PDF')],
  ['JPEG', Buffer.from([0xff, 0xd8, 0xff])],
  ['GZIP', Buffer.from([0x1f, 0x8b])],
];

export interface FileBytes {
  sha256: string;
  bytes: number;
  /** The first bytes, enough for any header. */
  head: Buffer;
  /** Every line ends the same way and none is blank: the file can be read as it is. */
  hasPlainLines: boolean;
  /** Some line ends with an empty field, which may be one too many. */
  hasEmptyLineEnd: boolean;
  /** What makes the file unreadable as CSV; undefined when it is sound text. */
  fault?: Pick<Finding, 'rule' | 'parameters'>;
}

/** Watches how lines end. Quotation marks are not looked at: a doubtful file is merely read more slowly. */
class LineEnds {
  #carriageReturns = 0;
  #lineFeeds = 0;
  #pairs = 0;
  #hasBlank = false;
  #hasEmptyEnd = false;
  /** The last bytes so far; begins like the end of a line, so that a blank first line counts. */
  #tail = Buffer.from([LF]);

  look(chunk: Buffer): void {
    // Most files end every line with a line feed alone: then patterns can be searched for, instead of every line.
    if (this.#carriageReturns === 0 && !chunk.includes(CR)) this.#lookForPatterns(chunk);
    else this.#lookAtEachLine(chunk);
  }

  #lookForPatterns(chunk: Buffer): void {
    const seam = Buffer.concat([this.#tail, chunk.subarray(0, 3)]);
    for (const bytes of [seam, chunk]) {
      this.#hasBlank ||= bytes.includes('\n\n');
      this.#hasEmptyEnd ||= bytes.includes(',\n') || bytes.includes('""\n');
    }
    // how many there are matters only beside carriage returns, and then one more than those is enough
    this.#lineFeeds += Number(chunk.includes(LF));
    this.#keepTail(chunk, seam);
  }

  #lookAtEachLine(chunk: Buffer): void {
    for (let at = chunk.indexOf(CR); at >= 0; at = chunk.indexOf(CR, at + 1)) this.#carriageReturns++;
    // the few bytes before the chunk are looked at together with its beginning
    const seam = Buffer.concat([this.#tail, chunk.subarray(0, 3)]);
    for (let at = seam.indexOf(LF, this.#tail.length); at >= 0; at = seam.indexOf(LF, at + 1))
      this.#end(seam, at);
    for (let at = chunk.indexOf(LF, 3); at >= 0; at = chunk.indexOf(LF, at + 1)) this.#end(chunk, at);
    this.#keepTail(chunk, seam);
  }

  #keepTail(chunk: Buffer, seam: Buffer): void {
    this.#tail = Buffer.from(chunk.length < 3 ? seam.subarray(-3) : chunk.subarray(-3));
  }

  #end(bytes: Buffer, at: number): void {
    this.#lineFeeds++;
    const isPair = bytes[at - 1] === CR;
    if (isPair) this.#pairs++;
    const last = isPair ? at - 2 : at - 1;
    if (bytes[last] === LF) this.#hasBlank = true;
    else this.#lookAtEnd(bytes, last);
  }

  #lookAtEnd(bytes: Buffer, last: number): void {
    this.#hasEmptyEnd ||= bytes[last] === COMMA || (bytes[last] === QUOTE && bytes[last - 1] === QUOTE);
  }

  /** Every line ends the same way and none is blank. */
  arePlain(): boolean {
    const isUniform =
      this.#carriageReturns === 0 ||
      (this.#pairs === this.#carriageReturns && this.#pairs === this.#lineFeeds);
    return isUniform && !this.#hasBlank;
  }

  /** Some line ends with an empty field. */
  haveEmptyEnd(): boolean {
    this.#lookAtEnd(this.#tail, this.#tail.length - 1);
    return this.#hasEmptyEnd;
  }
}

/** How many bytes at the end of a chunk may belong to a character that continues in the next one. */
function unfinishedTail(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(3, chunk.length); back++) {
    const byte = chunk[chunk.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}

/**
 * Reads a file once as bytes: its SHA-256 for the manifest, and the faults that would otherwise surface
 * as an obscure parser message (not text, not UTF-8, a line without end). Throws the system's error if
 * the file cannot be read.
 */
export async function readFileBytes(path: string): Promise<FileBytes> {
  const hash = createHash('sha256');
  let bytes = 0;
  let head: Buffer = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  let isText = true;
  let isUnicode = true;
  let hasEndlessLine = false;
  let chunksWithoutBreak = 0;
  const lines = new LineEnds();
  for await (const chunk of createReadStream(path, { highWaterMark: chunkSize }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    if (bytes === 0) head = chunk;
    bytes += chunk.length;
    isText &&= !chunk.includes(0);
    lines.look(chunk);
    chunksWithoutBreak = chunk.includes(LF) || chunk.includes(CR) ? 0 : chunksWithoutBreak + 1;
    hasEndlessLine ||= chunksWithoutBreak > 2;
    const joined = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
    const cut = joined.length - unfinishedTail(joined);
    isUnicode &&= isUtf8(joined.subarray(0, cut));
    tail = Buffer.from(joined.subarray(cut));
  }
  return {
    sha256: hash.digest('hex'),
    bytes,
    head,
    hasPlainLines: lines.arePlain(),
    hasEmptyLineEnd: lines.haveEmptyEnd(),
    fault: faultOf(),
  };

  function faultOf(): FileBytes['fault'] {
    if (bytes === 0) return { rule: 'file_empty' };
    const signature = signatures.find(([, start]) => head.subarray(0, start.length).equals(start));
    if (signature) return { rule: 'not_text', parameters: { detail: signature[0] } };
    if (!isText) return { rule: 'not_text', parameters: { detail: 'NUL' } };
    if (!isUnicode || tail.length > 0) return { rule: 'not_utf8' };
    if (hasEndlessLine) return { rule: 'line_too_long' };
    return undefined;
  }
}
