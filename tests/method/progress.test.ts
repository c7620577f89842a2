import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Progress } from '#lib/domain/records/progress.ts';
import type { Database } from '#lib/server/edition/database/database.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { loadQuartierRecord } from '#lib/server/queries/quartier-record.ts';
import { computed, quartiersIn, rowsOf, seriesOf, tonnePerMwh, years } from './programme.ts';

/** METHOD.md, sections 1, 4 and 5: baseline, target, path, gap, progress, required change, budget, level. */
describe('progress', () => {
  const energy = [
    // from 2019 on, in tonnes
    ...seriesOf(
      2019,
      `
      mean       1000 900 .   850 800       # B is the mean of 2019 and 2020, b = 2019.5; 2021 is missing
      interim    1000 950 900 900 850
      absolute   1000 900 800
      flat       1000 990 980               # B = T
      above      1000 1100 1050             # T > B
      zero       1000 800 600               # T = 0
      single     1000
      notarget   1000 900 800
      late       1000 900 800 700 600 450   # the target year 2022 is behind us
      lateclose  1000 900 800 700 600 510
      justthen   1000 900 800 500           # the target, in the target year itself
      latemiss   1000 900 800 700 600 526
      gap        1000 .   800 700           # base years 2019 to 2021, 2020 is missing
      nothing    .    .   500               # and an NE beside it
      zerobase   0    100 50                # B = 0: no share of it can be saved
      twice      100  90  80
      widest     100  90  80
      `,
    ),
    { quartier_id: 'nothing', year: '2021', carrier: 'heating_oil', notation: 'NE' },
    ...seriesOf(2019, 'twice 50 50 50\n widest 50 50 50', { sector: 'services' }),
    ...seriesOf(2019, 'widest 10 10 10', { sector: 'transport' }),
  ];
  const targets = `
    quartier_id  sectors                        target_year  base_year_from  base_year_to  reduction_pct  target_t
    mean         -                              2030         2019            2020          50             -
    interim      -                              2030         2019            2019          60             -
    interim      -                              2025         2020            2020          20             -     # 20 % of 950 t
    interim      -                              2040         2019            2019          95             -     # after the programme's year
    absolute     -                              2029         2019            2019          -              300
    flat         -                              2029         2019            2019          0              -
    above        -                              2029         2019            2019          -              1200
    zero         -                              2029         2019            2019          100            -
    single       -                              2029         2019            2019          50             -
    late         -                              2022         2019            2019          50             -
    lateclose    -                              2022         2019            2019          50             -
    justthen     -                              2022         2019            2019          50             -
    latemiss     -                              2022         2019            2019          50             -
    nothing      -                              2029         2021            2021          50             -
    gap          -                              2029         2019            2021          50             -
    zerobase     -                              2029         2019            2019          50             -
    twice        services                       2029         2019            2019          10             -
    twice        -                              2029         2019            2019          20             -
    widest       services                       2029         2019            2019          10             -
    widest       transport;services;households  2029         2019            2019          20             -
  `;
  let database: Database;
  const of = async (quartier: string): Promise<Progress> => (await loadProgress(database, quartier))!;

  beforeAll(async () => {
    database = await computed(
      { quartiers: quartiersIn(energy), energy, targets, emission_factors: tonnePerMwh(years(2019, 2024)) },
      { target_year: 2030 },
    );
  });
  afterAll(() => database.close());

  it('baseline is the mean of the base years, b may lie between two years', async () => {
    const progress = await of('mean');
    expect(progress.baseline).toEqual({ years: [2019, 2020], t: 950 });
    expect(progress.target).toMatchObject({ year: 2030, t: 475, reduction_pct: 50, sectors: ['households'] });
    // path: 950 - 475 * (y - 2019.5) / 10.5, whole years from ceil(2019.5)
    expect(progress.path.map(({ year }) => year)).toEqual(years(2020, 2030));
    expect(progress.path[0]!.t).toBeCloseTo(950 - (475 * 0.5) / 10.5, 9);
    expect(progress.path.at(-1)!.t).toBe(475);
  });

  it('gap, progress, elapsed share, required change and pace', async () => {
    const progress = await of('mean');
    expect(progress.latest).toEqual({ year: 2023, t: 800, status: 'final' });
    // P(2023) = 950 - 475 * 3.5 / 10.5 = 791.667 t; d = 8.333 t, which is at most 5 % of 475 t
    expect(progress.level.gap_t).toBeCloseTo(8.333333, 6);
    expect(progress.level.gap_pct).toBeCloseTo((100 * 8.333333) / 791.666667, 6);
    expect(progress.level.verdict).toBe('close');
    expect(progress.progress_pct).toBeCloseTo((100 * 150) / 475, 9);
    expect(progress.elapsed_pct).toBeCloseTo((100 * 3.5) / 10.5, 9);
    // (475 - 800) / 7 years; (475 / 800) ^ (1 / 7) - 1; (800 - 950) / 3.5
    expect(progress.required.t_per_year).toBeCloseTo(-46.428571, 6);
    expect(progress.required.cagr_pct).toBeCloseTo(100 * (0.59375 ** (1 / 7) - 1), 9);
    expect(progress.required.pace_t_per_year).toBeCloseTo(-42.857143, 6);
  });

  it('budget: years without data are interpolated and counted', async () => {
    const { budget } = await of('mean');
    // P(2020..2023) = 927.381 + 882.143 + 836.905 + 791.667 = 3,438.095; E = 900 + 875 + 850 + 800 = 3,425
    expect(budget.interpolated_years).toEqual([2021]);
    expect(budget.balance_t).toBeCloseTo(13.095238, 6);
    expect(budget.verdict).toBe('kept');
    // P(2020..2030) = 11 * 950 - 475 * (0.5 + 1.5 + ... + 10.5) / 10.5 = 10,450 - 475 * 60.5 / 10.5 = 7,713.095
    expect(budget.remaining_t).toBeCloseTo(7713.095238 - 3425, 6);
  });

  it('interim targets bend the path; each percentage refers to its own base years; later targets are listed only', async () => {
    const progress = await of('interim');
    const path = new Map(progress.path.map(({ year, t }) => [year, t]));
    expect([...path.keys()]).toEqual(years(2019, 2030));
    // 1,000 t in 2019, 0.8 * 950 = 760 t in 2025, 0.4 * 1,000 = 400 t in 2030
    expect(path.get(2019)).toBe(1000);
    expect(path.get(2022)).toBeCloseTo(1000 - (240 * 3) / 6, 9);
    expect(path.get(2025)).toBe(760);
    expect(path.get(2027)).toBeCloseTo(760 - (360 * 2) / 5, 9);
    expect(path.get(2030)).toBe(400);
    expect(
      (await loadQuartierRecord(database, 'interim'))!.targets.map(({ target_year, role }) => [
        target_year,
        role,
      ]),
    ).toEqual([
      [2025, 'interim'],
      [2030, 'final'],
      [2040, 'later'],
    ]);
  });

  it('a target in tonnes', async () => {
    expect((await of('absolute')).target).toMatchObject({
      year: 2029,
      t: 300,
      reduction_pct: 70,
      sectors: ['households'],
    });
  });

  it('B = T: progress is undefined, the gap is not', async () => {
    const progress = await of('flat');
    expect(progress.progress_pct).toBeNull();
    expect(progress.elapsed_pct).toBeCloseTo(20, 9);
    expect(progress.level).toMatchObject({ verdict: 'ahead', gap_t: -20, reasons: [] });
  });

  it('a target above the baseline', async () => {
    const progress = await of('above');
    // P(2021) = 1,000 + 200 * 2 / 10 = 1,040 t; towards 1,200 t there is no progress
    expect(progress.level.gap_t).toBeCloseTo(10, 9);
    expect(progress.level.verdict).toBe('behind');
    expect(progress.progress_pct).toBeNull();
    expect(progress.progress_reasons).toEqual(['target_above_baseline']);
  });

  it('T = 0: no yearly rate leads to zero', async () => {
    const { required, level } = await of('zero');
    expect(required.cagr_pct).toBeNull();
    expect(required.t_per_year).toBeCloseTo(-75, 9);
    expect(level.verdict).toBe('ahead');
  });

  it('a single year: nothing after the base year to judge', async () => {
    const progress = await of('single');
    const notYet = { verdict: 'not_assessable', reasons: ['no_year_after_base'] };
    expect(progress.level).toMatchObject({ ...notYet, gap_t: null });
    expect(progress.budget).toMatchObject({ ...notYet, balance_t: null });
    expect(progress.required.pace_t_per_year).toBeNull();
    expect(progress.path).toHaveLength(11);
    expect(progress.trend).toMatchObject({ verdict: 'not_assessable', n: 1, window: [2019, 2019] });
    expect(progress.trend.reasons).toEqual(['fewer_than_4_years']);
  });

  it('without a target', async () => {
    const progress = await of('notarget');
    expect([progress.baseline, progress.target, progress.path]).toEqual([null, null, []]);
    expect(progress.latest).toMatchObject({ year: 2021, t: 800 });
    const nothing = { t_per_year: null, cagr_pct: null, pace_t_per_year: null };
    expect([progress.progress_pct, progress.elapsed_pct, progress.required]).toEqual([null, null, nothing]);
    for (const verdict of [progress.level, progress.budget, progress.trend, progress.measures]) {
      expect(verdict.verdict).toBe('not_assessable');
      expect(verdict.reasons[0]).toBe('no_target');
      expect(verdict.reason_texts[0]!.de).toMatch(/Ziel/);
    }
  });

  it('a base year that is not assessable', async () => {
    const progress = await of('gap');
    expect(progress.baseline).toBeNull();
    expect(progress.target).toMatchObject({ year: 2029, t: null });
    expect(progress.level).toMatchObject({ verdict: 'not_assessable', reasons: ['no_baseline'] });
  });

  it('a baseline of zero: neither ahead nor behind, and no progress', async () => {
    const progress = await of('zerobase');
    expect(progress.baseline).toEqual({ years: [2019, 2019], t: 0 });
    expect(progress.latest).toMatchObject({ year: 2021, t: 50 });
    expect(progress.level).toMatchObject({ verdict: 'not_assessable', reasons: ['zero_baseline'] });
    expect(progress.budget).toMatchObject({ verdict: 'not_assessable', reasons: ['zero_baseline'] });
    expect([progress.progress_pct, progress.level.gap_pct]).toEqual([null, null]);
    expect(progress.level.reason_texts[0]!.de).toMatch(/null/);
  });

  it('no assessable year at all', async () => {
    const progress = await of('nothing');
    expect(progress.latest).toBeNull();
    expect(progress.series).toHaveLength(1);
    expect(progress.level.reasons).toEqual(['no_baseline', 'no_assessable_year']);
    expect(progress.measures.reasons).toEqual(['no_baseline', 'no_assessable_year', 'no_measures']);
    expect(progress.trend).toMatchObject({ verdict: 'not_assessable', n: 0, window: null });
  });

  it('once the target year is reached, the level is judged against T', async () => {
    // T = 500 t, B - T = 500 t, of which 5 % are 25 t
    const [late, close, miss] = [await of('late'), await of('lateclose'), await of('latemiss')];
    expect(late.level).toMatchObject({ verdict: 'achieved', gap_t: -50 });
    expect(close.level).toMatchObject({ verdict: 'close', gap_t: 10 });
    expect(miss.level).toMatchObject({ verdict: 'behind', gap_t: 26 });
    const justThen = await of('justthen');
    expect(justThen.level).toMatchObject({ verdict: 'achieved', gap_t: 0 });
    expect(justThen.required).toMatchObject({ t_per_year: null, cagr_pct: null });
    expect(late.required).toMatchObject({ t_per_year: null, cagr_pct: null });
    expect(late.trend.reasons).toEqual(['target_year_passed']);
    // up to 2022 only: P 833.333 + 666.667 + 500 = 2,000; E 900 + 800 + 700 = 2,400
    expect(late.budget.balance_t).toBeCloseTo(-400, 6);
    expect(late.budget.verdict).toBe('exceeded');
    // all that may be emitted less all that was: 2,000 - (2,400 + 600 + 450)
    expect(late.budget.remaining_t).toBeCloseTo(-1450, 6);
  });

  it('the headline’s target goes before others, else the one with most sectors', async () => {
    expect((await of('twice')).target).toMatchObject({ sectors: ['households'], reduction_pct: 20 });
    const widest = await of('widest');
    expect(widest.target).toMatchObject({ sectors: ['households', 'services', 'transport'], t: 128 });
    expect(widest.baseline!.t).toBe(160);
    expect(widest.series.map(({ t }) => t)).toEqual([160, 150, 140]);
  });
});

describe('boundaries of the verdicts', () => {
  // B = 1,000 t, T = 500 t in 2029: P(2021) = 900 t; 5 % of B - T are 25 t. E(2020) = P(2020) = 950 t, so that the
  // budget is the gap with its sign turned
  const cases = rowsOf(`
    quartier   e2021        level   budget
    below      899.99       ahead   kept
    equal      900          ahead   kept
    onegram    900.000001   ahead   kept
    twograms   900.000002   close   exceeded
    fivepct    925          close   exceeded
    above      925.00001    behind  exceeded
  `);
  let database: Database;
  beforeAll(async () => {
    const energy = seriesOf(
      2019,
      cases.map(({ quartier, e2021 }) => `${quartier} 1000 950 ${e2021}`).join('\n'),
    );
    database = await computed({
      quartiers: quartiersIn(energy),
      energy,
      emission_factors: tonnePerMwh(years(2019, 2021)),
      targets: quartiersIn(energy).map((row) => ({ ...row, reduction_pct: '50' })),
    });
  });
  afterAll(() => database.close());

  it.each(cases)('$quartier: $e2021 t is $level, budget $budget', async ({ quartier, level, budget }) => {
    const progress = (await loadProgress(database, quartier!))!;
    expect([progress.level.verdict, progress.budget.verdict]).toEqual([level, budget]);
  });
});

describe('quality threshold of the programme', () => {
  it('below it there is no verdict', async () => {
    const energy = [
      ...seriesOf(2019, 'good 1000 950 900 850 800', { quality: 'A' }),
      ...seriesOf(2019, 'edge 1000 950 900 850 800', { quality: 'B' }),
      ...seriesOf(2019, 'poor 1000 950 900 850 800', { quality: 'C' }),
      ...seriesOf(2019, 'unrated 1000 950 900 850 800'),
    ];
    const database = await computed(
      {
        quartiers: quartiersIn(energy),
        energy,
        emission_factors: tonnePerMwh(years(2019, 2023)),
        targets: quartiersIn(energy).map((row) => ({ ...row, reduction_pct: '50' })),
      },
      { quality_threshold: 0.5 },
    );
    for (const [quartier, reasons] of [
      ['good', []],
      ['edge', []],
      ['poor', ['quality_below_threshold']],
      ['unrated', ['quality_below_threshold']],
    ] as const) {
      const { level, budget, trend, measures } = (await loadProgress(database, quartier))!;
      expect([level.reasons, budget.reasons, trend.reasons], quartier).toEqual([reasons, reasons, reasons]);
      expect(measures.reasons.filter((reason) => reason !== 'no_measures')).toEqual(reasons);
      expect(level.gap_t).toBeCloseTo(0, 9);
    }
    database.close();
  });
});
