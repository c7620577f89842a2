import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const compress = promisify(deflate);
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const bytesPerPixel = 4;

export interface PngNotes {
  dpi?: number;
  texts?: readonly (readonly [keyword: string, text: string])[];
}

/**
 * A PNG file of opaque RGBA pixels (PNG specification, third edition), rows without filter. Compressing runs on a
 * thread of its own; the renderer's encoder would hold up all other answers for a tenth of a second.
 */
export async function encodePng(
  width: number,
  height: number,
  pixels: Uint8Array,
  { dpi = 300, texts = [] }: PngNotes = {},
): Promise<Buffer> {
  const rowBytes = width * bytesPerPixel;
  // Each row begins with the number of its filter: 0, none.
  const rows = Buffer.alloc((rowBytes + 1) * height);
  for (let row = 0; row < height; row++) {
    rows.set(pixels.subarray(row * rowBytes, (row + 1) * rowBytes), row * (rowBytes + 1) + 1);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits for each of red, green, blue and alpha.
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    ...chunk('IHDR', header),
    // Perceptual intent; how large in print; what it shows and where it is from.
    ...chunk('sRGB', Buffer.from([0])),
    ...chunk('pHYs', physical(dpi)),
    ...texts.flatMap(([keyword, text]) => chunk('iTXt', international(keyword, text))),
    ...chunk('IDAT', await compress(rows)),
    ...chunk('IEND', Buffer.alloc(0)),
  ]);
}

const metresPerInch = 0.0254;

function physical(dpi: number): Buffer {
  const data = Buffer.alloc(9);
  const perMetre = Math.round(dpi / metresPerInch);
  data.writeUInt32BE(perMetre, 0);
  data.writeUInt32BE(perMetre, 4);
  data[8] = 1;
  return data;
}

/** Keyword, neither compressed nor translated, text in UTF-8. */
const international = (keyword: string, text: string): Buffer =>
  Buffer.concat([Buffer.from(keyword, 'latin1'), Buffer.from([0, 0, 0, 0, 0]), Buffer.from(text, 'utf8')]);

function chunk(type: string, data: Buffer): Buffer[] {
  const name = Buffer.from(type, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(data, crc32(name)));
  return [length, name, data, checksum];
}
