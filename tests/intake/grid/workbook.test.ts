import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { openGrid } from '#lib/server/intake/grid/open-grid.ts';
import { odsOf, odsText, rowsOf, rulesOf, xlsxOf } from './workbooks.ts';

const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="&quot;Tag &quot;dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[Red]#,##0.0 &quot;MWh&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="22"/></cellXfs></styleSheet>`;

const xlsxRows = (sheetData: string, parts = {}) => rowsOf(xlsxOf(sheetData, parts), 'a.xlsx');
const odsRows = (rows: string) => rowsOf(odsOf(`<table:table table:name="B">${rows}</table:table>`), 'a.ods');

describe('cells of XLSX', () => {
  it('numbers are what was typed; a year is a number; gaps and blanks keep their place', async () => {
    const cells = await xlsxRows(
      '<row r="2"><c r="A2"><v>710.0</v></c><c r="C2"><v>2015</v></c><c r="D2"><v>1.2345599999999999E3</v></c><c r="E2"/></row>' +
        '<row r="3"><c r="A3" t="inlineStr"><is><t> </t></is></c></row><row r="9"><c r="AB9" t="b"><v>0</v></c></row>',
    );
    expect(cells).toEqual([
      [2, 710, null, 2015, 1234.56],
      [9, ...Array<null>(27).fill(null), false],
    ]);
  });

  it('numbers in formats of dates are days, those with a time of day are text', async () => {
    const row =
      '<row r="1"><c r="A1" s="1"><v>45657</v></c><c r="B1" s="2"><v>45657</v></c><c r="C1" s="3"><v>45657</v></c>' +
      '<c r="D1" s="4"><v>0.75</v></c><c r="E1" s="5"><v>45657.5</v></c><c r="F1" s="1"><v>1</v></c><c r="G1" t="d"><v>2024-12-31</v></c></row>';
    const day = { kind: 'date', text: '2024-12-31' };
    const withUnit = {
      kind: 'formatted',
      text: '45657',
      format: {
        code: '[Red]#,##0.0 "MWh"',
        isPercent: false,
        isScaled: false,
        units: [{ text: 'MWh', unit: { dimension: 'energy', power: 0 } }],
      },
    };
    expect(await xlsxRows(row, { 'xl/styles.xml': styles })).toEqual([
      [1, day, day, withUnit, '18:00:00', '2024-12-31 12:00:00', { kind: 'date', text: '1900-01-01' }, day],
    ]);
  });

  it('days count from 1904 where the workbook says so', async () => {
    const { sheets } = await openGrid(
      xlsxOf('<row><c s="1"><v>44195</v></c></row>', {
        'xl/styles.xml': styles,
        'xl/workbook.xml':
          '<x:workbook xmlns:x="m" xmlns:r="r"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="B" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>',
      }),
      'a.xlsx',
    );
    expect(sheets[0]!.rows).toEqual([{ row: 1, cells: [{ kind: 'date', text: '2024-12-31' }] }]);
  });

  it('texts: shared, with formats and readings, with escapes; formulas with and without their value; faults', async () => {
    const strings =
      '<sst><si><r><t>End</t></r><r><t xml:space="preserve">energie </t></r><rPh><t>x</t></rPh></si><si><t>a &amp; b_x000D_&#10;c</t></si></sst>';
    const row =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><f>"x"&amp;1</f><v>x1</v></c>' +
      '<c r="D1"><f>SUM(A1:B1)</f><v></v></c><c r="E1"><f>A1*2</f></c><c r="F1"><f>1+1</f><v>2</v></c>' +
      '<c r="G1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="H1" t="str"><f>""</f><v></v></c><c r="I1" t="inlineStr"><is><t>#NV</t></is></c></row>';
    expect(await xlsxRows(row, { 'xl/sharedStrings.xml': strings })).toEqual([
      [
        1,
        'Endenergie ',
        'a & b\nc',
        'x1',
        { kind: 'uncomputed', text: '=SUM(A1:B1)' },
        { kind: 'uncomputed', text: '=A1*2' },
        2,
        { kind: 'error', text: '#DIV/0!' },
        null,
        { kind: 'error', text: '#NV' },
      ],
    ]);
  });

  it('cells drawn as one', async () => {
    const bytes = xlsxOf(
      '<row><c><v>1</v></c></row>',
      {},
      '<mergeCells><mergeCell ref="A1:C2"/></mergeCells>',
    );
    const { sheets } = await openGrid(bytes, 'a.xlsx');
    expect(sheets[0]!.merges).toEqual([{ row: 1, column: 0, lastRow: 2, lastColumn: 2 }]);
  });
});

describe('cells of ODS', () => {
  it('values, repeated cells and rows, spaces, paragraphs', async () => {
    expect(
      await odsRows(
        '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/></table:table-row>' +
          '<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="710.0" table:number-columns-repeated="2"><text:p>710,0</text:p></table:table-cell></table:table-row>' +
          '<table:table-row><table:table-cell office:value-type="string"><text:p>a<text:s text:c="2"/>b</text:p><text:p>c<text:line-break/>d</text:p></table:table-cell>' +
          '<table:table-cell office:value-type="date" office:date-value="2024-12-31"/><table:table-cell office:value-type="date" office:date-value="2024-12-31T12:00:00"/>' +
          '<table:table-cell office:value-type="time" office:time-value="PT18H00M00S"/><table:table-cell office:value-type="boolean" office:boolean-value="true"/></table:table-row>' +
          '<table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
      ),
    ).toEqual([
      [3, 710, 710],
      [4, 710, 710],
      [5, 'a  b\nc\nd', { kind: 'date', text: '2024-12-31' }, '2024-12-31 12:00:00', '18:00:00', true],
    ]);
  });

  it('comments, footnotes, drawings and tables within cells are not its text; formulas and faults', async () => {
    expect(
      await odsRows(
        `<table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>Kommentar</text:p></office:annotation><text:p>Jahr<text:note><text:note-body><text:p>Fuß</text:p></text:note-body></text:note></text:p><draw:frame><text:p>Bild</text:p></draw:frame></table:table-cell>
<table:table-cell table:formula="of:=[.A1]*2"/><table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
<table:table-cell office:value-type="string"><text:p>#NV</text:p></table:table-cell><table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"/></table:table-row>`,
      ),
    ).toEqual([
      [
        1,
        'Jahr',
        { kind: 'uncomputed', text: '=[.A1]*2' },
        { kind: 'error', text: '#DIV/0!' },
        { kind: 'error', text: '#NV' },
        2,
      ],
    ]);
  });

  it('cells drawn as one, and copies of other files, which are no sheets', async () => {
    const bytes = odsOf(
      `<table:table table:name="B"><table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="3" table:number-rows-spanned="2"><text:p>Titel</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/></table:table-row></table:table>
<table:table table:name="'file:///C:/alt.ods'#Blatt1"><table:table-row>${odsText('fremd')}</table:table-row></table:table>`,
    );
    const { sheets, findings } = await openGrid(bytes, 'a.ods');
    expect(sheets.map(({ name }) => name)).toEqual(['B']);
    expect(sheets[0]!.merges).toEqual([{ row: 1, column: 0, lastRow: 2, lastColumn: 2 }]);
    expect(findings).toEqual([{ rule: 'links_ignored', parameters: { count: 1 } }]);
  });
});

describe('what hucre writes', () => {
  const rows = [
    ['Jahr', 'Endenergie [MWh]', 'endgültig', 'am', 'Notiz'],
    [2015, 1234.5, true, new Date('2024-12-31T00:00:00Z'), null],
    [2016, 0.1 + 0.2, false, null, 'ä ß €'],
  ];
  const expected = [
    [1, ...rows[0]!],
    [2, 2015, 1234.5, true, { kind: 'date', text: '2024-12-31' }],
    [3, 2016, 0.1 + 0.2, false, null, 'ä ß €'],
  ];

  it.each([
    ['xlsx', writeXlsx],
    ['ods', writeOds],
  ] as const)('as %s', async (ending, write) => {
    const sheets = [{ name: 'Bilanz', rows }];
    expect(await rowsOf(await write({ sheets }), `a.${ending}`)).toEqual(expected);
  });
});

describe('hidden sheets', () => {
  it('of XLSX are marked, not read', async () => {
    const sheets = [
      { name: 'Bilanz', rows: [[1]] },
      { name: 'Geheim', rows: [[2]], hidden: true },
    ];
    const grid = await openGrid(await writeXlsx({ sheets }), 'a.xlsx');
    expect(grid.sheets.map(({ name, isHidden, rows }) => [name, isHidden, rows.length])).toEqual([
      ['Bilanz', false, 1],
      ['Geheim', true, 0],
    ]);
    expect(grid.findings).toEqual([]);
  });

  it('of ODS likewise; a file of hidden sheets only has nothing to read', async () => {
    const style = '<style:style style:name="h"><style:table-properties table:display="false"/></style:style>';
    const table = (name: string, more = '') =>
      `<table:table table:name="${name}"${more}><table:table-row>${odsText(name)}</table:table-row></table:table>`;
    const hidden = table('Geheim', ' table:style-name="h"');
    const grid = await openGrid(odsOf(table('Bilanz') + hidden, {}, style), 'a.ods');
    expect(grid.sheets.map(({ name, isHidden, rows }) => [name, isHidden, rows.length])).toEqual([
      ['Bilanz', false, 1],
      ['Geheim', true, 0],
    ]);
    expect(grid.findings).toEqual([]);
    expect(await rulesOf(odsOf(hidden, {}, style), 'a.ods')).toEqual(['no_cells']);
  });
});

describe('names that promise another format', () => {
  const sheet = xlsxOf('<row><c><v>1</v></c></row>');

  it('content decides, and it is said', async () => {
    expect((await openGrid(sheet, 'Bilanz.csv')).findings).toEqual([
      { rule: 'file_named_otherwise', parameters: { named: 'CSV', format: 'XLSX' } },
    ]);
    expect(await rulesOf(sheet, 'Bilanz.xls')).toEqual(['file_named_otherwise']);
    expect(await rulesOf(Buffer.from('a;b\n1;2\n'), 'Bilanz.xlsx')).toEqual(['file_named_otherwise']);
    expect(await rulesOf(sheet, 'Bilanz.XLSX')).toEqual([]);
    expect(await rulesOf(sheet, 'Bilanz')).toEqual([]);
  });
});

it('digits above the line, marks of footnotes, do not become part of a number', async () => {
  const run = '<r><t>3600</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1)</t></r><r><t> MWh</t></r>';
  const strings = { 'xl/sharedStrings.xml': `<sst><si>${run}</si></sst>` };
  const row = `<row><c t="s"><v>0</v></c><c t="inlineStr"><is>${run}</is></c><c t="inlineStr"><is><t>12</t></is></c></row>`;
  expect(await xlsxRows(row, strings)).toEqual([[1, '3600¹) MWh', '3600¹) MWh', '12']]);
  const styles =
    '<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>' +
    '<style:style style:name="T2" style:family="text"><style:text-properties style:text-position="sub 58%"/></style:style>';
  const cell =
    '<table:table-cell office:value-type="string"><text:p>3600<text:span text:style-name="T1">1</text:span> t CO<text:span text:style-name="T2">2</text:span></text:p></table:table-cell>';
  const ods = odsOf(
    `<table:table table:name="B"><table:table-row>${cell}</table:table-row></table:table>`,
    {},
    styles,
  );
  expect(await rowsOf(ods, 'a.ods')).toEqual([[1, '3600¹ t CO2']]);
});
