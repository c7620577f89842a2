import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { Limits } from '../limits.ts';
import { Refusal, refuse } from '../refusal.ts';

/** The archive that XLSX and ODS files are. Nothing is unpacked before all entries have been looked at. */
export interface Archive {
  /** As they are written in the archive, without folders. */
  names: readonly string[];
  has(name: string): boolean;
  /** Unpacks one entry; damage and more bytes than declared end it. */
  read(name: string): AsyncGenerator<Buffer>;
  /** What the archive says of an entry, and its bytes as they are packed. */
  packed(name: string): Promise<PackedEntry>;
}

/** An entry of an archive as it is kept there. */
export interface PackedEntry {
  name: string;
  /** Of packing: 0 is none, 8 is deflate. */
  method: number;
  /** As the archive writes them. */
  time: number;
  date: number;
  crc32: number;
  unpackedBytes: number;
  bytes: Buffer;
}

/** Names of parts do not depend on their case. */
const keyOf = (name: string) => name.toLowerCase();

const isUnsafe = (name: string) =>
  name.includes('\\') ||
  name.includes('\0') ||
  name.startsWith('/') ||
  /^[a-z]:/i.test(name) ||
  name.split('/').includes('..');

/** What the reader of archives or the unpacker says of a damaged file is English and technical. */
async function damagedOtherwise<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    return refuse('archive_damaged');
  }
}

export async function openArchive(bytes: Buffer, limits: Limits): Promise<Archive> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  const zip: ZipFile = await damagedOtherwise(async () => {
    const opened = await fromBufferPromise(bytes, { decodeStrings: false });
    if (opened.entryCount > limits.maxEntries) {
      refuse('archive_many_entries', { count: opened.entryCount, max: limits.maxEntries });
    }
    for await (const entry of opened.eachEntry()) look(entry);
    return opened;
  });
  return {
    names: [...entries.values()].map(nameOf),
    has: (name) => entries.has(keyOf(name)),
    read,
    packed,
  };

  function look(entry: Entry) {
    const name = nameOf(entry);
    if (isUnsafe(name)) refuse('archive_path', { name });
    if (entry.isEncrypted()) refuse('workbook_encrypted');
    unpacked += entry.uncompressedSize;
    if (unpacked > limits.maxUnpackedBytes) {
      refuse('archive_too_large', { max: limits.maxUnpackedBytes / 1e6 });
    }
    if (
      entry.uncompressedSize > limits.maxBytesOfAnyRatio &&
      entry.uncompressedSize > entry.compressedSize * limits.maxRatio
    ) {
      refuse('archive_ratio', { name, max: limits.maxRatio });
    }
    if (name.endsWith('/')) return;
    if (entries.has(keyOf(name))) refuse('archive_name_twice', { name });
    entries.set(keyOf(name), entry);
  }

  async function packed(name: string): Promise<PackedEntry> {
    const entry = entries.get(keyOf(name));
    if (entry === undefined) refuse('archive_damaged');
    const chunks = await damagedOtherwise(async () => {
      const stream = await zip.openReadStreamPromise(entry, { decodeFileData: false });
      return (await stream.toArray()) as Buffer[];
    });
    return {
      name: nameOf(entry),
      method: entry.compressionMethod,
      time: entry.lastModFileTime,
      date: entry.lastModFileDate,
      crc32: entry.crc32,
      unpackedBytes: entry.uncompressedSize,
      bytes: Buffer.concat(chunks),
    };
  }

  async function* read(name: string): AsyncGenerator<Buffer> {
    const entry = entries.get(keyOf(name));
    if (entry === undefined) refuse('archive_damaged');
    const stream = await damagedOtherwise(() => zip.openReadStreamPromise(entry));
    let sum = 0;
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    try {
      for (;;) {
        const { done, value } = await damagedOtherwise(() => chunks.next());
        if (done) break;
        sum = crc32(value, sum);
        yield value;
      }
      if (sum !== entry.crc32) refuse('archive_damaged');
    } finally {
      stream.destroy();
    }
  }
}

/** Parts of workbooks have plain names; of other archives only the end of a name is read. */
const nameOf = (entry: Entry) => (entry.fileName as unknown as Buffer).toString('utf8');
