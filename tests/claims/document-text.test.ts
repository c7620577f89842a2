import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { documentText, maxFileBytes } from '#lib/server/report/claims/document-text.ts';

/** A ZIP archive of one file, whose directory may lie about it. */
function zip(
  name: string,
  content: Buffer,
  lies: { size?: number; offset?: number; packed?: Buffer } = {},
): Buffer {
  const packed = lies.packed ?? deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(lies.size ?? content.length, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(lies.offset ?? 0, 42);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}
const word = (xml: string) => zip('word/document.xml', Buffer.from(xml));
const problem = (name: string, file: Buffer): string => {
  try {
    return `read: ${documentText(name, file).length}`;
  } catch (error) {
    return (error as { kind?: string }).kind ?? String(error);
  }
};

describe('the words of a document', () => {
  test('a Word file as Word writers make it: paragraphs as lines, cells apart by tabs', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph({
              children: [new TextRun('Horst: 26.335'), new TextRun({ text: '\u00a0t', bold: true })],
            }),
            new Table({ rows: [new TableRow({ children: [cell('2024'), cell('a < b & c')] })] }),
          ],
        },
      ],
    });
    const text = documentText('bericht.docx', await Packer.toBuffer(document));
    expect(text.trim()).toBe('Horst: 26.335\u00a0t\n2024\ta < b & c');
  });

  test('text files in UTF-8 and as older Windows programs write them', () => {
    expect(documentText('a.md', Buffer.from('für 5 t'))).toBe('für 5 t');
    expect(documentText('a.txt', Buffer.from('f\xfcr 5 t', 'latin1'))).toBe('für 5 t');
  });

  test('text files in UTF-16, as Windows programs call "Unicode"', () => {
    const little = Buffer.from('\ufeffHöhe: 5 t', 'utf16le');
    expect(documentText('a.txt', little)).toBe('Höhe: 5 t');
    expect(documentText('a.txt', Buffer.from(little).swap16())).toBe('Höhe: 5 t');
  });

  test('what was deleted is not read, numbered characters are', () => {
    expect(
      documentText('a.docx', word('<w:p><w:delText>9 t</w:delText><w:t>5&#160;t &#x20AC; &lt;</w:t></w:p>')),
    ).toBe('5\u00a0t € <\n');
  });
});

describe('files that are none, or bombs', () => {
  test('entities that a file defines are not expanded', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:p><w:t>&b;</w:t></w:p>';
    expect(problem('a.docx', word(bomb))).toBe('broken');
    expect(documentText('a.docx', word('<w:t>&b;</w:t>'))).toBe('&b;');
  });

  test('what unpacks to more than any text needs is not unpacked, whatever it says of its size', () => {
    const much = Buffer.alloc(64 * 2 ** 20, 'a');
    const bombs = [zip('word/document.xml', much), zip('word/document.xml', much, { size: 10 })];
    const memory = process.memoryUsage().rss;
    const begun = performance.now();
    for (const bomb of bombs) expect(problem('a.docx', bomb)).toBe('too-large');
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(process.memoryUsage().rss - memory).toBeLessThan(200 * 2 ** 20);
    expect(problem('a.txt', Buffer.alloc(maxFileBytes + 1, 'a'))).toBe('too-large');
  });

  test.each([
    ['an archive without a text', zip('other.xml', Buffer.from('x'))],
    ['an offset that leads nowhere', zip('word/document.xml', Buffer.from('x'), { offset: 4_000_000_000 })],
    [
      'bytes that are not packed',
      zip('word/document.xml', Buffer.from('x'), { packed: Buffer.from('zzzz') }),
    ],
    ['the beginning of an archive', word('<w:t>x</w:t>').subarray(0, 40)],
    ['two letters', Buffer.from('PK')],
    ['an old Word file', Buffer.from('\xd0\xcf\x11\xe0\0\0', 'latin1')],
  ])('%s', (_, file) => {
    expect(problem('a.docx', file)).toBe('broken');
  });

  test('tags that never end are read in a moment', () => {
    const begun = performance.now();
    problem('a.docx', word('<w:t '.repeat(100_000)));
    problem('a.docx', word(`<w:t>${'a'.repeat(1_000_000)}`));
    problem('a.docx', word('</w:tc>'.repeat(100_000)));
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
