import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeasureRow } from '#lib/domain/records/measures.ts';
import type { Database } from '#lib/server/edition/database/database.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { allMeasures, computed, quartiersIn, rowsOf, seriesOf } from './programme.ts';

// factors change in the latest measured year, 2022: gas 250 -> 200, electricity 500 -> 400 g/kWh
const emission_factors = rowsOf(`
  carrier           year  g_per_kwh  quartier_id
  natural_gas       2019  250        -
  natural_gas       2020  250        -
  natural_gas       2021  250        -
  natural_gas       2022  200        -
  electricity       2021  500        -
  electricity       2022  400        -
  district_heating  2022  300        -
`);
// 1,000 t in 2019, falling to 640 t in 2022
const series = (quartiers: string) =>
  seriesOf(
    2019,
    quartiers
      .split(' ')
      .map((quartier) => `${quartier} 4000 3800 3600 3200`)
      .join('\n'),
  );

/** METHOD.md, sections 1 and 7: savings, certainty, costs. */
describe('measures', () => {
  const energy = series('q network');
  let byId: Map<string, MeasureRow>;

  beforeAll(async () => {
    const database = await computed({
      quartiers: quartiersIn(energy),
      energy,
      emission_factors: [
        ...emission_factors,
        { carrier: 'district_heating', year: '2022', g_per_kwh: '100', quartier_id: 'network' },
      ],
      measures: `
        measure_id   quartier_id  effect      status       financed  lifetime_years  invest_eur  funding_eur
        gas          q            direct      planned      -         20              100000      40000
        heatpump     q            direct      planned      -         20              100000      -
        measured     q            direct      completed    true      -               100000      40000
        indirect     q            indirect    completed    true      20              100000      40000
        foundation   q            foundation  completed    true      20              100000      40000
        more         q            direct      planned      -         20              100000      40000
        unpriced     q            direct      planned      -         20              -           -
        nosavings    q            direct      planned      -         20              100000      40000
        heat         q            direct      planned      -         -               -           -
        localheat    network      direct      planned      -         -               -           -
        nofactor     q            direct      planned      -         20              100000      40000
        c01          q            direct      idea         -         -               -           -
        c02          q            direct      planned      true      -               -           -
        c03          q            direct      decided      true      -               -           -
        c04          q            direct      in_progress  false     -               -           -
        c05          q            direct      in_progress  -         -               -           -
        c06          q            direct      in_progress  true      -               -           -
        c07          q            direct      completed    -         -               -           -
        c08          q            direct      paused       true      -               -           -
        c09          q            direct      cancelled    true      -               -           -
        c10          q            direct      unknown      true      -               -           -
      `,
      measure_savings: `
        measure_id  carrier                kind      saving_mwh  low_mwh  high_mwh
        gas         natural_gas            ex_ante   1000        800      1100
        heatpump    natural_gas            ex_ante   1000        -        -
        heatpump    electricity            ex_ante   -300        -320     -250
        measured    natural_gas            ex_ante   1000        -        -
        measured    electricity            ex_ante   100         -        -
        measured    natural_gas            ex_post   600         -        -
        indirect    natural_gas            ex_ante   1000        -        -
        foundation  natural_gas            ex_ante   1000        -        -
        more        natural_gas            ex_ante   -100        -        -
        unpriced    natural_gas            ex_ante   1000        -        -
        heat        district_heating       ex_ante   100         -        -
        localheat   district_heating       ex_ante   100         -        -
        nofactor    natural_gas            ex_ante   1000        -        -
        nofactor    heat_pump_electricity  ex_ante   -300        -        -
      `,
    });
    byId = new Map((await allMeasures(database)).map((measure) => [measure.measure_id, measure]));
    database.close();
  });

  it.each(
    // S = sum of dE * ef(latest year) / 1000
    rowsOf(`
      measure     saving  low   high
      gas         200     160   220
      heatpump    80      72    100    # 200 - 300 * 0.4; low 200 - 128, high 200 - 100
      measured    120     120   120    # ex post replaces all of ex ante
      indirect    -       -     -      # only direct measures carry tonnes
      foundation  -       -     -
      more        -20     -20   -20
      nosavings   -       -     -
      heat        30      30    30
      localheat   10      10    10     # the factor of the quartier's own network
      nofactor    -       -     -      # no factor for heat pump electricity: no half of a saving
    `),
  )('$measure saves $saving t a year', ({ measure, saving, low, high }) => {
    const row = byId.get(measure!)!;
    for (const [value, expected] of [
      [row.saving_t_per_year, saving],
      [row.low_t_per_year, low],
      [row.high_t_per_year, high],
    ] as const) {
      if (expected === '') expect(value).toBeNull();
      else expect(value).toBeCloseTo(Number(expected), 9);
    }
  });

  it('certainty has one value', () => {
    const certainties = [...byId.values()].filter(({ measure_id }) => /^c[01]/.test(measure_id));
    expect(certainties.map(({ certainty }) => certainty)).toEqual([
      'idea',
      'idea',
      'decided',
      'decided',
      'decided',
      'secured',
      'implemented',
      'none',
      'none',
      'none',
    ]);
  });

  it('EUR per tonne: annuity at 3 % over 20 years; funding over the lifetime', () => {
    // 100,000 EUR * 0.03 / (1 - 1.03^-20) = 6,721.57 EUR a year, for 200 t
    expect(byId.get('gas')!.eur_per_t).toBeCloseTo(6721.5708 / 200, 5);
    // 40,000 EUR / (200 t * 20)
    expect(byId.get('gas')!.funding_eur_per_t).toBeCloseTo(10, 9);
    expect(byId.get('heatpump')!.eur_per_t).toBeCloseTo(6721.5708 / 80, 5);
  });

  it.each([
    ['no lifetime', 'measured'],
    ['no investment', 'unpriced'],
    ['no saving', 'nosavings'],
    ['a negative saving', 'more'],
    ['no tonnes', 'indirect'],
    ['no factor', 'nofactor'],
  ])('%s: no EUR per tonne', (_, measure) => {
    expect(byId.get(measure)).toMatchObject({ eur_per_t: null, funding_eur_per_t: null });
  });

  it('without interest simply investment over lifetime', async () => {
    const database = await computed(
      {
        quartiers: quartiersIn(series('q')),
        energy: series('q'),
        emission_factors,
        measures: 'measure_id quartier_id status lifetime_years invest_eur\n m q planned 20 100000',
        measure_savings: 'measure_id saving_mwh\n m 1000',
      },
      { discount_rate: 0 },
    );
    // 100,000 / 20 / 200
    expect((await allMeasures(database))[0]!.eur_per_t).toBeCloseTo(25, 9);
    database.close();
  });
});

/** METHOD.md, section 5: what implemented and secured measures still add until the target year. */
describe('secured savings', () => {
  // 640 t in 2022, T = 500 t in 2030; every measure saves 100 t a year (500 MWh of gas) where nothing else is said
  const cases = rowsOf(`
    quartier     status       financed  completion  lifetime  secured   # share(2030) - share(2022), times 100 t
    soon         completed    -         2023-01-01  -         100       # 1 - 0
    midyear      completed    -         2022-07-01  -         49.589    # 1 - 184/365: 2022 already has half of it
    before       completed    -         2020-01-01  -         0         # 1 - 1
    ending       in_progress  true      2023-01-01  5         0         # ends 2028-01-01
    ended        completed    -         2015-01-01  10        -100      # 0 - 1: what 2022 has is gone by 2030
    within       in_progress  true      2030-04-01  -         75.342    # 275/365
    halflife     in_progress  true      2024-01-01  6.5       49.589    # until 2030-07-01: 181/365 of 100 t
    undated      in_progress  true      -           -         0         # no completion date: not counted
    unfinanced   in_progress  false     2023-01-01  -         0
    planned      planned      true      2023-01-01  -         0
    other        completed    -         2023-01-01  -         0         # saves in services, outside the target's scope
    lacking      completed    -         2023-01-01  -         0         # a line without factor: nothing is counted
    pump         completed    -         2023-01-01  -         20        # 100 t of gas less 80 t of electricity
  `);
  const energy = series([...cases.map(({ quartier }) => quartier!), 'enough', 'none', 'met'].join(' '));
  let database: Database;

  beforeAll(async () => {
    const measures = cases.map(({ quartier, status, financed, completion, lifetime }) => ({
      measure_id: `${quartier}-m`,
      quartier_id: quartier!,
      status: status!,
      financed: financed!,
      completion_date: completion!,
      lifetime_years: lifetime!,
    }));
    const lines = cases.map(({ quartier }) => ({ measure_id: `${quartier}-m`, saving_mwh: '500' }));
    database = await computed(
      {
        quartiers: quartiersIn(energy),
        energy,
        emission_factors,
        measures: [
          ...measures,
          ...rowsOf(`
            measure_id  quartier_id  status     completion_date
            enough-m    enough       completed  2023-01-01
          `),
        ],
        measure_savings: [
          ...lines.map((line) => (line.measure_id === 'other-m' ? { ...line, sector: 'services' } : line)),
          { measure_id: 'pump-m', carrier: 'electricity', saving_mwh: '-200' },
          { measure_id: 'lacking-m', carrier: 'heat_pump_electricity', saving_mwh: '-200' },
          { measure_id: 'enough-m', saving_mwh: '700' },
        ],
        targets: quartiersIn(energy).map((row) => ({
          ...row,
          target_year: '2030',
          target_t: row.quartier_id === 'met' ? '640' : '500',
        })),
      },
      { headline_sectors: ['households'] },
    );
  });
  afterAll(() => database.close());

  it.each(cases)('$quartier: $secured t', async ({ quartier, secured }) => {
    const { measures } = (await loadProgress(database, quartier!))!;
    expect(measures.secured_t).toBeCloseTo(Number(secured), 3);
    expect(measures.after_secured_t).toBeCloseTo(640 - Number(secured), 3);
    // of the gap of 140 t
    expect(measures.secured_share_of_gap).toBeCloseTo(Number(secured) / 140, 5);
    expect(measures).toMatchObject({ verdict: 'insufficient', reasons: [] });
  });

  it('beside it what decided measures and ideas add, and what is left of the gap', async () => {
    const gapOf = async (quartier: string) => {
      const { target_gap_t, secured_t, decided_t, ideas_t, open_t } = (await loadProgress(
        database,
        quartier,
      ))!.measures;
      return [target_gap_t, secured_t, decided_t, ideas_t, open_t].map((t) => t && Math.round(t * 1e6) / 1e6);
    };
    // 640 t less 500 t; every measure saves 100 t
    expect(await gapOf('soon')).toEqual([140, 100, 0, 0, 40]);
    // in progress without finance counts as decided
    expect(await gapOf('unfinanced')).toEqual([140, 0, 100, 0, 40]);
    expect(await gapOf('planned')).toEqual([140, 0, 0, 100, 40]);
    expect(await gapOf('undated')).toEqual([140, 0, 0, 0, 140]);
    // what 2022 has is gone by 2030
    expect(await gapOf('ended')).toEqual([140, -100, 0, 0, 240]);
    expect(await gapOf('enough')).toEqual([140, 140, 0, 0, 0]);
    // the gap is known also where no measure is
    expect(await gapOf('none')).toEqual([140, null, null, null, null]);
    expect(await gapOf('met')).toEqual([0, 0, 0, 0, 0]);
  });

  it('sufficient when what is left is the target', async () => {
    // 700 MWh of gas are 140 t: exactly the gap
    const { measures } = (await loadProgress(database, 'enough'))!;
    expect(measures.after_secured_t).toBeCloseTo(500, 9);
    expect(measures.secured_share_of_gap).toBeCloseTo(1, 9);
    expect(measures.verdict).toBe('sufficient');
  });

  it('without measures not assessable, unless the target is met', async () => {
    expect((await loadProgress(database, 'none'))!.measures).toMatchObject({
      verdict: 'not_assessable',
      reasons: ['no_measures'],
      secured_t: null,
    });
    expect((await loadProgress(database, 'met'))!.measures).toMatchObject({
      verdict: 'sufficient',
      reasons: [],
      secured_t: 0,
      secured_share_of_gap: null,
    });
  });

  it('the interaction factor multiplies the sum over the measures, never a single measure', async () => {
    const both = await computed(
      {
        quartiers: quartiersIn(series('q')),
        energy: series('q'),
        emission_factors,
        measures: `
          measure_id  quartier_id  status     completion_date
          one         q            completed  2023-01-01
          two         q            completed  2023-01-01
        `,
        measure_savings: 'measure_id saving_mwh\n one 500\n two 250',
        targets: 'quartier_id target_year target_t\n q 2030 500',
      },
      { interaction_factor: 0.8 },
    );
    expect((await allMeasures(both)).map(({ saving_t_per_year }) => saving_t_per_year)).toEqual([100, 50]);
    // 0.8 * 150 t
    expect((await loadProgress(both, 'q'))!.measures.secured_t).toBeCloseTo(120, 9);
    both.close();
  });
});
