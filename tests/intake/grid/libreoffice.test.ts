import { beforeAll, expect, it } from 'vitest';
import { openGrid } from '#lib/server/intake/grid/open-grid.ts';
import { describeWithLibreOffice, savedAs } from '../../libreoffice.ts';

const spaces = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  number: 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
  dc: 'http://purl.org/dc/elements/1.1/',
  of: 'urn:oasis:names:tc:opendocument:xmlns:of:1.2',
};
const number = (value: string, style = '') =>
  `<table:table-cell ${style} office:value-type="float" office:value="${value}"/>`;
const text = (content: string, more = '') =>
  `<table:table-cell office:value-type="string" ${more}>${content}</table:table-cell>`;
const formula = (content: string) => `<table:table-cell table:formula="of:=${content}"/>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;

/** Title over three columns, gaps, a comment, a day, a share, formulas, faults, a hidden sheet. */
const document = `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${Object.entries(spaces)
  .map(([prefix, space]) => `xmlns:${prefix}="${space}"`)
  .join(' ')} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<number:date-style style:name="N1"><number:day number:style="long"/><number:text>.</number:text><number:month number:style="long"/><number:text>.</number:text><number:year number:style="long"/></number:date-style>
<number:number-style style:name="N2"><number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/></number:number-style>
<number:boolean-style style:name="N3"><number:boolean/></number:boolean-style>
<style:style style:name="truth" style:family="table-cell" style:data-style-name="N3"/>
<style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="decimal" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles><office:body><office:spreadsheet>
<table:table table:name="Bilanz">
${row(text('<text:p>Titel <text:s text:c="2"/>groß</text:p>', 'table:number-columns-spanned="3" table:number-rows-spanned="1"'), '<table:covered-table-cell table:number-columns-repeated="2"/>')}
<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
${row(text('<office:annotation><text:p>Kommentar</text:p></office:annotation><text:p>Jahr</text:p>'), number('710', 'table:style-name="decimal"'), '<table:table-cell table:style-name="day" office:value-type="date" office:date-value="2024-12-31"/>', '<table:table-cell table:style-name="truth" office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>')}
${row(number('2015'), formula('1/0'), formula('NA()'), formula('[.B4]*0.1'), formula('&quot;x&quot;&amp;1'), number('1234567.125'), text('<text:p>0551</text:p><text:p>zweite</text:p>'))}
</table:table>
<table:table table:name="Geheim" table:style-name="hidden">${row(text('<text:p>geheim</text:p>'))}</table:table>
</office:spreadsheet></office:body></office:document>`;

describeWithLibreOffice('what LibreOffice writes', () => {
  let saved: Map<string, Uint8Array>;
  beforeAll(async () => {
    saved = await savedAs(document, ['xlsx', 'ods']);
  }, 200_000);

  it.each(['xlsx', 'ods'] as const)('as %s is read as it is shown', async (format) => {
    const grid = await openGrid(saved.get(format)!, `sheet.${format}`);
    expect(grid.findings).toEqual([]);
    expect(grid.format).toBe(format);
    expect(grid.sheets).toEqual([
      {
        name: 'Bilanz',
        isHidden: false,
        rows: [
          { row: 1, cells: ['Titel   groß'] },
          { row: 4, cells: ['Jahr', 710, { kind: 'date', text: '2024-12-31' }, true] },
          {
            row: 5,
            cells: [
              2015,
              { kind: 'error', text: '#DIV/0!' },
              { kind: 'error', text: '#N/A' },
              71,
              'x1',
              1234567.125,
              '0551\nzweite',
            ],
          },
        ],
        merges: [{ row: 1, column: 0, lastRow: 1, lastColumn: 2 }],
      },
      { name: 'Geheim', isHidden: true, rows: [], merges: [] },
    ]);
  });
});
