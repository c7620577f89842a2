import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Progress } from '#lib/domain/records/progress.ts';
import { statements } from '#lib/server/edition/build.ts';
import { Database } from '#lib/server/edition/database/database.ts';
import { loadProgress, loadTrendBand } from '#lib/server/queries/progress.ts';
import { freshPath } from '../fixtures/folder.ts';
import { computed, quartiersIn, rowsOf, seriesOf, tonnePerMwh, years } from './programme.ts';

/**
 * Anscombe, F. J. (1973): Graphs in Statistical Analysis. The American Statistician 27(1), 17-21. Eleven points with
 * x = 4..14 each; the paper gives for all sets: y = 3 + 0.5 x, regression sum of squares 27.50, residual sum of
 * squares 13.75, r² = 0.667. Here x is the year less 2000.
 */
const anscombe = {
  first: [4.26, 5.68, 7.24, 4.82, 6.95, 8.81, 8.04, 8.33, 10.84, 7.58, 9.96],
  second: [3.1, 4.74, 6.13, 7.26, 8.14, 8.77, 9.14, 9.26, 9.13, 8.74, 8.1],
  third: [5.39, 5.73, 6.08, 6.42, 6.77, 7.11, 7.46, 7.81, 8.15, 12.74, 8.84],
};

const theilSen = (values: readonly number[]): number => {
  const slopes = values
    .flatMap((a, i) => values.slice(i + 1).map((b, j) => (b - a) / (j + 1)))
    .sort((a, b) => a - b);
  const middle = slopes.length / 2;
  return slopes.length % 2 === 1 ? slopes[Math.floor(middle)]! : (slopes[middle - 1]! + slopes[middle]!) / 2;
};

/** METHOD.md, section 5: trend, forecast, verdict. */
describe('trend', () => {
  const energy = [
    ...seriesOf(
      2004,
      Object.entries(anscombe)
        .map(([name, values]) => `${name} ${values.join(' ')}`)
        .join('\n'),
    ),
    ...seriesOf(
      2019,
      `
      four       10   8   7   3
      ontrack    1000 950 900 850          # on the line: 500 t in 2029
      offtrack   1000 950 900 850
      open       1000 930 920 840
      sloped     100  99  98  97  200      # one outlier turns the slope of least squares
      constant   500  500 500 500
      three      1000 900 800
      holes      1000 .   900 850 800 .
      untargeted 1000 900 800 700
      `,
    ),
  ];
  let database: Database;
  const of = async (quartier: string, from?: number): Promise<Progress['trend']> =>
    (await loadProgress(database, quartier, from))!.trend;

  beforeAll(async () => {
    database = await computed({
      quartiers: quartiersIn(energy),
      energy,
      emission_factors: tonnePerMwh(years(2004, 2024)),
      targets: `
        quartier_id  target_year  base_year_from  base_year_to  target_t
        first        2020         2004            2004          1
        second       2020         2004            2004          1
        third        2020         2004            2004          1
        four         2029         2019            2019          1
        ontrack      2029         2019            2019          500
        offtrack     2029         2019            2019          499.9
        open         2029         2019            2019          450
        sloped       2029         2019            2019          1
        constant     2029         2019            2019          500
        three        2029         2019            2019          500
        holes        2029         2019            2019          500
      `,
    });
  });
  afterAll(() => database.close());

  it.each(Object.keys(anscombe) as (keyof typeof anscombe)[])(
    'Anscombe’s %s set, as published',
    async (set) => {
      const trend = await of(set);
      expect(trend).toMatchObject({ n: 11, window: [2004, 2014], weather_corrected: false });
      expect(trend.slope_t_per_year).toBeCloseTo(0.5, 3);
      expect(trend.r! ** 2).toBeCloseTo(0.667, 2);
      // y(20) = 3 + 0.5 * 20; half width = t(9, 0.975) * sqrt(13.75 / 9) * sqrt(1 + 1/11 + (20 - 9)² / 110) = 4.14
      expect(trend.forecast_t).toBeCloseTo(13, 1);
      expect(trend.half_width_t).toBeCloseTo(
        2.262 * Math.sqrt(13.75 / 9) * Math.sqrt(1 + 1 / 11 + 121 / 110),
        2,
      );
      expect(trend.theil_sen_t_per_year).toBeCloseTo(theilSen(anscombe[set]), 12);
    },
  );

  it('four years, by hand', async () => {
    // mean 7, Sxx 5, Sxy -11: slope -2.2; residuals -0.3, -0.1, 1.1, -0.7: SSE 1.8; Syy 26
    const trend = await of('four');
    expect(trend.slope_t_per_year).toBeCloseTo(-2.2, 12);
    expect(trend.r).toBeCloseTo(-2.2 * Math.sqrt(5 / 26), 12);
    expect(trend.forecast_t).toBeCloseTo(7 - 2.2 * 8.5, 12);
    // t(2, 0.975) = 4.302653; sqrt(1.8 / 2) * sqrt(1 + 1/4 + 8.5² / 5)
    expect(trend.half_width_t).toBeCloseTo(4.302653 * Math.sqrt(0.9) * Math.sqrt(15.7), 4);
    // slopes between pairs: -4, -2.5, -2 1/3, -2, -1.5, -1
    expect(trend.theil_sen_t_per_year).toBeCloseTo(-13 / 6, 12);
  });

  it('the line year by year, its interval from the last measured year on', async () => {
    const band = await loadTrendBand(database, 'four');
    expect(band.map(({ year }) => year)).toEqual(years(2019, 2029));
    expect(band.slice(0, 3).map(({ low_t, high_t }) => [low_t, high_t])).toEqual(Array(3).fill([null, null]));
    // 7 - 2.2 (y - 2020.5) and t(2, 0.975) * sqrt(0.9) * sqrt(1 + 1/4 + (y - 2020.5)² / 5)
    for (const [year, t, spread] of [
      [2022, 3.7, 1.7],
      [2025, -2.9, 5.3],
      [2029, -11.7, 15.7],
    ] as const) {
      const point = band.find((candidate) => candidate.year === year)!;
      const half = 4.302653 * Math.sqrt(0.9) * Math.sqrt(spread);
      expect(point.t).toBeCloseTo(t, 9);
      expect(point.low_t).toBeCloseTo(t - half, 4);
      expect(point.high_t).toBeCloseTo(t + half, 4);
    }
    const trend = await of('four');
    expect(band.at(-1)!.high_t).toBeCloseTo(trend.forecast_t! + trend.half_width_t!, 9);
    expect((await loadTrendBand(database, 'first', 2010))[0]!.year).toBe(2010);
    for (const quartier of ['three', 'untargeted', 'nowhere'])
      expect(await loadTrendBand(database, quartier)).toEqual([]);
  });

  it('probability of the target: Student’s t of the forecast', async () => {
    // two degrees of freedom have a closed form: P = 1/2 + x / (2 sqrt(2 + x²)), x = (T - forecast) / error
    const x = (1 + 11.7) / (Math.sqrt(0.9) * Math.sqrt(15.7));
    expect((await of('four')).probability_pct).toBeCloseTo(100 * (0.5 + x / (2 * Math.sqrt(2 + x * x))), 9);
    // Anscombe's first set: 13 t in 2020 against 1 t, nine degrees of freedom: far out, but never impossible
    const first = await of('first');
    expect(first.probability_pct).toBeGreaterThan(0);
    expect(first.probability_pct).toBeLessThan(2.5);
  });

  it.each([
    ['fewer than four years', 'three'],
    ['no target', 'untargeted'],
    ['years that lie on the line exactly', 'ontrack'],
  ])('no probability with %s', async (_, quartier) => {
    expect((await of(quartier)).probability_pct).toBeNull();
  });

  it('verdicts: on track, off track, open', async () => {
    expect(await of('ontrack')).toMatchObject({
      verdict: 'on_track',
      slope_t_per_year: -50,
      r: -1,
      half_width_t: 0,
    });
    expect(await of('offtrack')).toMatchObject({ verdict: 'off_track', reasons: [] });
    const open = await of('open');
    expect(open.verdict).toBe('open');
    expect(open.forecast_t! - open.half_width_t!).toBeLessThan(450);
    expect(open.forecast_t! + open.half_width_t!).toBeGreaterThan(450);
    expect(await of('constant')).toMatchObject({
      verdict: 'on_track',
      slope_t_per_year: 0,
      r: null,
      forecast_t: 500,
    });
  });

  it('an outlier turns least squares, not Theil-Sen', async () => {
    const trend = await of('sloped');
    expect(trend.slope_t_per_year).toBeCloseTo(19.8, 12);
    expect(trend.theil_sen_t_per_year).toBe(-1);
  });

  it('fewer than four years: n and window are still given', async () => {
    expect(await of('three')).toMatchObject({
      verdict: 'not_assessable',
      reasons: ['fewer_than_4_years'],
      n: 3,
      window: [2019, 2021],
      slope_t_per_year: null,
      forecast_t: null,
      half_width_t: null,
    });
  });

  it('years without data are no points of the line', async () => {
    // 2019, 2021, 2022, 2023 on one line of -50 t a year
    const trend = await of('holes');
    expect(trend).toMatchObject({ n: 4, window: [2019, 2023] });
    expect(trend.slope_t_per_year).toBeCloseTo(-50, 9);
  });

  it('another window can be asked for', async () => {
    expect(await of('first', 2010)).toMatchObject({ n: 5, window: [2010, 2014] });
    expect(await of('holes', 2020)).toMatchObject({
      n: 3,
      window: [2021, 2023],
      reasons: ['fewer_than_4_years'],
    });
    expect(await of('first', 1990)).toMatchObject({ n: 11, window: [2004, 2014] });
    expect(await of('first', 2050)).toMatchObject({ n: 0, window: null, verdict: 'not_assessable' });
  });

  it('without a target there is a line, but no verdict', async () => {
    expect(await of('untargeted')).toMatchObject({
      verdict: 'not_assessable',
      reasons: ['no_target'],
      n: 4,
      slope_t_per_year: -100,
      forecast_t: null,
    });
  });
});

describe('Student’s t', () => {
  let database: Database;
  beforeAll(async () => {
    database = await Database.openForBuilding(':memory:', freshPath('spill'));
    await database.run(statements.find(({ name }) => name === '03-student-t')!.sql);
  });
  afterAll(() => database.close());

  const probability = async (x: number, df: number): Promise<number> => {
    const [row] = await database.rows<{ p: number }>(
      'select student_t_probability($x::double, $df::integer) as p',
      { x, df },
    );
    return row!.p;
  };

  it.each(
    // percentage points as every statistics book tabulates them
    rowsOf(`
      df    p975    p95    p995
      1     12.706  6.314  63.657
      2     4.303   2.920  9.925
      3     3.182   2.353  5.841
      4     2.776   2.132  4.604
      5     2.571   2.015  4.032
      8     2.306   1.860  3.355
      10    2.228   1.812  3.169
      20    2.086   1.725  2.845
      30    2.042   1.697  2.750
      60    2.000   1.671  2.660
      120   1.980   1.658  2.617
    `),
  )('$df degrees of freedom', async ({ df, p975, p95, p995 }) => {
    const [row] = await database.rows<{ quantile: number }>(
      'select quantile from student_t where degrees_of_freedom = $df',
      { df: Number(df) },
    );
    expect(row!.quantile).toBeCloseTo(Number(p975), 3);
    expect(await probability(Number(p95), Number(df))).toBeCloseTo(0.95, 4);
    expect(await probability(Number(p995), Number(df))).toBeCloseTo(0.995, 4);
  });

  it('closed forms: df 1 is tan, df 2 is 2p-1 over sqrt(2p(1-p))', async () => {
    for (const p of [0.6, 0.75, 0.9, 0.975, 0.999]) {
      expect(await probability(Math.tan(Math.PI * (p - 0.5)), 1)).toBeCloseTo(p, 12);
      expect(await probability((2 * p - 1) / Math.sqrt(2 * p * (1 - p)), 2)).toBeCloseTo(p, 12);
    }
  });

  it('every quantile of the table has a probability of 97.5 %', async () => {
    const rows = await database.rows<{ df: number; p: number }>(
      `select degrees_of_freedom as df, student_t_probability(quantile, degrees_of_freedom) as p from student_t order by df`,
    );
    expect(rows.map(({ df }) => df)).toEqual(Array.from({ length: 200 }, (_, at) => at + 1));
    for (const { df, p } of rows) expect(p, String(df)).toBeCloseTo(0.975, 12);
  });
});

/** METHOD.md, section 3: E_corr = E * [h * w + (1 - h)]. */
describe('weather correction', () => {
  // h = 0.8 for gas, none for electricity
  const energy = [
    ...seriesOf(
      2019,
      `
      degrees   1000 1000
      factor    1000 1000
      both      1000 1000
      meanless  1000 1000
      bare      1000 1000
      mixed     1000 1000
      corrected 1000 1000 1000 1000
      partly    1000 1000 1000 1000
      `,
    ),
    ...seriesOf(2019, 'power 1000\n mixed 500 500', { carrier: 'electricity' }),
  ];
  const reported_emissions = rowsOf(`
    quartier_id  year  sector    emissions_t
    mixed        2019  services  100
    mixed        2020  services  100
  `);
  let database: Database;
  beforeAll(async () => {
    database = await computed(
      {
        quartiers: quartiersIn(energy),
        energy,
        reported_emissions,
        emission_factors: tonnePerMwh(years(2019, 2022), ['natural_gas', 'electricity']),
        heating_shares: 'carrier sector share\n natural_gas households 0.8',
        targets: quartiersIn(energy).map((row) => ({ ...row, reduction_pct: '50' })),
        weather: `
          quartier_id  year  kind            value  long_term_mean
          degrees      2019  degree_days     3000   3300
          degrees      2020  degree_days     3300   3300
          factor       2019  climate_factor  0.9    -
          both         2019  degree_days     3000   3300
          both         2019  climate_factor  0.5    -
          both         2020  climate_factor  0.5    -       # a quartier uses one kind: degree days win
          meanless     2019  degree_days     3000   -       # degree days without mean are no value
          meanless     2019  climate_factor  0.9    -
          power        2019  degree_days     3000   3300
          mixed        2019  degree_days     3000   3300
          corrected    2019  climate_factor  1      -
          corrected    2020  climate_factor  1.1    -
          corrected    2021  climate_factor  1.2    -
          corrected    2022  climate_factor  1.3    -
          partly       2019  climate_factor  1      -
          partly       2020  climate_factor  1.1    -
          partly       2022  climate_factor  1.3    -
        `,
      },
      { headline_sectors: ['households', 'services'] },
    );
  });
  afterAll(() => database.close());

  it.each(
    rowsOf(`
      quartier   year  corrected
      degrees    2019  1080        # w = 1.1: 1,000 * (0.8 * 1.1 + 0.2)
      degrees    2020  1000
      factor     2019  920         # w = 0.9
      factor     2020  -           # no weather for the year
      both       2019  1080
      both       2020  -
      meanless   2019  920
      bare       2019  -
      power      2019  1000        # no heating share
      mixed      2019  1680        # 1,080 + 500 electricity + 100 reported, as they are
      mixed      2020  -
    `),
  )('$quartier $year: $corrected t', async ({ quartier, year, corrected }) => {
    const { series } = (await loadProgress(database, quartier!))!;
    const point = series.find((candidate) => candidate.year === Number(year))!;
    if (corrected === '') expect(point.corrected_t).toBeNull();
    else expect(point.corrected_t).toBeCloseTo(Number(corrected), 9);
  });

  it('never touches the headline', async () => {
    const progress = (await loadProgress(database, 'corrected'))!;
    expect(progress.latest!.t).toBe(1000);
    expect(progress.level.gap_t).toBeCloseTo(150, 9);
  });

  it('the trend uses it if every year of the window has it, and says so', async () => {
    // 1,000, 1,080, 1,160, 1,240
    const corrected = (await loadProgress(database, 'corrected'))!.trend;
    expect(corrected.weather_corrected).toBe(true);
    expect(corrected.slope_t_per_year).toBeCloseTo(80, 9);
    const partly = (await loadProgress(database, 'partly'))!.trend;
    expect(partly).toMatchObject({ weather_corrected: false, slope_t_per_year: 0 });
  });
});
