import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Finding } from '../problem.ts';

const chunkSize = 512 * 1024;

/** Beginnings by which common files that are no UTF-8 text are recognised, however they are named. */
const signatures: readonly [string, Buffer][] = [
  ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
  ['XLSX/ODS/ZIP', Buffer.from('PK\u0003\u0004', 'latin1')],
  ['XLS', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])],
  ['PDF', Buffer.from('%PDF')],
  ['JPEG', Buffer.from([0xff, 0xd8, 0xff])],
  ['GZIP', Buffer.from([0x1f, 0x8b])],
  ['UTF-16', Buffer.from([0xff, 0xfe])],
  ['UTF-16', Buffer.from([0xfe, 0xff])],
];

export interface FileBytes {
  sha256: string;
  bytes: number;
  /** The first bytes, enough for any header. */
  head: Buffer;
  /** Why the file is no text in UTF-8; undefined when it is. */
  fault?: Pick<Finding, 'rule' | 'parameters'>;
}

export const chunksOf = (path: string) =>
  createReadStream(path, { highWaterMark: chunkSize }) as AsyncIterable<Buffer>;

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

/** Reads a file once: its SHA-256, and whether it is text in UTF-8. `look` sees every chunk. */
export async function readFileBytes(path: string, look?: (chunk: Buffer) => void): Promise<FileBytes> {
  const hash = createHash('sha256');
  let bytes = 0;
  let head: Buffer = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  let isText = true;
  let isUnicode = true;
  for await (const chunk of chunksOf(path)) {
    hash.update(chunk);
    if (bytes === 0) head = chunk;
    bytes += chunk.length;
    isText &&= !chunk.includes(0);
    look?.(chunk);
    const joined = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
    const cut = joined.length - unfinishedTail(joined);
    isUnicode &&= isUtf8(joined.subarray(0, cut));
    tail = Buffer.from(joined.subarray(cut));
  }
  return { sha256: hash.digest('hex'), bytes, head, fault: faultOf() };

  function faultOf(): FileBytes['fault'] {
    if (bytes === 0) return { rule: 'file_empty' };
    const signature = signatures.find(([, start]) => head.subarray(0, start.length).equals(start));
    if (signature) return { rule: 'not_text', parameters: { detail: signature[0] } };
    if (!isText) return { rule: 'not_text', parameters: { detail: 'NUL' } };
    if (!isUnicode || tail.length > 0) return { rule: 'not_utf8' };
    return undefined;
  }
}
