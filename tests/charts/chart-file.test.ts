import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { charts } from '#lib/charts/registry.ts';
import { formatTable } from '#lib/charts/table.ts';
import { chartCsv } from '#lib/server/files/csv/chart-csv.ts';
import { chartWorkbook } from '#lib/server/files/workbook/chart-workbook.ts';
import { renderPng } from '#lib/server/files/png/render-png.ts';
import { renderChartFile } from '#lib/server/files/svg/render-svg-file.ts';
import { carrierFixtures, englishContext, germanContext, measured, pathFixtures } from './fixtures.ts';
import { drawnTexts } from './svg-texts.ts';

const german = charts.path.build(pathFixtures.behind!, germanContext);
const english = charts.path.build(pathFixtures.behind!, englishContext);

/** All texts of a file in reading order, as one. */
function wordsOf(svg: string): string {
  return drawnTexts(svg)
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('\u00a0', ' ');
}

describe('a chart as a file', () => {
  it.each(['16x9', '1x1', '4x5'] as const)(
    '%s carries everything that it must name when it stands alone',
    (format) => {
      const words = wordsOf(renderChartFile(german, format, germanContext));
      for (const part of [
        'Demonstrationsdaten – keine Messwerte',
        'Horst: 16,7 % weniger als 2019, 2.464 t über dem Zielpfad',
        'Emissionen ohne Verkehr, t CO₂e je Jahr',
        'Quelle: Stadt Gelsenkirchen, Umweltbundesamt',
        'Ausgabe Zwischenbilanz 2026 vom 22.11.2026',
        'Lizenz: CC BY 4.0',
        'Emissionsfaktoren: UBA 2026',
        'endgültig vorläufig Zielpfad',
      ]) {
        expect(words).toContain(part);
      }
    },
  );

  it('marks nothing as demonstration that is none, and speaks English', () => {
    const words = wordsOf(renderChartFile(english, '16x9', englishContext));
    expect(words).not.toMatch(/Demonstration/);
    expect(words).toContain('Horst: 16.7% less than in 2019, 2,464 t above the target path');
    expect(words).toContain('Edition Zwischenbilanz 2026 of 22 November 2026');
  });

  it('names the edition by its id where it has no label, and leaves out what is not known', () => {
    const context = {
      ...germanContext,
      source: null,
      licence: null,
      edition: { ...germanContext.edition, label: null, factor_set: null },
    };
    const words = wordsOf(renderChartFile(german, '16x9', context));
    expect(words).toContain('Ausgabe 2026-1 vom 22.11.2026');
    expect(words).not.toMatch(/Quelle|Lizenz|Emissionsfaktoren/);
  });
});

describe('a chart as PNG', () => {
  const size = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

  it('has the pixels of its format, more of them for print, and the same ones every time', async () => {
    const svg = renderChartFile(german, '16x9', germanContext);
    const png = await renderPng(svg);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(size(png)).toEqual([1280, 720]);
    expect(size(await renderPng(svg, { width: 2560 }))).toEqual([2560, 1440]);
    expect((await renderPng(svg)).equals(png)).toBe(true);
    expect(size(await renderPng(renderChartFile(german, '4x5', germanContext)))).toEqual([1080, 1350]);
  });

  it('has letters: its own font, whatever is installed', async () => {
    const svg = renderChartFile(german, '16x9', germanContext);
    const without = await renderPng(svg.replace(/<text[\s\S]*?<\/text>/g, ''));
    expect((await renderPng(svg)).length).toBeGreaterThan(without.length * 2);
  });
});

describe('a chart as CSV', () => {
  it('has raw values, keys as header, and its origin in every row', () => {
    const lines = chartCsv(german, germanContext).split('\r\n');
    expect(lines[0]).toBe('year,emissions_t,state,path_t,edition,published_at,source,data_kind');
    expect(lines[1]).toBe(
      '2019,41200,endgültig,41200,2026-1,2026-11-22T09:30:00Z,"Stadt Gelsenkirchen, Umweltbundesamt",Demonstrationsdaten – keine Messwerte',
    );
    expect(lines[12]).toMatch(/^2030,,,20600,/);
    expect(lines).toHaveLength(14);
  });

  it('has no mark of demonstration where there is none', () => {
    expect(chartCsv(english, englishContext)).not.toMatch(/data_kind|Demonstration/);
  });

  it('quotes what needs it', () => {
    const chart = {
      ...german,
      table: {
        columns: [{ key: 'name', label: 'Name', kind: 'text' as const }],
        rows: [{ name: 'a "b", c\nd' }, { name: null }],
      },
    };
    const context = { ...englishContext, source: null };
    expect(chartCsv(chart, context)).toBe(
      'name,edition,published_at,source\r\n"a ""b"", c\nd",2026-1,2026-11-22T09:30:00Z,\r\n,2026-1,2026-11-22T09:30:00Z,\r\n',
    );
  });

  it('neutralises what a spreadsheet would run, and keeps the leading zero of a key for German Excel', () => {
    const table = {
      columns: [
        { key: 'ags', label: 'AGS', kind: 'text' as const },
        { key: 'name', label: 'Name', kind: 'text' as const },
        { key: 't', label: 't', kind: 'number' as const },
      ],
      rows: [
        { ags: '05513000', name: '=HYPERLINK("http://example.invalid","Horst")', t: -1234.5 },
        { ags: '05513000', name: '@SUM(A1); x', t: 0 },
      ],
    };
    const context = { ...englishContext, source: '-2+3' };
    const own = (text: string) =>
      text
        .split('\r\n')
        .slice(1, 3)
        .map((line) => line.replace(/[,;]2026-1.*/, ''));
    expect(own(chartCsv({ ...german, table }, context))).toEqual([
      `05513000,"'=HYPERLINK(""http://example.invalid"",""Horst"")",-1234.5`,
      `05513000,'@SUM(A1); x,0`,
    ]);
    expect(chartCsv({ ...german, table }, context)).toContain(",'-2+3\r\n");
    const excel = chartCsv({ ...german, table }, context, 'excel-de');
    expect(excel.startsWith('\ufeffags;name;t;edition')).toBe(true);
    expect(own(excel)).toEqual([
      `"=""05513000""";"'=HYPERLINK(""http://example.invalid"",""Horst"")";-1234,5`,
      `"=""05513000""";"'@SUM(A1); x";0`,
    ]);
  });
});

describe('a chart as a workbook', () => {
  const rowsOf = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets[0]!.rows;

  it('has raw values as numbers below words and units, and says what the picture says', async () => {
    const rows = await rowsOf(await chartWorkbook(german, germanContext));
    expect(rows.slice(0, 6).map((row) => row.filter((value) => value !== null))).toEqual([
      ['Horst: 16,7\u00a0% weniger als 2019, 2.464\u00a0t über dem Zielpfad'],
      ['Demonstrationsdaten – keine Messwerte'],
      ['Emissionen ohne Verkehr, t\u00a0CO₂e je Jahr'],
      [],
      german.table.columns.map(({ label, unit }) => (unit ? `${label}, ${unit}` : label)),
      [2019, 41200, 'endgültig', 41200],
    ]);
    const { columns, rows: raw } = german.table;
    expect(rows.slice(5, 5 + raw.length)).toEqual(
      raw.map((row) => columns.map(({ key }) => row[key] ?? null)),
    );
    const foot = rows
      .slice(5 + raw.length)
      .flat()
      .join('|')
      .replaceAll('\u00a0', ' ');
    for (const part of [
      ...german.notes,
      'Bilanz in Anlehnung an BISKO',
      'Quelle: Stadt Gelsenkirchen, Umweltbundesamt',
      'Ausgabe Zwischenbilanz 2026 vom 22.11.2026',
      'Lizenz: CC BY 4.0',
    ]) {
      expect(foot).toContain(part.replaceAll('\u00a0', ' '));
    }
  });

  it('is the same file every time, and marks nothing as demonstration that is none', async () => {
    const bytes = await chartWorkbook(english, englishContext);
    expect(await chartWorkbook(english, englishContext)).toEqual(bytes);
    const words = (await rowsOf(bytes)).flat().join('|');
    expect(words).not.toMatch(/Demonstration/);
    expect(words).toContain('2,464\u00a0t above the target path');
  });

  it('shows what is below the finest digit as pages do, with all its digits in the cell', async () => {
    const column = { key: 't', label: 'Emissionen', kind: 'number' as const, digits: 'tonnes' as const };
    const table = { columns: [column], rows: [0, 0.03, 0.4, 1234, -12.34, -1234].map((t) => ({ t })) };
    const { sheets } = await readXlsx(await chartWorkbook({ ...german, table }, germanContext), {
      readStyles: true,
    });
    const [{ rows, cells }] = sheets as [(typeof sheets)[0]];
    expect(rows.slice(5, 11)).toEqual([[0], [0.03], [0.4], [1234], [-12.34], [-1234]]);
    const formats = [5, 6, 7, 8, 9, 10].map((row) => cells?.get(`${row},0`)?.style?.numFmt);
    const usual = '[=0]0;[<99.95]#,##0.0;#,##0';
    // LibreOffice drops the sign of a number whose format has conditions.
    expect(formats).toEqual([usual, '"<\u00a00,1"', usual, usual, '#,##0.0', '#,##0']);
  });

  it('does not let a name become a formula', async () => {
    const table = {
      columns: [{ key: 'name', label: 'Name', kind: 'text' as const }],
      rows: [{ name: '=1+1' }],
    };
    const rows = await rowsOf(await chartWorkbook({ ...english, table }, englishContext));
    expect(rows.flat()).toContain('=1+1');
  });
});

describe('the table twin', () => {
  it('shows parts that add up to the shown total', () => {
    const chart = charts.carriers.build(carrierFixtures.oneYear!, germanContext);
    expect(formatTable(chart.table, 'de')).toEqual([['2023', 'vollständig', '61,3', '23,1', '84,4']]);
  });

  it('bends no exact part to a total that is rounded for confidentiality', () => {
    const { rows, ...rest } = carrierFixtures.oneYear!;
    const data = {
      ...rest,
      rows: rows.map((row, at) => ({ ...row, emissions_t: [216.24, 2489.382][at]! })),
      series: [{ ...measured(2023, 2_710), rounded_to_t: 5 }],
    };
    const chart = charts.carriers.build(data, germanContext);
    expect(formatTable(chart.table, 'de')).toEqual([['2023', 'vollständig', '216', '2.489', '2.710']]);
  });

  it('leaves blank what is missing, in the language of the page', () => {
    expect(formatTable(english.table, 'en')[11]).toEqual(['2030', '–', '–', '20,600']);
  });
});
