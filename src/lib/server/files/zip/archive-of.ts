import { promisify } from 'node:util';
import { crc32, createDeflateRaw, deflateRaw } from 'node:zlib';
import type { PackedEntry } from '#lib/server/intake/grid/archive/archive.ts';

type Stamp = Pick<PackedEntry, 'name' | 'time' | 'date'>;

const deflate = 8;
/** Names are UTF-8. */
const flags = 0x0800;
const version = 20;

const deflated = promisify(deflateRaw);

/** Packs one entry from all of its bytes. */
export async function packedEntry(stamp: Stamp, content: Buffer): Promise<PackedEntry> {
  return {
    ...stamp,
    method: deflate,
    crc32: crc32(content),
    unpackedBytes: content.length,
    bytes: await deflated(content),
  };
}

/** Packs one entry from parts as they come; only what is packed is kept. */
export async function packedStream(stamp: Stamp, parts: AsyncIterable<string>): Promise<PackedEntry> {
  const packer = createDeflateRaw();
  const packed = packer.toArray() as Promise<Buffer[]>;
  // a failure of the parts is the one to tell; nothing waits for the packer then
  packed.catch(() => {});
  let sum = 0;
  let unpackedBytes = 0;
  try {
    for await (const part of parts) {
      const bytes = Buffer.from(part);
      sum = crc32(bytes, sum);
      unpackedBytes += bytes.length;
      if (!packer.write(bytes)) await new Promise((resolve) => packer.once('drain', resolve));
    }
  } catch (cause) {
    packer.destroy();
    throw cause;
  }
  packer.end();
  return { ...stamp, method: deflate, crc32: sum, unpackedBytes, bytes: Buffer.concat(await packed) };
}

/** A ZIP file of packed entries in their order. Entries that come from another archive keep every byte. */
export function archiveOf(entries: readonly PackedEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const local = Buffer.concat([header(entry, name.length, 'local'), name]);
    const central = header(entry, name.length, 'central');
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
    parts.push(local, entry.bytes);
    offset += local.length + entry.bytes.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** What stands before the name of an entry: where it lies, or in the directory at the end. */
function header(entry: PackedEntry, nameLength: number, place: 'local' | 'central'): Buffer {
  const isCentral = place === 'central';
  const bytes = Buffer.alloc(isCentral ? 46 : 30);
  bytes.writeUInt32LE(isCentral ? 0x02014b50 : 0x04034b50, 0);
  if (isCentral) bytes.writeUInt16LE(version, 4);
  const at = isCentral ? 6 : 4;
  bytes.writeUInt16LE(version, at);
  bytes.writeUInt16LE(flags, at + 2);
  bytes.writeUInt16LE(entry.method, at + 4);
  bytes.writeUInt16LE(entry.time, at + 6);
  bytes.writeUInt16LE(entry.date, at + 8);
  bytes.writeUInt32LE(entry.crc32, at + 10);
  bytes.writeUInt32LE(entry.bytes.length, at + 14);
  bytes.writeUInt32LE(entry.unpackedBytes, at + 18);
  bytes.writeUInt16LE(nameLength, at + 22);
  return bytes;
}
