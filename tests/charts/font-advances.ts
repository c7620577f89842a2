import { decompress } from 'wawoff2';

/** Advance widths of characters in a WOFF2 font, in thousandths of the font size. */
export async function readAdvances(woff2: Uint8Array, characters: string): Promise<Map<string, number>> {
  const ttf = Buffer.from(await decompress(woff2));
  const tables = new Map<string, number>();
  for (let index = 0; index < ttf.readUInt16BE(4); index++) {
    const entry = 12 + index * 16;
    tables.set(ttf.toString('latin1', entry, entry + 4), ttf.readUInt32BE(entry + 8));
  }
  const unitsPerEm = ttf.readUInt16BE(tables.get('head')! + 18);
  const metricCount = ttf.readUInt16BE(tables.get('hhea')! + 34);
  const hmtx = tables.get('hmtx')!;
  const subtable = findUnicodeSubtable(ttf, tables.get('cmap')!);

  return new Map(
    [...characters].flatMap((character) => {
      const glyph = glyphOf(ttf, subtable, character.codePointAt(0)!);
      if (glyph === 0) return [];
      const advance = ttf.readUInt16BE(hmtx + Math.min(glyph, metricCount - 1) * 4);
      return [[character, Math.round((advance * 1000) / unitsPerEm)] as const];
    }),
  );
}

function findUnicodeSubtable(ttf: Buffer, cmap: number): number {
  for (let index = 0; index < ttf.readUInt16BE(cmap + 2); index++) {
    const record = cmap + 4 + index * 8;
    const offset = cmap + ttf.readUInt32BE(record + 4);
    if (ttf.readUInt16BE(record) === 3 && ttf.readUInt16BE(offset) === 4) return offset;
  }
  throw new Error('the font has no format 4 character map');
}

function glyphOf(ttf: Buffer, subtable: number, code: number): number {
  const doubled = ttf.readUInt16BE(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubled + 2;
  for (let at = 0; at < doubled; at += 2) {
    if (ttf.readUInt16BE(ends + at) < code) continue;
    const start = ttf.readUInt16BE(starts + at);
    if (start > code) return 0;
    const delta = ttf.readUInt16BE(starts + doubled + at);
    const rangeAt = starts + 2 * doubled + at;
    const range = ttf.readUInt16BE(rangeAt);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = ttf.readUInt16BE(rangeAt + range + (code - start) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
