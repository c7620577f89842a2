import { describe, expect, it } from 'vitest';
import type { GridCell } from '#lib/server/intake/grid/grid.ts';
import { formatOfCode } from '#lib/server/intake/grid/number-format.ts';
import { odsOf, rowsOf, xlsxOf } from './workbooks.ts';

/** "%" for a percent format, "," for a scaled one, and the units beside the number; with "?" those that are none of ours. */
const said = (format: ReturnType<typeof formatOfCode>) =>
  format && [
    ...(format.isPercent ? ['%'] : []),
    ...(format.isScaled ? [','] : []),
    ...format.units.map(({ text, unit }) => (unit ? text : `${text}?`)),
  ];

const shownIn = (cells: readonly GridCell[]) =>
  cells.map((cell) =>
    typeof cell === 'object' && cell?.kind === 'formatted' ? [cell.text, ...said(cell.format)!] : cell,
  );

describe('codes of formats', () => {
  it.each([
    ['#,##0 "kWh"', ['kWh']],
    ['0.0" GWh"', ['GWh']],
    ['#,##0\\ \\k\\W\\h', ['kWh']],
    ['0 "[kWh]"', ['kWh']],
    ['0 [$kWh]', ['kWh']],
    ['0 [kWh]', ['kWh']],
    ['General "kWh"', ['kWh']],
    ['0;-0 "kWh"', ['kWh']],
    ['_-* #,##0.00 "€"_-;-* #,##0.00 "€"_-;_-* "-"?? "€"_-;_-@_-', ['€', '€', '€']],
    ['#,##0 [$€-407]', ['€']],
    ['0 "MWh Hs"', ['MWh Hs?']],
    ['0 "GJ"', ['GJ?']],
    ['0 "Tsd."', ['Tsd.?']],
    ['0%', ['%']],
    ['0.0 %;-0.0 %', ['%']],
    ['0"%"', ['%']],
    ['#,##0,', [',']],
    ['0.0,,', [',']],
    ['0,.0', [',']],
    ['#,##0, "Tsd. MWh"', [',', 'Tsd. MWh']],
  ])('%s says %j', (code, expected) => {
    expect(said(formatOfCode(code))).toEqual(expected);
  });

  it('a percent sign between quotes multiplies nothing', () => {
    expect(formatOfCode('0"%"')?.isPercent).toBe(false);
    expect(formatOfCode('0%')?.isPercent).toBe(true);
  });

  it.each([
    'General',
    '0',
    '#,##0',
    '#,##0.00;[Red]-#,##0.00',
    '0.00E+00',
    '0 "Stück"',
    '"ca. "0',
    '0;-0;0;@ "kWh"',
    '[>=1000]#,##0;0',
    '',
    '"',
    '[',
    '\\',
  ])('%s says nothing', (code) => {
    expect(formatOfCode(code)).toBeUndefined();
  });
});

it('cells of XLSX, with formats of their own and built-in ones', async () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="#,##0 &quot;kWh&quot;"/><numFmt numFmtId="165" formatCode="#,##0,"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/><xf numFmtId="10"/><xf numFmtId="3"/></cellXfs></styleSheet>';
  const cells = [0, 1, 2, 3, 4, 5].map((style) => `<c s="${style}"><v>0.5</v></c>`).join('');
  const [row] = await rowsOf(xlsxOf(`<row>${cells}</row>`, { 'xl/styles.xml': styles }), 'a.xlsx');
  expect(shownIn(row!.slice(1) as GridCell[])).toEqual([
    0.5,
    ['0.5', 'kWh'],
    ['0.5', ','],
    ['0.5', '%'],
    ['0.5', '%'],
    0.5,
  ]);
});

describe('cells of ODS', () => {
  const styles = `<number:number-style style:name="N1"><number:number/><number:text> kWh</number:text></number:number-style>
<number:number-style style:name="N2"><number:number number:display-factor="1000"/></number:number-style>
<number:percentage-style style:name="N3"><number:number/><number:text>%</number:text></number:percentage-style>
<number:number-style style:name="N4"><number:number/><style:map style:condition="value()&gt;=1000" style:apply-style-name="N2"/></number:number-style>
<number:currency-style style:name="N5"><number:number/><number:text> </number:text><number:currency-symbol>€</number:currency-symbol></number:currency-style>
<number:number-style style:name="N6"><number:number/><number:text> Stück</number:text></number:number-style>
${[1, 2, 3, 4, 5, 6].map((at) => `<style:style style:name="c${at}" style:family="table-cell" style:data-style-name="N${at}"/>`).join('')}
<style:style style:name="child" style:family="table-cell" style:parent-style-name="Verbrauch"/>
<style:style style:name="circle" style:family="table-cell" style:parent-style-name="circle"/>`;
  const common = `<office:document-styles><office:styles><number:number-style style:name="N1"><number:number/><number:text> GWh</number:text></number:number-style>
<style:style style:name="Verbrauch" style:family="table-cell" style:data-style-name="N1"/></office:styles></office:document-styles>`;
  const number = (style: string, type = 'float') =>
    `<table:table-cell ${style && `table:style-name="${style}"`} office:value-type="${type}" office:value="0.5"><text:p>x</text:p></table:table-cell>`;
  const cellsOf = async (columns: string, row: string) => {
    const table = `<table:table table:name="B">${columns}<table:table-row>${row}</table:table-row></table:table>`;
    const [first] = await rowsOf(odsOf(table, { 'styles.xml': common }, styles), 'a.ods');
    return shownIn(first!.slice(1) as GridCell[]);
  };

  it('with styles of their own, under conditions, shared ones and none', async () => {
    const names = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'child', 'circle', 'unknown', ''];
    expect(await cellsOf('', names.map((name) => number(name)).join(''))).toEqual([
      ['0.5', 'kWh'],
      ['0.5', ','],
      ['0.5', '%'],
      ['0.5', ','],
      ['0.5', '€'],
      0.5,
      // the shared style refers to the format of its own part
      ['0.5', 'GWh'],
      0.5,
      0.5,
      0.5,
    ]);
  });

  it('with the style of their column or row, and percentages without a style', async () => {
    const columns =
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="c1"/>';
    expect(await cellsOf(columns, number('') + number('', 'percentage') + number('') + number('c6'))).toEqual(
      [0.5, ['0.5', '%'], ['0.5', 'kWh'], 0.5],
    );
  });
});
