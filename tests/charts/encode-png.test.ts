import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { encodePng } from '#lib/server/files/png/encode-png.ts';
import { renderPng } from '#lib/server/files/png/render-png.ts';

/** Chunks of a PNG file by name. */
function chunksOf(file: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    chunks.set(
      file.toString('latin1', at + 4, at + 8),
      file.subarray(at + 8, at + 8 + file.readUInt32BE(at)),
    );
  }
  return chunks;
}

it('writes header, rows and checksums as the specification has them', async () => {
  const pixels = Uint8Array.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 1, 2, 3, 255]);
  const file = await encodePng(2, 2, pixels);
  const chunks = chunksOf(file);
  expect([...chunks.keys()]).toEqual(['IHDR', 'sRGB', 'pHYs', 'IDAT', 'IEND']);
  // 300 pixels per inch are 11,811 per metre
  expect([...chunks.get('pHYs')!]).toEqual([0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1]);
  expect([...chunks.get('IHDR')!]).toEqual([0, 0, 0, 2, 0, 0, 0, 2, 8, 6, 0, 0, 0]);
  expect([...inflateSync(chunks.get('IDAT')!)]).toEqual([0, ...pixels.slice(0, 8), 0, ...pixels.slice(8)]);
  // the checksum of an empty IEND is the same in every PNG file
  expect(file.subarray(-4).toString('hex')).toBe('ae426082');
});

it('has the pixels that the renderer made', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="30" height="20" fill="#fff"/><circle cx="10" cy="10" r="7" fill="#0f7"/></svg>';
  const expected = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const rows = inflateSync(chunksOf(await renderPng(svg)).get('IDAT')!);
  const pixels = Array.from({ length: 20 }, (_, row) => rows.subarray(row * 121 + 1, (row + 1) * 121));
  expect(Buffer.concat(pixels).equals(expected.pixels)).toBe(true);
});
