import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { openGrid } from '#lib/server/intake/grid/open-grid.ts';
import { freshPath } from '../../fixtures/folder.ts';
import { odsOf, odsText, rulesOf, xlsxOf, zipOf, renamed } from './workbooks.ts';

const cell = '<row><c><v>1</v></c></row>';
const sound = Buffer.from(xlsxOf(cell));
const table = (rows: string) => odsOf(`<table:table table:name="B">${rows}</table:table>`);

/** Changes the two-byte or four-byte field of every record with this signature. */
function patched(zip: Uint8Array, signature: string, field: number, size: 2 | 4, value: number): Buffer {
  const bytes = Buffer.from(zip);
  const start = Buffer.from(signature, 'latin1');
  for (let at = bytes.indexOf(start); at >= 0; at = bytes.indexOf(start, at + 4)) {
    if (size === 2) bytes.writeUInt16LE(value, at + field);
    else bytes.writeUInt32LE(value, at + field);
  }
  return bytes;
}
const inDirectory = 'PK\u0001\u0002';

describe('archives that are no workbook', () => {
  const named = (name: string, parts: Record<string, string> = {}) => xlsxOf(cell, { [name]: 'x', ...parts });
  const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';

  it.each<[string, string, Uint8Array, object?]>([
    ['archive_path', 'above', renamed(named('xx/above.txt'), 'xx/above.txt', '../above.txt')],
    ['archive_path', 'absolute', renamed(named('xetc/a'), 'xetc/a', '/etc/a')],
    ['archive_path', 'of Windows', renamed(named('xx/a.txt'), 'xx/a.txt', 'C:/a.txt')],
    ['archive_path', 'with backslashes', renamed(named('xl/a.txt'), 'xl/a.txt', 'xl\\a.txt')],
    ['archive_path', 'with a zero byte', renamed(named('xl/a.txt'), 'xl/a.txt', 'xl/a\0txt')],
    [
      'archive_name_twice',
      'same name',
      renamed(named('xl/workbook.xmm'), 'xl/workbook.xmm', 'xl/workbook.xml'),
    ],
    ['archive_name_twice', 'other case', named('XL/Workbook.xml')],
    ['workbook_encrypted', 'flag', patched(sound, inDirectory, 8, 2, 1)],
    ['archive_many_entries', 'entries', sound, { maxEntries: 4 }],
    ['archive_too_large', 'size', sound, { maxUnpackedBytes: 400 }],
    ['archive_too_large', 'declared size', patched(sound, inDirectory, 24, 4, 0x7fffffff)],
    ['archive_ratio', 'zeros', xlsxOf(cell, { 'xl/media/a.bin': new Uint8Array(5_000_000) })],
    ['archive_damaged', 'more bytes than declared', patched(sound, inDirectory, 24, 4, 10)],
    ['archive_damaged', 'fewer bytes than declared', patched(sound, inDirectory, 24, 4, 5000)],
    ['archive_damaged', 'other checksum', patched(sound, inDirectory, 16, 4, 1)],
    ['archive_damaged', 'unknown compression', patched(sound, inDirectory, 10, 2, 14)],
    ['archive_damaged', 'cut', sound.subarray(0, sound.length - 30)],
    ['archive_damaged', 'half', sound.subarray(0, sound.length / 2)],
    ['archive_damaged', 'no workbook', xlsxOf(cell, { 'xl/workbook.xml': null })],
    ['archive_damaged', 'no sheet', xlsxOf(cell, { 'xl/worksheets/sheet1.xml': null })],
    ['archive_without_table', 'folder', zipOf({ 'a.txt': 'x' })],
    ['archive_without_table', 'empty', zipOf({})],
    [
      'archive_without_table',
      'text of OpenDocument',
      odsOf('', { mimetype: 'application/vnd.oasis.opendocument.text' }),
    ],
    [
      'archive_without_table',
      'Word',
      zipOf({
        '[Content_Types].xml': '<Types/>',
        '_rels/.rels': '<R><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></R>',
        'word/document.xml': '<w/>',
      }),
    ],
    [
      'workbook_binary',
      'xlsb',
      zipOf({
        '[Content_Types].xml': '<Types/>',
        '_rels/.rels': '<R><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></R>',
        'xl/workbook.bin': 'x',
      }),
    ],
    [
      'xml_doctype',
      'sheet',
      xlsxOf(cell, { 'xl/worksheets/sheet1.xml': `${entities}<worksheet>&b;</worksheet>` }),
    ],
    ['xml_doctype', 'a part that is not read', xlsxOf(cell, { 'xl/comments1.xml': `${entities}<c/>` })],
    ['xml_doctype', 'OpenDocument', odsOf('', { 'content.xml': `<?xml version="1.0"?>${entities}<x/>` })],
    [
      'xml_doctype',
      'settings of OpenDocument',
      odsOf(table('') && '', { 'settings.xml': `${entities}<x/>` }),
    ],
    [
      'archive_damaged',
      'a part in UTF-16',
      xlsxOf(cell, { 'xl/comments1.xml': Buffer.from(entities, 'utf16le') }),
    ],
    [
      'workbook_encrypted',
      'OpenDocument',
      odsOf('', {
        'META-INF/manifest.xml': '<manifest:manifest><manifest:encryption-data/></manifest:manifest>',
      }),
    ],
  ])('%s: %s', async (rule, _, bytes, limits = {}) => {
    expect(await rulesOf(bytes, '', limits)).toEqual([rule]);
  });
});

describe('XML of sheets', () => {
  const sheet = (xml: string) => xlsxOf(cell, { 'xl/worksheets/sheet1.xml': xml });
  const deep = '<a>'.repeat(100_000);

  it.each([
    ['ends early', '<worksheet><sheetData><row>'],
    ['does not nest', '<worksheet><sheetData></worksheet></sheetData>'],
    [
      'an entity nobody declared',
      '<worksheet><sheetData><row><c t="str"><v>&x;</v></c></row></sheetData></worksheet>',
    ],
    ['no XML', 'Jahr;MWh'],
    ['blank', ''],
    ['deeply nested', deep],
    ['one endless tag', `<worksheet a="${'x'.repeat(1_100_000)}"/>`],
    ['no UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]).toString('latin1')],
    [
      'two cells at one place',
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData></worksheet>',
    ],
    ['a row twice', '<worksheet><sheetData><row r="1"/><row r="1"/></sheetData></worksheet>'],
    [
      'a cell of another row',
      '<worksheet><sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData></worksheet>',
    ],
    ['no reference', '<worksheet><sheetData><row r="1"><c r="?"><v>1</v></c></row></sheetData></worksheet>'],
    [
      'a text that is not there',
      '<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>',
    ],
  ])('%s', async (name, xml) => {
    const content = name === 'no UTF-8' ? Buffer.from(xml, 'latin1') : xml;
    expect(await rulesOf(xlsxOf(cell, { 'xl/worksheets/sheet1.xml': content }), 'a.xlsx')).toEqual([
      'archive_damaged',
    ]);
  });

  it('an attribute’s value is no attribute', async () => {
    const name = "x state='hidden' r:id='rId9'";
    const book = `<workbook><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const { sheets } = await openGrid(xlsxOf(cell, { 'xl/workbook.xml': book }), 'a.xlsx');
    expect(sheets.map((found) => [found.name, found.isHidden])).toEqual([[name, false]]);
  });

  it('comments, CDATA and “>” in values are read as XML has them', async () => {
    const xml =
      '<worksheet><!-- <row> --><sheetData x="a>b"><row><c t="str"><v><![CDATA[a<b]]>&#x41;&lt;</v></c></row></sheetData></worksheet>';
    const { sheets } = await openGrid(sheet(xml), 'a.xlsx');
    expect(sheets[0]!.rows).toEqual([{ row: 1, cells: ['a<bA<'] }]);
  });
});

describe('size of sheets', () => {
  const far =
    '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row>';

  it('formats far away are blank', async () => {
    expect(await rulesOf(xlsxOf(far), 'a.xlsx')).toEqual([]);
  });

  it.each<[string, Uint8Array, object?]>([
    ['too_many_rows', xlsxOf('<row r="1000001"><c r="A1000001"><v>1</v></c></row>')],
    ['too_many_columns_used', xlsxOf(`<row>${'<c><v>1</v></c>'.repeat(1001)}</row>`)],
    ['too_many_columns_used', xlsxOf('<row r="1"><c r="XFD1"><v>1</v></c></row>')],
    ['too_many_cells', xlsxOf('<row><c><v>1</v></c><c><v>1</v></c></row>'), { maxCells: 1 }],
    [
      'too_many_cells',
      xlsxOf(cell, {}, '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'),
      { maxCells: 1 },
    ],
    [
      'too_many_cells',
      xlsxOf(cell, { 'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat(20)}</sst>` }),
      { maxCells: 10 },
    ],
    ['cell_too_long', xlsxOf(`<row><c t="str"><v>${'x'.repeat(70_000)}</v></c></row>`)],
    [
      'cell_too_long',
      xlsxOf(cell, { 'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(70_000)}</t></si></sst>` }),
    ],
    ['too_many_sheets', xlsxOf(cell), { maxSheets: 0 }],
    ['too_many_sheets', table(''), { maxSheets: 0 }],
    [
      'too_many_rows',
      table(`<table:table-row table:number-rows-repeated="16777216">${odsText('a')}</table:table-row>`),
    ],
    [
      'too_many_rows',
      table(
        `<table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row><table:table-row>${odsText('a')}</table:table-row>`,
      ),
    ],
    [
      'too_many_columns_used',
      table(
        `<table:table-row>${odsText('a').replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="16384"')}</table:table-row>`,
      ),
    ],
    [
      'too_many_columns_used',
      table(
        `<table:table-row><table:table-cell table:number-columns-repeated="1000"/>${odsText('a')}</table:table-row>`,
      ),
    ],
    [
      'too_many_cells',
      table(
        `<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="900"/>${odsText('a')}</table:table-row>`,
      ),
    ],
    [
      'cell_too_long',
      table(
        `<table:table-row><table:table-cell office:value-type="string"><text:p>${'<text:s text:c="999999999"/>'.repeat(70)}</text:p></table:table-cell></table:table-row>`,
      ),
    ],
    [
      'archive_damaged',
      table(`<table:table-row table:number-rows-repeated="-1">${odsText('a')}</table:table-row>`),
    ],
  ])('%s', async (rule, bytes, limits = {}) => {
    expect(await rulesOf(bytes, '', limits)).toEqual([rule]);
  });
});

describe('what is ignored and named', () => {
  it('macros and links of XLSX', async () => {
    const parts = { 'xl/vbaProject.bin': 'x', 'xl/externalLinks/externalLink1.xml': '<externalLink/>' };
    const { findings, sheets } = await openGrid(xlsxOf(cell, parts), 'a.xlsm');
    expect(findings).toEqual([
      { rule: 'macros_ignored', parameters: { part: 'xl/vbaProject.bin' } },
      { rule: 'links_ignored', parameters: { count: 1 } },
    ]);
    expect(sheets[0]!.rows).toHaveLength(1);
  });

  it('macros of ODS', async () => {
    const row = `<table:table-row>${odsText('a')}</table:table-row>`;
    const bytes = odsOf(`<table:table table:name="B">${row}</table:table>`, {
      'Basic/script-lc.xml': '<x/>',
    });
    expect(await rulesOf(bytes, 'a.ods')).toEqual(['macros_ignored']);
  });
});

describe('files of other kinds', () => {
  const compound = (name: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from(name, 'utf16le'),
    ]);

  it.each<[string, Uint8Array]>([
    ['workbook_old', compound('Workbook')],
    ['workbook_old', compound('Book')],
    ['workbook_old', Buffer.from([9, 8, 8, 0, 0, 5])],
    ['workbook_encrypted', compound('EncryptedPackage')],
    ['no_table_file', compound('WordDocument')],
    ['no_table_file', Buffer.from('%PDF-1.7')],
    ['no_table_file', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
  ])('%s', async (rule, bytes) => {
    expect(await rulesOf(bytes, 'a.xlsx')).toEqual([rule]);
  });

  it('a workbook with a password', async () => {
    const sheets = [{ name: 'B', rows: [[1]] }];
    const bytes = await writeXlsx({ sheets, encryption: { password: 'geheim', spinCount: 1 } });
    expect(await rulesOf(bytes, 'a.xlsx')).toEqual(['workbook_encrypted']);
  });

  it('paths: a file, a missing one, a folder, a pipe', async () => {
    const path = freshPath('a.csv');
    writeFileSync(path, 'a;b\n1;2\n');
    expect((await openGrid(path, 'a.csv')).sheets[0]!.rows).toHaveLength(2);
    expect((await openGrid(path, 'a.csv', { maxFileBytes: 3 })).findings[0]!.rule).toBe('file_too_large');
    const pipe = freshPath('pipe');
    execFileSync('mkfifo', [pipe]);
    for (const odd of [`${path}x`, pipe, freshPath('folder').replace(/folder$/, '')]) {
      expect((await openGrid(odd, 'a.csv')).findings[0]!.rule).toBe('file_unreadable');
    }
  });
});
