import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import {
  loadMeasureComparisons,
  loadMeasureComparisonSum,
  loadMeasureMoney,
} from '#lib/server/queries/measure-money.ts';
import { buildTrace } from '#lib/server/trace/trace.ts';
import { openFolder } from '../fixtures/opened.ts';
import { rowsOf, seriesOf, writeProgramme } from './programme.ts';

/** Planned beside measured, METHOD.md section 7: the same factors, and sums times the interaction factor of 0.9. */
let open: OpenEdition;
beforeAll(async () => {
  open = await openFolder(
    writeProgramme(
      {
        quartiers: rowsOf('quartier_id name\n a Alpha\n b Beta\n c Gamma'),
        energy: [
          ...seriesOf(2019, 'a 1000 900\n b 1000 900'),
          { quartier_id: 'c', year: '2020', notation: 'NE' },
        ],
        // the factors of 2020 count, of district heating that of the quartier's own network
        emission_factors: rowsOf(`
          carrier                year  g_per_kwh  quartier_id
          natural_gas            2019  999        -
          natural_gas            2020  200        -
          heat_pump_electricity  2020  400        -
          district_heating       2020  300        -
          district_heating       2020  100        b
        `),
        measures: rowsOf(`
          measure_id  quartier_id  effect    status     lifetime_years  funding_eur
          pump        a            direct    completed  20              1200
          hull        a            direct    completed  10              2400
          advice      a            indirect  completed  -               -
          given_up    a            direct    cancelled  -               -
          network     b            direct    completed  -               -
          no_factor   b            direct    completed  -               -
          worse       b            direct    completed  -               -
          planned     b            direct    completed  -               -
          no_year     c            direct    completed  -               -
        `),
        measure_savings: rowsOf(`
          measure_id  carrier                kind     saving_mwh
          pump        natural_gas            ex_ante  100
          pump        heat_pump_electricity  ex_ante  -25
          pump        natural_gas            ex_post  90
          pump        heat_pump_electricity  ex_post  -30
          hull        natural_gas            ex_ante  50
          hull        natural_gas            ex_post  60
          advice      natural_gas            ex_ante  40
          advice      natural_gas            ex_post  20
          given_up    natural_gas            ex_ante  40
          given_up    natural_gas            ex_post  20
          network     district_heating       ex_ante  10
          network     district_heating       ex_post  5
          no_factor   lpg                    ex_ante  10
          no_factor   natural_gas            ex_post  10
          worse       natural_gas            ex_ante  -5
          worse       natural_gas            ex_post  -10
          planned     natural_gas            ex_ante  70
          no_year     natural_gas            ex_ante  10
          no_year     natural_gas            ex_post  10
        `),
      },
      { interaction_factor: 0.9 },
    ),
  );
});
afterAll(() => open.database.close());

const compared = async (quartier_id?: string) =>
  new Map(
    (await loadMeasureComparisons(open.database, { quartier_id }, 50)).map((row) => [row.measure_id, row]),
  );

describe('each measure with savings of both kinds', () => {
  it.each(
    rowsOf(`
      measure    mwh   mwh_after  t    t_after  difference  share  reason
      pump       75    60         10   6        -4          60     -                   # 20 - 10 t, 18 - 12 t
      hull       50    60         10   12       2           120    -
      network    10    5          1    0.5      -0.5        50     -
      advice     40    20         -    -        -           -      not_direct
      no_factor  10    10         -    2        -           -      no_factor
      worse      -5    -10        -1   -2       -1          -      nothing_planned
      no_year    10    10         -    -        -           -      no_assessable_year
    `),
  )('$measure: $t t planned, $t_after t measured', async (expected) => {
    const row = (await compared()).get(expected.measure!)!;
    const number = (text = '') => (text === '' ? null : expect.closeTo(Number(text), 9));
    expect(row).toMatchObject({
      ex_ante_mwh: number(expected.mwh),
      ex_post_mwh: number(expected.mwh_after),
      ex_ante_t_per_year: number(expected.t),
      ex_post_t_per_year: number(expected.t_after),
      difference_t_per_year: number(expected.difference),
      share_t_pct: number(expected.share),
      reason: expected.reason || null,
    });
  });

  it('the largest deviation in tonnes first, those without tonnes last; given up and only planned ones are not there', async () => {
    expect([...(await compared()).keys()]).toEqual([
      'pump',
      'hull',
      'worse',
      'network',
      'advice',
      'no_factor',
      'no_year',
    ]);
  });
});

describe('sums', () => {
  it('of a quartier are times the interaction factor, tonnes only of measures of which both are known', async () => {
    expect(await loadMeasureComparisonSum(open.database, { quartier_id: 'a' })).toEqual({
      measures: 3,
      with_tonnes: 2,
      // 0.9 * (75 + 50 + 40) and 0.9 * (60 + 60 + 20)
      ex_ante_mwh: expect.closeTo(148.5, 9),
      ex_post_mwh: expect.closeTo(126, 9),
      difference_mwh: expect.closeTo(-22.5, 9),
      share_mwh_pct: expect.closeTo((100 * 140) / 165, 9),
      // 0.9 * (10 + 10) and 0.9 * (6 + 12)
      ex_ante_t_per_year: expect.closeTo(18, 9),
      ex_post_t_per_year: expect.closeTo(16.2, 9),
      difference_t_per_year: expect.closeTo(-1.8, 9),
      share_t_pct: expect.closeTo(90, 9),
    });
  });

  it('of all leave out what is known on one side only', async () => {
    // planned 10 + 10 + 1 - 1, measured 6 + 12 + 0.5 - 2; the 2 t of `no_factor` are not in it
    expect(await loadMeasureComparisonSum(open.database, {})).toMatchObject({
      measures: 7,
      with_tonnes: 4,
      ex_ante_t_per_year: expect.closeTo(0.9 * 20, 9),
      ex_post_t_per_year: expect.closeTo(0.9 * 16.5, 9),
      share_t_pct: expect.closeTo(82.5, 9),
    });
    expect(await loadMeasureComparisonSum(open.database, { quartier_id: 'c' })).toMatchObject({
      measures: 1,
      with_tonnes: 0,
      ex_ante_t_per_year: null,
      share_t_pct: null,
    });
  });

  it('of money are not: only the tonnes below the line are', async () => {
    // 1,200 + 2,400 € over 0.9 * (6 t * 20 + 12 t * 10)
    expect((await loadMeasureMoney(open.database, { quartier_id: 'a' }, 'all'))[0]).toMatchObject({
      measures: 3,
      funding_eur: 3600,
      with_funding: 2,
      funding_eur_per_t: expect.closeTo(3600 / (0.9 * 240), 9),
      with_funding_per_t: 2,
    });
  });
});

describe('"So gerechnet" of a measure', () => {
  const resultsOf = async (measure: string, quartier: string) =>
    (await buildTrace(open, quartier, { figure: 'measure_saving', measure }))!;

  it('sets the plan beside what was measured, with the same factors', async () => {
    const { results, steps } = await resultsOf('pump', 'a');
    const wanted = { S: 6, 'S₀': 10, ΔS: -4, 'S%': 60, 'F[t]': 1200 / (6 * 20) };
    expect(results.map(({ step }) => step)).toEqual(Object.keys(wanted));
    for (const [id, value] of Object.entries(wanted)) {
      expect(results.find(({ step }) => step === id)!.value, id).toBeCloseTo(value, 9);
      expect(steps.find((step) => step.id === id)!.value, id).toBeCloseTo(value, 9);
    }
  });

  it('and says nothing of a plan without factor, or of a share of nothing', async () => {
    expect((await resultsOf('no_factor', 'b')).results.map(({ step }) => step)).toEqual(['S']);
    expect((await resultsOf('worse', 'b')).results.map(({ step }) => step)).toEqual(['S', 'S₀', 'ΔS']);
  });
});
