import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { serve } from '../served.ts';

const served = serve('demo');

const horst = 'quartier=gelsenkirchen-horst';
const get = (path: string) => fetch(`${served.url}/api/v1${path}`);

describe('charts', () => {
  const addresses = [
    `path.X?${horst}`,
    `carriers.X?${horst}`,
    `sectors.X?${horst}`,
    `decomposition.X?${horst}`,
    `decomposition.X?${horst}&from=2020&to=2022`,
    'programme.X?',
    'comparison.X?indicator=t_per_head',
    'pair.X?a=gelsenkirchen-horst&b=essen-katernberg-beisen',
    'map.X?',
  ];

  test('a picture of a part of the programme says of which', async () => {
    /** Its words: a long subtitle takes several lines. */
    const svg = async (address: string) =>
      (await (await get(`/charts/${address}&lang=de`)).text())
        .replaceAll(/<[^>]+>|\s+/g, ' ')
        .replaceAll(/ +/g, ' ');
    for (const chart of ['slope', 'comparison', 'multiples']) {
      expect(await svg(`${chart}.svg?building_type=workers_settlement`)).toContain(
        'Gebäudetyp: Arbeitersiedlung',
      );
    }
    expect(await svg('abatement.svg?category=heat_pump')).toContain('Kategorie: Wärmepumpe');
  });

  test.each(addresses)('%s as picture, in both languages', async (address) => {
    for (const [lang, mark] of [
      ['de', 'Demonstrationsdaten – keine Messwerte'],
      ['en', 'Demonstration data'],
    ]) {
      const answer = await get(`/charts/${address.replace('X', 'svg')}&lang=${lang}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
      const svg = await answer.text();
      expect(svg).toMatch(/^<svg /);
      expect(svg).toContain(mark);
      expect(svg).toContain(served.editions[0]);
    }
  });

  test.each(addresses)('%s as data', async (address) => {
    const csv = await get(`/charts/${address.replace('X', 'csv')}`);
    expect(csv.headers.get('content-disposition')).toMatch(
      /^attachment; filename="demonstrationsdaten_.*\.csv"$/,
    );
    const [header, ...rows] = (await csv.text()).trim().split('\r\n');
    expect(header).toMatch(/,edition,published_at,source,data_kind$/);
    expect(rows.length).toBeGreaterThan(0);
    const json = await (await get(`/charts/${address.replace('X', 'json')}`)).json();
    expect(json).toMatchObject({ edition: served.editions[0], kind: 'demo' });
    expect((json as { rows: unknown[] }).rows).toHaveLength(rows.length);
    const xlsx = await get(`/charts/${address.replace('X', 'xlsx')}`);
    expect(xlsx.headers.get('content-disposition')).toMatch(
      /^attachment; filename="demonstrationsdaten_.*\.xlsx"$/,
    );
    const [sheet] = (await readXlsx(new Uint8Array(await xlsx.arrayBuffer()))).sheets;
    const { columns } = json as { columns: { label: string; unit: string | null }[] };
    const labels = columns.map(({ label, unit }) => (unit ? `${label}, ${unit}` : label));
    expect(sheet!.rows.map((row) => row.slice(0, labels.length))).toContainEqual(labels);
  });

  test('a PNG has the pixels of its format', async () => {
    for (const [format, width, height] of [
      ['16x9', 1280, 720],
      ['1x1', 1080, 1080],
      ['4x5', 1080, 1350],
    ] as const) {
      const answer = await get(`/charts/path.png?${horst}&format=${format}`);
      expect(answer.headers.get('content-type')).toBe('image/png');
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height]);
    }
  });

  test('a PNG is drawn for the width that it is printed in, and says which', async () => {
    const chunk = (bytes: Buffer, name: string) => bytes.subarray(bytes.indexOf(name) + 4);
    for (const [size, width, perMetre] of [
      // 90 mm at 300 pixels per inch: 90 / 25.4 * 300; a metre has 39.37 inches
      ['width_mm=90', 1063, 11_811],
      ['width_mm=90&dpi=150', 531, 5_906],
      ['width_mm=600&dpi=72', 1701, 2_835],
      ['width=200', 200, 11_811],
      // as large as its PDF: 864 units, of which ten are 7 of the 72 points of an inch
      ['format=16x9&dpi=300', 2520, 11_811],
    ] as const) {
      const answer = await get(`/charts/path.png?${horst}&${size}`);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.readUInt32BE(16), size).toBe(width);
      expect(bytes.includes('sRGB')).toBe(true);
      expect(chunk(bytes, 'pHYs').readUInt32BE(0), size).toBe(perMetre);
      const words = bytes.toString('utf8');
      for (const part of ['Title', 'Horst: ', 'Source', 'Copyright', served.editions[0]!]) {
        expect(words).toContain(part);
      }
    }
  });

  test('of two quartiers as CSV name both in each row, and say why there is nothing to compare', async () => {
    const rowsOf = async (a: string, b: string) => {
      const query = new URLSearchParams({ a, b, year: '2022' });
      const text = await (await get(`/charts/pair.csv?${query}`)).text();
      const [header, ...rows] = text.trim().split('\r\n');
      expect(header).toMatch(
        /^year,a_quartier_id,a_name,b_quartier_id,b_name,part,a_t_per_head,b_t_per_head,difference_t_per_head,share_pct,comparable,reasons,/,
      );
      return rows;
    };
    const both = await rowsOf('gelsenkirchen-horst', 'essen-katernberg-beisen');
    const start = '2022,gelsenkirchen-horst,Horst,essen-katernberg-beisen,Katernberg-Beisen,';
    expect(both.filter((row) => !row.startsWith(start) || !row.includes(',ja,,'))).toEqual([]);
    expect(both.length).toBeGreaterThan(1);
    const none = await rowsOf('oberhausen-tackenberg', 'luenen-brambauer');
    expect(none).toHaveLength(1);
    expect(none[0]).toMatch(
      /^2022,oberhausen-tackenberg,.*,luenen-brambauer,[^,]*,,,,,,nein,[^,]*Tackenberg[^,]*: /,
    );
  });

  test('as CSV for German Excel', async () => {
    const answer = await get('/charts/comparison.csv?indicator=t_per_head&dialect=excel-de');
    expect(answer.headers.get('content-disposition')).toMatch(/_excel\.csv"$/);
    const text = Buffer.from(await answer.arrayBuffer()).toString();
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text).toMatch(/^[^\n]*;[^\n]*\r\n/);
    expect(text).toMatch(/;\d+,\d+;/);
  });

  test('file names tell what is inside', async () => {
    const nameOf = async (path: string) =>
      /filename="([^"]*)"/.exec((await get(path)).headers.get('content-disposition') ?? '')?.[1];
    expect(await nameOf(`/charts/path.svg?${horst}`)).toBe(
      `demonstrationsdaten_gelsenkirchen-horst_zielpfad_ausgabe-${served.editions[0]}_16x9.svg`,
    );
    expect(await nameOf('/charts/comparison.csv?indicator=t_per_m2&year=2023&lang=en')).toMatch(
      new RegExp(`^demonstration-data_comparison_.*m2_2023_edition-${served.editions[0]}\\.csv$`),
    );
    // of two quartiers also the year that was not asked for
    expect(await nameOf('/charts/pair.csv?a=gelsenkirchen-horst&b=essen-katernberg-beisen')).toMatch(
      /^demonstrationsdaten_groesster-unterschied_gelsenkirchen-horst_essen-katernberg-beisen_20\d\d_ausgabe-/,
    );
    expect(await nameOf('/tables/emission_factors.csv?dialect=excel-de')).toBe(
      `demonstrationsdaten_prima-klima-ruhrmetropole_emission-factors_ausgabe-${served.editions[0]}_excel.csv`,
    );
  });
});

describe('tables', () => {
  test('every listed one is there as CSV, Parquet, Arrow and workbook with the rows that the list promises', async () => {
    const { rows } = (await (await get('/tables')).json()) as {
      rows: { table: string; origin: string; row_count: number; files: string[] }[];
    };
    expect(rows.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['energy', 'quartiers', 'series', 'trend']),
    );
    const folder = mkdtempSync(join(tmpdir(), 'quartiersmonitor-test-'));
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    for (const { table, origin, row_count, files } of rows) {
      for (const file of files) {
        const answer = await get(`/${file}`);
        expect(answer.status, file).toBe(200);
        const path = join(folder, new URL(file, 'http://x/').pathname.split('/').at(-1)!);
        const bytes = Buffer.from(await answer.arrayBuffer());
        if (path.endsWith('.xlsx')) {
          const { rows: lines } = (await readXlsx(bytes)).sheets[0]!;
          // Title, mark, edition, an empty line, and the names of columns stand above.
          expect(lines.length, file).toBe(row_count + 5);
          expect(lines[1]![0], file).toBe('Demonstrationsdaten – keine Messwerte');
          continue;
        }
        if (path.endsWith('.arrow')) {
          expect(tableFromIPC(bytes).numRows, file).toBe(row_count);
          continue;
        }
        writeFileSync(path, bytes);
        const result = await connection.runAndReadAll(
          `select count(*)::integer as n, count(distinct data_kind)::integer as kinds from '${path}'`,
        );
        expect(result.getRowObjectsJson(), `${table}: ${file}`).toEqual([
          { n: row_count, kinds: row_count > 0 ? 1 : 0 },
        ]);
        // what was computed says by which edition; what was delivered stays as the contract has it
        const columns = (await connection.runAndReadAll(`describe from '${path}'`)).getRowObjectsJson();
        expect(
          columns.some((column) => column.column_name === 'edition'),
          file,
        ).toBe(origin === 'computed');
      }
    }
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true });
  });

  test('for German Excel: byte order mark, semicolons, decimal commas', async () => {
    const answer = await get('/tables/energy.csv?dialect=excel-de');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header, first] = bytes.subarray(3).toString().split('\n');
    expect(header).toMatch(/^quartier_id;year;sector;carrier;energy_mwh;/);
    expect(first).toMatch(/^[\w-]+;\d{4};\w+;\w+;\d+,\d+;/);
  });

  test('a HEAD request says how large and of what kind', async () => {
    const answer = await fetch(`${served.url}/api/v1/tables/energy.parquet`, { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(1_000);
    expect(await answer.text()).toBe('');
  });
});

describe('tables of measures as pages show them', () => {
  const headsOf = async (address: string) => {
    const { rows } = (await readXlsx(Buffer.from(await (await get(address)).arrayBuffer()))).sheets[0]!;
    const at = rows.findIndex(
      (row) => row.length > 3 && row.every((cell) => typeof cell === 'string' && cell !== ''),
    );
    return { title: rows[0]![0], mark: rows[1]![0], heads: rows[at]!, first: rows[at + 1]! };
  };

  test.each([
    [
      'de',
      'Geld und Wirkung',
      ['Gruppe', 'davon', 'Maßnahmen', 'Investition, €', 'Investition bekannt, Maßnahmen'],
    ],
    ['en', 'Money and effect', ['Group', 'part', 'Measures', 'Investment, €', 'Investment known, Measures']],
  ])('money in a workbook, %s: heads with units, all measures first', async (lang, title, heads) => {
    const sheet = await headsOf(`/measures/money.xlsx?lang=${lang}`);
    expect(sheet.title).toBe(title);
    expect(sheet.mark).toMatch(/^Demonstrati/);
    expect(sheet.heads.slice(0, 5)).toEqual(heads);
    // 80 of the 93 measures of the demonstration are pursued.
    expect(sheet.first[2]).toBe(80);
  });

  test.each([
    [
      'de',
      [
        'ID',
        'Maßnahme',
        'Quartier',
        'geplant, t\u00a0CO₂e/a',
        'gemessen, t\u00a0CO₂e/a',
        'Abweichung, t\u00a0CO₂e/a',
      ],
    ],
    [
      'en',
      [
        'ID',
        'Measure',
        'Neighbourhood',
        'planned, t\u00a0CO₂e/a',
        'measured, t\u00a0CO₂e/a',
        'difference, t\u00a0CO₂e/a',
      ],
    ],
  ])('planned and measured in a workbook, %s', async (lang, heads) => {
    const sheet = await headsOf(`/measures/effect.xlsx?lang=${lang}`);
    expect(sheet.heads.slice(0, 6)).toEqual(heads);
    expect(sheet.first[5]).toBeCloseTo(Number(sheet.first[4]) - Number(sheet.first[3]), 9);
  });

  test('as CSV, of the measures that were chosen', async () => {
    const answer = await get(`/measures/effect.csv?${horst}`);
    expect(answer.headers.get('content-disposition')).toMatch(
      /filename="demonstrationsdaten_gelsenkirchen-horst_massnahmen-geplant-und-gemessen_ausgabe-.*\.csv"$/,
    );
    const [header, ...rows] = (await answer.text()).trim().split('\r\n');
    expect(header).toMatch(/^measure_id,measure,quartier,ex_ante_t_per_year,ex_post_t_per_year,/);
    expect(rows).toHaveLength(2);
    expect(rows.every((row) => row.startsWith('gelsenkirchen-horst-'))).toBe(true);
    const money = async (choice: string) =>
      (await (await get(`/measures/money.csv?${choice}`)).text()).split('\r\n')[1]!.split(',').slice(0, 3);
    expect(await money(horst)).toEqual(['alle', 'alle', '12']);
    // As a person reads the category, in either language.
    expect(await money('search=waermepumpe&category=heat_pump')).toEqual(
      await money('search=Heat%20pump&category=heat_pump'),
    );
  });

  test.each(['/measures/else.csv', '/measures/money.pdf', '/measures/money.csv?quartier=nowhere'])(
    '%s is not there',
    async (address) => expect((await get(address)).status).toBe(404),
  );
});
