import { describe, expect, it } from 'vitest';
import { problemOf } from '#lib/server/intake/problem.ts';
import { readTables } from '#lib/server/intake/sources/read-sources.ts';
import { openGrid } from '#lib/server/intake/grid/open-grid.ts';
import { odsOf, odsText, xlsxOf } from '../grid/workbooks.ts';
import { expectGoodSentences } from '../published.ts';
import { nobody } from './grids.ts';

async function unseenIn(bytes: Uint8Array, name: string) {
  const { tables, findings } = readTables(await openGrid(bytes, name), nobody, {});
  const problems = findings.map((finding) => problemOf({ ...finding, file: name }));
  problems.forEach(expectGoodSentences);
  const found = problems.filter(({ rule }) => rule === 'unseen_read');
  return { rows: tables[0]!.rows.length, said: found.map(({ sheet, row, text }) => [sheet, row, text.de]) };
}

const lines = [
  ['Bilanz'],
  ['Quartier', 'Jahr', 'Einwohner', 'Wohnungen', 'Gebäude'],
  ...[2019, 2020, 2021, 2022].map((year) => ['horst', String(year), '100', '50', '20']),
];

describe('what a workbook does not show', () => {
  it('is read and named once for its sheet: rows and columns of XLSX', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (texts: readonly string[], at: number) =>
      `<row r="${at + 1}"${[0, 2, 3, 5].includes(at) ? ' hidden="1"' : ''}>${texts.map(cell).join('')}</row>`;
    const columns =
      '<cols><col min="1" max="2" width="9"/><col min="4" max="4" hidden="1"/><col min="9" max="16384" hidden="true"/></cols>';
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${columns}<sheetData>${lines.map(row).join('')}</sheetData></worksheet>`;
    const found = await unseenIn(xlsxOf('', { 'xl/worksheets/sheet1.xml': sheet }), 'a.xlsx');
    expect(found).toEqual({
      rows: 4,
      said: [['Bilanz', 3, 'Ausgeblendet oder weggefiltert, aber mitgelesen: Zeile 3–4, 6; Spalte D.']],
    });
  });

  it('likewise of ODS, also what is filtered out', async () => {
    const visibility = ['', '', 'collapse', 'filter', '', ''];
    const row = (texts: readonly string[], at: number) =>
      `<table:table-row${visibility[at] ? ` table:visibility="${visibility[at]}"` : ''}>${texts.map(odsText).join('')}</table:table-row>`;
    const columns =
      '<table:table-column table:number-columns-repeated="3"/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-column table:visibility="collapse" table:number-columns-repeated="16379"/>';
    const table = `<table:table table:name="Bilanz">${columns}${lines.map(row).join('')}</table:table>`;
    const found = await unseenIn(odsOf(table), 'a.ods');
    expect(found).toEqual({
      rows: 4,
      said: [['Bilanz', 3, 'Ausgeblendet oder weggefiltert, aber mitgelesen: Zeile 3–4; Spalte D, E.']],
    });
  });

  it('is not named where all is shown, nor above a table', async () => {
    const row = (texts: readonly string[], at: number) =>
      `<row${at === 0 ? ' hidden="1"' : ' hidden="0"'}>${texts.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`;
    expect((await unseenIn(xlsxOf(lines.map(row).join('')), 'a.xlsx')).said).toEqual([]);
  });
});
