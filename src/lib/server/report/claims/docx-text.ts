import { inflateRawSync } from 'node:zlib';

/** Bytes of a text that is read out of a file, and how many times its packed size it may have. */
const maxBytes = 16 * 2 ** 20;
const maxRatio = 200;

/** The file is no Word document that can be read, or one that unpacks to more than any text needs. */
export class UnreadableDocument extends Error {
  constructor(readonly kind: 'broken' | 'too-large') {
    super(`the document is ${kind}`);
    this.name = 'UnreadableDocument';
  }
}

/**
 * The words of a .docx: paragraphs as lines, cells of a table apart by tabs; without headers, footnotes and what was
 * deleted. No XML is parsed and no entity defined by the file is expanded. Throws {@link UnreadableDocument}.
 */
export function docxText(file: Buffer): string {
  const xml = zipEntry(file, 'word/document.xml').toString('utf8');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new UnreadableDocument('broken');
  const text: string[] = [];
  // Brackets of another tag end a match: the time grows with the length alone.
  const parts =
    /<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr|noBreakHyphen)(?:\s[^<>]*)?\/>|<\/w:(p|tc|tr)>/g;
  for (const [, words, sign, end] of xml.matchAll(parts)) {
    if (words !== undefined) text.push(decoded(words));
    else if (sign !== undefined) text.push(sign === 'tab' ? '\t' : sign === 'noBreakHyphen' ? '-' : '\n');
    // A cell ends with a paragraph, a row with a cell.
    else if (end === 'tc' && text.at(-1) === '\n') text[text.length - 1] = '\t';
    else text.push('\n');
  }
  return text.join('');
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (all, decimal, hex, name: string) => {
    const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : undefined;
    if (code === undefined) return entities[name] ?? all;
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

const endOfDirectory = 0x06054b50;
const entryOfDirectory = 0x02014b50;
const localHeader = 0x04034b50;

/** One file of a ZIP archive. What it claims about its size is not relied upon: unpacking stops at the limit. */
function zipEntry(file: Buffer, name: string): Buffer {
  try {
    const { method, packed } = packedEntry(file, name);
    const limit = Math.min(maxBytes, packed.length * maxRatio);
    if (method === 0 && packed.length <= limit) return packed;
    if (method !== 8) throw new UnreadableDocument('broken');
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    if (isTooLarge) throw new UnreadableDocument('too-large');
    // Offsets that lead nowhere, or bytes that are not packed as they say.
    if (error instanceof RangeError || (error as NodeJS.ErrnoException).code?.startsWith('Z_')) {
      throw new UnreadableDocument('broken');
    }
    throw error;
  }
}

function packedEntry(file: Buffer, name: string): { method: number; packed: Buffer } {
  // A comment of at most 64 KB may follow the end of the directory.
  const least = Math.max(0, file.length - 22 - 0xffff);
  let end = file.length - 22;
  while (end >= least && file.readUInt32LE(end) !== endOfDirectory) end--;
  if (end < least) throw new UnreadableDocument('broken');
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    if (file.readUInt32LE(at) !== entryOfDirectory) break;
    const [names, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    if (file.toString('utf8', at + 46, at + 46 + names!) === name) {
      const header = file.readUInt32LE(at + 42);
      if (file.readUInt32LE(header) !== localHeader) break;
      const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
      const packed = file.subarray(start, start + file.readUInt32LE(at + 20));
      return { method: file.readUInt16LE(at + 10), packed };
    }
    at += 46 + names! + extra! + comment!;
  }
  throw new UnreadableDocument('broken');
}
