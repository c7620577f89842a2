import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { loadComparableProgramme } from '#lib/server/queries/comparable-programme.ts';
import { openData, openFolder } from '../fixtures/opened.ts';
import { quartiersIn, seriesOf, tonnePerMwh, writeProgramme, years } from './programme.ts';

let demo: OpenEdition;
let hand: OpenEdition;
let late: OpenEdition;

const programmeOf = (first: number, series: string, targets: Record<string, string>[] = []) => {
  const energy = seriesOf(first, series);
  return openFolder(
    writeProgramme({
      quartiers: quartiersIn(energy),
      energy,
      emission_factors: tonnePerMwh(years(first, first + 5)),
      targets,
    }),
  );
};

beforeAll(async () => {
  demo = await openData('demo');
  // Half of four have 2022; 2023 has one alone. Back from 2022: a 4 years, b 2, c none, d 4 but for 2020.
  hand = await programmeOf(
    2019,
    `
    a  1000  900  800  700  650
    b  500   .    400  300  .
    c  300   200  100  .    .
    d  100   .    90   80   .
    `,
    [
      { quartier_id: 'a', reduction_pct: '50' },
      { quartier_id: 'b', reduction_pct: '50' },
    ],
  );
  // 3 x 2 equals 2 x 3: more quartiers are taken.
  late = await programmeOf(2019, 'a 9 8 7\nb 9 8 7\nc . 8 7\nd 1 . .');
});
afterAll(() => [demo, hand, late].forEach(({ database }) => database.close()));

describe('four quartiers', () => {
  it('the window has most quartiers times years, and ends where half of them have a year', async () => {
    // From 2022 back: 1 year a, b, d = 3; 2 years a, b, d = 6; 3 years a = 3; 4 years a = 4.
    const { window, coverage, left_out, without_path } = await loadComparableProgramme(hand.database);
    expect(window).toEqual([2021, 2022]);
    expect(coverage).toEqual({ n: 3, of: 4 });
    expect(left_out.rows).toEqual([expect.objectContaining({ quartier_id: 'c', lacking_years: [2022] })]);
    expect(without_path.rows.map(({ quartier_id }) => quartier_id)).toEqual(['d']);
  });

  it('total and path keep their quartiers in all years', async () => {
    const { rows } = await loadComparableProgramme(hand.database);
    const in2022 = rows.find(({ year }) => year === 2022)!;
    expect(in2022).toMatchObject({ t: 700 + 300 + 80, coverage: { n: 3, of: 4 } });
    // 1,000 to 500 and 500 to 250 in ten years, three of them past
    expect(in2022.compared).toMatchObject({ n: 2, t: 1000 });
    expect(in2022.compared.path_t).toBeCloseTo(1500 - (750 * 3) / 10, 9);
    for (const { planned } of rows) expect(planned.n).toBe(2);
    expect(rows.map(({ year }) => year)).toEqual(years(2019, 2029));
    expect(rows.at(-1)!.planned.t).toBeCloseTo(750, 9);
    for (const { year, t } of rows) expect(t === null, String(year)).toBe(year < 2021 || year > 2022);
  });
});

it('of equal windows the one with more quartiers is taken', async () => {
  const { window, coverage } = await loadComparableProgramme(late.database);
  expect([window, coverage.n]).toEqual([[2020, 2021], 3]);
});

it('in the demonstration four quartiers have all six years, three of them a path', async () => {
  const { window, coverage, left_out, without_path } = await loadComparableProgramme(demo.database);
  expect([window, coverage]).toEqual([[2019, 2024], { n: 4, of: 8 }]);
  expect(left_out.total).toBe(4);
  expect(without_path.rows.map(({ name }) => name)).toEqual(['Wehringhausen']);
});
