import { describe, expect, it } from 'vitest';
import { openGrid } from '#lib/server/intake/grid/open-grid.ts';
import { rowsOf, rulesOf } from './workbooks.ts';

const table = 'Jahr;Sektor;Endenergie [MWh]\n2015;Wärme;1.234,5\n2016;Wärme;987,0\n';
const rows = [
  [1, 'Jahr', 'Sektor', 'Endenergie [MWh]'],
  [2, '2015', 'Wärme', '1.234,5'],
  [3, '2016', 'Wärme', '987,0'],
];
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('encodings of one table', () => {
  const encodings: [string, string, Buffer][] = [
    ['UTF-8', 'UTF-8', Buffer.from(table)],
    ['UTF-8 with its mark', 'UTF-8', Buffer.from(`\ufeff${table}`)],
    ['UTF-16 LE', 'UTF-16', Buffer.from(`\ufeff${table}`, 'utf16le')],
    ['UTF-16 BE', 'UTF-16', utf16be(`\ufeff${table}`)],
    ['UTF-16 LE without mark', 'UTF-16', Buffer.from(table, 'utf16le')],
    ['UTF-16 BE without mark', 'UTF-16', utf16be(table)],
    ['Windows-1252', 'Windows-1252', Buffer.from(table, 'latin1')],
  ];
  it.each(encodings)('%s', async (_, encoding, bytes) => {
    expect(await rowsOf(bytes, 'bilanz.csv')).toEqual(rows);
    const { recognised } = await openGrid(bytes, 'bilanz.csv');
    expect(recognised).toEqual([{ de: `${encoding}, Semikolon`, en: `${encoding}, semicolon` }]);
  });

  it('the euro sign is the one of Windows', async () => {
    const bytes = Buffer.concat([Buffer.from('Stück;', 'latin1'), Buffer.from([0x80])]);
    expect(await rowsOf(bytes, 'a.csv')).toEqual([[1, 'Stück', '€']]);
  });

  it.each([
    ['DOS: Wärme', [0x57, 0x84, 0x72, 0x6d, 0x65]],
    ['DOS: für', [0x66, 0x81, 0x72]],
    ['Mac: für', [0x66, 0x9f, 0x72]],
    ['UTF-8 with one byte of Windows: für ä', [0x66, 0xc3, 0xbc, 0x72, 0x20, 0xe4]],
    ['a mark of UTF-8 before other text', [0xef, 0xbb, 0xbf, 0x57, 0xe4]],
  ])('%s is not taken for Windows-1252', async (_, bytes) => {
    expect(await rulesOf(Buffer.from(bytes), 'a.csv')).toEqual(['encoding_unknown']);
  });
});

describe('delimiters', () => {
  const said = async (text: string) => (await openGrid(Buffer.from(text), 'a.csv')).recognised[0]?.de;

  it.each([
    ['a,b,c\n1,2,3\n', 'UTF-8, Komma'],
    ['a\tb\n1,5\t2\n', 'UTF-8, Tabulator'],
    ['a|b\n1|2\n', 'UTF-8, senkrechter Strich'],
    ['Endenergie, MWh;Jahr\n1,5;2015\n2,5;2016\n', 'UTF-8, Semikolon'],
    ['1,5;2,5\n3,5;4,5\n', 'UTF-8, Semikolon'],
    ['q1,2015,"a; b; c"\nq2,2016,"d; e; f"\n', 'UTF-8, Komma'],
    [
      'Energiebilanz, Quartier Nord\n\nJahr;MWh;CO2\n2015;1;2\n2016;3;4\nQuelle: Stadtwerke, 2023\n',
      'UTF-8, Semikolon',
    ],
    ['Jahr\n2015\n2016\n', 'UTF-8, eine Spalte'],
  ])('%j', async (text, expected) => {
    expect(await said(text)).toBe(expected);
  });

  it.each(['a,b;c\nd,e;f\n', 'a;b|c\nd;e|f\n'])('%j has two readings: asked for', async (text) => {
    expect(await rulesOf(Buffer.from(text), 'a.csv')).toEqual(['delimiter_unclear']);
    expect(await rowsOf(Buffer.from(`sep=;\r\n${text}`), 'a.csv')).toHaveLength(2);
  });
});

describe('rows of text', () => {
  it.each(['\n', '\r\n', '\r'])('end with %j; blank ones are skipped and counted', async (end) => {
    const lines = ['a;b', '', ';', '1;2', ' ; ', '"x\ny";3'];
    expect(await rowsOf(Buffer.from(lines.join(end)), 'a.csv')).toEqual([
      [1, 'a', 'b'],
      [4, '1', '2'],
      [6, 'x\ny', '3'],
    ]);
  });

  it('Excel’s line sep= is no row', async () => {
    expect(await rowsOf(Buffer.from('\ufeffsep=|\r\na;b|c\r\n'), 'a.csv')).toEqual([[1, 'a;b', 'c']]);
  });

  it('quotations, texts that look like numbers, and texts kept from being formulas', async () => {
    const text = '="05513000";"=""05515000""";"say ""ja""; nein";\'=1+1;a"b;\'s\n';
    expect(await rowsOf(Buffer.from(text), 'a.csv')).toEqual([
      [1, '05513000', '05515000', 'say "ja"; nein', '=1+1', 'a"b', "'s"],
    ]);
  });

  it('what a spreadsheet shows for a fault is one', async () => {
    expect(await rowsOf(Buffer.from('a;#DIV/0!;#NV;#WERT!;Err:502;#1\n'), 'a.csv')).toEqual([
      [1, 'a', ...['#DIV/0!', '#NV', '#WERT!', 'Err:502'].map((text) => ({ kind: 'error', text })), '#1'],
    ]);
  });

  it.each([
    ['quote_open', 'a;b\n"1;2\n3;4\n'],
    ['row_quotes', 'a;b\n1; "2;3"\n'],
    ['quote_goes_on', 'a;b\n"1"x;2\n'],
    ['control_characters', 'a;b\n1;\u0001\n'],
    ['control_characters', 'a;b\n1;\0\n'],
    ['file_empty', ''],
    ['no_cells', '\n;;\n'],
    ['markup_file', '<!DOCTYPE html><table><tr><td>1</td></tr></table>'],
    ['markup_file', '\ufeff<?xml version="1.0"?><Workbook/>'],
  ])('%s: %j', async (rule, text) => {
    expect(await rulesOf(Buffer.from(text), 'a.csv')).toEqual([rule]);
  });

  it('half a character of UTF-16 is a cut', async () => {
    expect(await rulesOf(Buffer.from([0xff, 0xfe, 0x61, 0, 0x62]), 'a.csv')).toEqual(['text_truncated']);
  });

  it('limits hold', async () => {
    const rules = (text: string, limits: object) => rulesOf(Buffer.from(text), 'a.csv', limits);
    expect(await rules('a\nb\nc\n', { maxRows: 3 })).toEqual([]);
    expect(await rules('a\nb\nc\nd\n', { maxRows: 3 })).toEqual(['too_many_rows']);
    expect(await rules('a;b;c\n', { maxColumns: 2 })).toEqual(['too_many_columns_used']);
    expect(await rules('a;b;;;\n', { maxColumns: 2 })).toEqual([]);
    expect(await rules('a;b\nc;d\n', { maxCells: 3 })).toEqual(['too_many_cells']);
    expect(await rules('abcd', { maxCellCharacters: 3 })).toEqual(['cell_too_long']);
    expect(await rules('abcd', { maxFileBytes: 3 })).toEqual(['file_too_large']);
  });
});
