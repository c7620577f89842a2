import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#lib/server/edition/database/database.ts';
import {
  loadComparisonSeries,
  loadComparisonSpan,
  loadSlopeCounts,
  loadSlopes,
} from '#lib/server/queries/comparison-series.ts';
import { loadPerUnitValues } from '#lib/server/queries/comparison.ts';
import { computed, quartiersIn, seriesOf, tonnePerMwh, years } from './programme.ts';

/** METHOD.md, section 8, over the years: only what is comparable, on one scale. */
describe('comparison over the years', () => {
  // tonnes; 100 people everywhere
  const energy = seriesOf(
    2019,
    `
    falls    1000 900 800
    rises    500  550 600
    gap      400  .   300
    late     .    .   200
    apart    900  900 .
    `,
  );
  let database: Database;
  beforeAll(async () => {
    database = await computed({
      quartiers: quartiersIn(energy).map((row) => ({
        ...row,
        name: row.quartier_id!,
        building_type: row.quartier_id === 'rises' ? 'mixed' : 'old_town',
      })),
      energy,
      emission_factors: tonnePerMwh(years(2019, 2021)),
      reference: quartiersIn(energy).flatMap(({ quartier_id }) =>
        ['2019', '2020', '2021'].map((year) => ({
          quartier_id: quartier_id!,
          year,
          population: '100',
          dwellings: quartier_id === 'gap' ? '' : '50',
          heated_floor_area_m2: '5000',
        })),
      ),
      // falls: 1,000 t -> 500 t in 2029; rises: 500 t -> 400 t
      targets: `
        quartier_id  reduction_pct  target_t
        falls        50             -
        rises        -              400
      `,
    });
  });
  afterAll(() => database.close());

  it('holds comparable years until the one that is compared', async () => {
    const series = await loadComparisonSeries(database, 't_per_head', 2020, ['falls', 'gap', 'nowhere']);
    expect(Object.fromEntries(series)).toEqual({
      falls: [
        { year: 2019, value: 10, status: 'final' },
        { year: 2020, value: 9, status: 'final' },
      ],
      gap: [{ year: 2019, value: 4, status: 'final' }],
    });
  });

  const perHead = { indicator: 't_per_head' } as const;

  it('the scale covers the quartiers comparable in that year, and it counts the falling ones', async () => {
    // falls, rises, gap, late have 2021; late has no earlier year; apart has no 2021
    expect(await loadComparisonSpan(database, { ...perHead, year: 2021, building_type: null })).toEqual({
      low: 2,
      high: 10,
      first_year: 2019,
      falling: 2,
      with_earlier: 3,
    });
    expect(await loadComparisonSpan(database, { ...perHead, year: 2021, building_type: 'mixed' })).toEqual({
      low: 5,
      high: 6,
      first_year: 2019,
      falling: 0,
      with_earlier: 1,
    });
    expect(await loadComparisonSpan(database, { ...perHead, year: 1999, building_type: null })).toMatchObject(
      {
        low: null,
        falling: 0,
      },
    );
  });

  const all = { offset: 0, limit: 10 };

  it('slopes: baseline, change and target in percent of the baseline', async () => {
    const slopes = await loadSlopes(database, { year: 2021, building_type: null }, all);
    expect(slopes).toMatchObject([
      {
        quartier_id: 'falls',
        change_pct: -20,
        target_pct: -50,
        base_year_from: 2019,
        base_year_to: 2019,
        target_year: 2029,
        // 200 of 500 t, 2 of 10 years: 40 - 20
        is_on_schedule: true,
      },
      // 20 % more; -100 of 100 t after 2 of 10 years
      { quartier_id: 'rises', change_pct: 20, target_pct: -20, is_on_schedule: false },
    ]);
    const choice = { year: 2021, building_type: null };
    expect(await loadSlopes(database, choice, { offset: 1, limit: 1 })).toEqual(slopes.slice(1));
    expect(await loadSlopeCounts(database, choice)).toEqual({ total: 2, judged: 2, on_schedule: 1 });
    // in the base year nothing is behind or ahead of anything
    const first = await loadSlopes(database, { year: 2019, building_type: null }, all);
    expect(first.map((row) => row.is_on_schedule)).toEqual([null, null]);
    expect(
      (await loadSlopes(database, { year: 2021, building_type: 'mixed' }, all)).map(
        ({ quartier_id }) => quartier_id,
      ),
    ).toEqual(['rises']);
  });

  it('denominators: only quartiers that are comparable with all three', async () => {
    expect(
      (await loadPerUnitValues(database, 2021, null)).toSorted((a, b) => a.t_per_head - b.t_per_head),
    ).toEqual([
      { name: 'late', t_per_head: 2, t_per_m2: 0.04, t_per_dwelling: 4 },
      { name: 'rises', t_per_head: 6, t_per_m2: 0.12, t_per_dwelling: 12 },
      { name: 'falls', t_per_head: 8, t_per_m2: 0.16, t_per_dwelling: 16 },
    ]);
  });
});
