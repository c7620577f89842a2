import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { charts } from '#lib/charts/registry.ts';
import { formatTable } from '#lib/charts/table.ts';
import { chartWorkbook } from '#lib/server/files/workbook/chart-workbook.ts';
import { comparisonFixtures, germanContext } from './fixtures.ts';
import { pairFixtures, pairOf } from './pair-fixtures.ts';

const build = (data: ReturnType<typeof pairOf>) => charts.pair.build(data, germanContext);
const titleOf = (sector: string, carrier: string | null) =>
  build(pairOf([[sector, carrier, 2, 1]])).title.replace('Horst und Katernberg-Beisen 2023: ', '');

test('the title has the grammar of its sector', () => {
  expect(titleOf('households', null)).toBe('größter Unterschied bei den privaten Haushalten');
  expect(titleOf('transport', null)).toBe('größter Unterschied beim Verkehr');
  expect(titleOf('industry', 'electricity')).toBe('größter Unterschied bei Strom in der Industrie');
});

test('pages show kilograms, each rounded by itself; files carry tonnes as they are', () => {
  // 0.4 + 0.4 kg are 0.8 kg: printed < 1 and < 1, together 1
  const { table, subtitle } = build(
    pairOf([
      ['households', 'natural_gas', 0.0004, null],
      ['industry', null, 0.0004, 0.0016, 'reported'],
    ]),
  );
  expect(
    formatTable(table.page!, 'de').map((row) => row.map((text) => text.replaceAll('\u00a0', ' '))),
  ).toEqual([
    ['Industrie (ganzer Sektor)', '< 1', '2', '−1', '150,0'],
    ['Erdgas in privaten Haushalten', '< 1', '–', '< 1', '−50,0'],
    ['Insgesamt', '1', '2', '−1', '100,0'],
  ]);
  expect(subtitle).toMatch(/, kg\u00a0CO₂e$/);
  expect(table.subtitle).toMatch(/, t\u00a0CO₂e$/);
  expect(table.page!.columns[1]).toMatchObject({ label: 'Horst', unit: 'kg\u00a0CO₂e' });
  expect(table.rows[0]).toMatchObject({ a_t_per_head: 0.0004, b_t_per_head: 0.0016, comparable: 'ja' });
});

test('a file of two that cannot be compared says so, and why', () => {
  const { table } = build(pairFixtures().excluded);
  expect(table.rows).toEqual([
    {
      year: 2023,
      a_quartier_id: 'gelsenkirchen-horst',
      a_name: 'Horst',
      b_quartier_id: 'essen-katernberg-beisen',
      b_name: 'Katernberg-Beisen',
      part: null,
      a_t_per_head: null,
      b_t_per_head: null,
      difference_t_per_head: null,
      share_pct: null,
      comparable: 'nein',
      reasons: 'Katernberg-Beisen: Die Bilanz des Jahres ist unvollständig oder fehlt.',
    },
  ]);
  expect(table.page!.rows).toEqual([]);
});

test('a workbook draws no line over a year that is the same in every row', async () => {
  const kindsOf = async (chart: Parameters<typeof chartWorkbook>[0]) => {
    const { sheets } = await readXlsx(await chartWorkbook(chart, germanContext));
    return (sheets[0]!.charts ?? []).flatMap(({ kinds }) => kinds);
  };
  expect(await kindsOf(build(pairFixtures().typical))).toEqual([]);
  expect(await kindsOf(build(pairFixtures().excluded))).toEqual([]);
  const compared = charts.comparison.build(Object.values(comparisonFixtures)[0]!, germanContext);
  expect(await kindsOf(compared)).toEqual(['bar']);
});
