import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Trace, TraceQuestion } from '#lib/trace/trace.ts';
import { buildTrace } from '#lib/server/trace/trace.ts';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { openFolder } from '../fixtures/opened.ts';
import { seriesOf, tonnePerMwh, writeProgramme, years } from '../method/programme.ts';

let open: OpenEdition;
beforeAll(async () => {
  const folder = writeProgramme(
    {
      quartiers: [{ quartier_id: 'a' }],
      energy: seriesOf(2019, 'a 1000 960 800 840'),
      // electricity has a factor in 2022 only
      emission_factors: [
        ...tonnePerMwh(years(2019, 2022)),
        { carrier: 'electricity', year: '2022', g_per_kwh: '250' },
      ],
      targets: [{ quartier_id: 'a', reduction_pct: '50' }],
      measures: `
        measure_id  quartier_id  status       financed  completion_date  lifetime_years  invest_eur  funding_eur
        roof        a            completed    -         2021-01-01       20              10000       4000
        late        a            completed    -         2022-05-27       -               -           -  # 219 of 365 days
        pump        a            completed    -         2020-01-01       -               -           -
        undated     a            completed    -         -                -               -           -
        building    a            in_progress  true      2022-01-01       -               -           -
        plan        a            decided      true      2025-07-02       -               -           -  # in 2029 all year
        ends        a            planned      -         2010-01-01       15              -           -  # until 2024
        idea        a            idea         -         2026-01-01       -               -           -
      `,
      measure_savings: `
        measure_id  carrier      saving_mwh  low_mwh  high_mwh
        roof        natural_gas  40          30       45
        late        natural_gas  50          -        -
        pump        natural_gas  10          -        -
        pump        electricity  -20         -        -
        undated     natural_gas  70          -        -
        building    natural_gas  80          -        -
        plan        natural_gas  100         -        -
        ends        natural_gas  30          25       32
        idea        natural_gas  60          50       -
        idea        electricity  -20         -24      -20
      `,
    },
    { interaction_factor: 0.9 },
  );
  open = await openFolder(folder);
});
afterAll(() => open.database.close());

const trace = async (question: TraceQuestion) => (await buildTrace(open, 'a', question))!;
const resultOf = ({ results }: Trace, step: string) => results.find((result) => result.step === step)!;
const stepOf = ({ steps }: Trace, id: string) => steps.find((step) => step.id === id)!;

describe('the trend through 1,000, 960, 800 and 840 t', () => {
  it('has a slope, a median of six slopes and a correlation', async () => {
    const found = await trace({ figure: 'trend' });
    // (-1.5 * 1000 - 0.5 * 960 + 0.5 * 800 + 1.5 * 840) / 5
    expect(found.results[0]).toMatchObject({ step: 'a', unit: 't/a' });
    expect(found.results[0]!.value).toBeCloseTo(-64, 9);
    const slopes = [-40, -100, -160 / 3, -160, -60, 40];
    const pairs = found.steps.filter(({ id }) => id.startsWith('a('));
    expect(pairs.map(({ id }) => id)).toContain('a(2019–2022)');
    pairs.forEach(({ value }, at) => expect(value).toBeCloseTo(slopes[at]!, 9));
    expect(resultOf(found, 'a_TS').value).toBeCloseTo((-60 - 160 / 3) / 2, 9);
    // squares about the mean of 900: 100² + 60² + 100² + 60² = 27,200
    expect(resultOf(found, 'a_r').value).toBeCloseTo(-64 * Math.sqrt(5 / 27_200), 9);
    expect(resultOf(found, 'a_r').text.de).toBe('−0,87');
  });

  it('is no forecast: that is a figure of its own', async () => {
    const ids = (await trace({ figure: 'trend' })).steps.map(({ id }) => id);
    expect(ids).not.toContain('Ĉ');
  });
});

describe('measures beside the decomposition', () => {
  it('of 160 t less, 67.5 t are recorded measures', async () => {
    const found = await trace({ figure: 'decomposition' });
    expect(found.results[0]!.value).toBeCloseTo(-160, 9);
    expect(stepOf(found, 'ΔS[roof]').value).toBeCloseTo(40, 9);
    expect(stepOf(found, 'ΔS[late]').value).toBeCloseTo(50 * 0.6, 9);
    expect(stepOf(found, 'ΔS[pump]').value).toBeCloseTo(10 - 20 * 0.25, 9);
    expect(found.steps.map(({ id }) => id)).not.toContain('ΔS[undated]');
    expect(found.steps.map(({ id }) => id)).not.toContain('ΔS[building]');
    expect(resultOf(found, 'ΔC[measures]').value).toBeCloseTo(-0.9 * 75, 9);
    expect(resultOf(found, 'ΔC[remainder]').value).toBeCloseTo(-160 + 67.5, 9);
    expect(stepOf(found, 'ΔC[remainder]').value).toBeCloseTo(-92.5, 9);
  });

  it('a measure with a carrier that has no factor in the later year counts nothing', async () => {
    const found = await trace({ figure: 'decomposition', year: 2021 });
    expect(found.steps.map(({ id }) => id)).not.toContain('ΔS[pump]');
    expect(resultOf(found, 'ΔC[measures]').value).toBeCloseTo(-36, 9);
    expect(stepOf(found, 'ΔC[measures]').value).toBeCloseTo(-36, 9);
  });
});

describe('what measures still save until 2029, by certainty', () => {
  it.each([
    // late works 219 of 365 days in 2022 already; the factor of interaction is 0.9, the gap 840 - 500 t
    ['implemented', 0.9 * 50 * 0.4],
    ['secured', 0],
    ['decided', 0.9 * 100],
  ] as const)('%s: %f t', async (certainty, t) => {
    const found = await trace({ figure: 'measure_effect', certainty });
    const wanted = { S: t, 'S%': (100 * t) / 340 };
    expect(found.results.map(({ step }) => step)).toEqual(Object.keys(wanted));
    for (const [step, value] of Object.entries(wanted)) {
      expect(resultOf(found, step).value, step).toBeCloseTo(value, 9);
      expect(stepOf(found, step).value, step).toBeCloseTo(value, 9);
    }
  });

  it('idea: what ends until then is lost, and the lower end of the range loses the higher saving', async () => {
    const found = await trace({ figure: 'measure_effect', certainty: 'idea' });
    // gas at 1,000 g/kWh, electricity at 250
    const wanted = { S: 0.9 * (60 - 5 - 30), 'S−': 0.9 * (50 - 6 - 32), 'S+': 0.9 * (60 - 5 - 25) };
    expect(found.results.map(({ step }) => step)).toEqual([...Object.keys(wanted), 'S%']);
    for (const [step, value] of Object.entries(wanted)) {
      expect(resultOf(found, step).value, step).toBeCloseTo(value, 9);
      expect(stepOf(found, step).value, step).toBeCloseTo(value, 9);
    }
    expect(resultOf(found, 'S−').name.de).toBe('Einsparung bis zum Zieljahr, unterer Wert');
  });
});

describe('a single measure', () => {
  it('saves 40 t, 30 to 45; 10,000 euros over 20 years at 3 % are 672.16 a year', async () => {
    const found = await trace({ figure: 'measure_saving', measure: 'roof' });
    const annuity = (10_000 * 0.03) / (1 - 1.03 ** -20);
    expect(annuity).toBeCloseTo(672.16, 2);
    const wanted = { S: 40, 'S−': 30, 'S+': 45, K: annuity / 40, 'F[t]': 4000 / (40 * 20) };
    expect(found.results.map(({ step }) => step)).toEqual(Object.keys(wanted));
    for (const [step, value] of Object.entries(wanted)) {
      expect(resultOf(found, step).value, step).toBeCloseTo(value, 9);
      expect(stepOf(found, step).value, step).toBeCloseTo(value, 9);
    }
    expect(found.title.de).toContain(': M');
    // The title stands above: no row repeats it.
    const title = found.title.de.split(': ')[1]!;
    for (const { name } of [...found.steps, ...found.inputs]) expect(name.de).not.toContain(title);
  });

  it('counts the electricity of a heat pump against its gas, and says nothing about costs it does not know', async () => {
    const found = await trace({ figure: 'measure_saving', measure: 'pump' });
    expect(found.results.map(({ step, value }) => [step, value])).toEqual([['S', 5]]);
    expect(found.steps.map(({ value }) => value)).toEqual([10, -5, 5]);
  });

  it('that the quartier does not have has no value', async () => {
    expect((await trace({ figure: 'measure_saving', measure: 'nothing' })).inputs).toEqual([]);
  });
});

describe('factors of the base year held', () => {
  let held: OpenEdition;
  beforeAll(async () => {
    const folder = writeProgramme(
      {
        quartiers: [{ quartier_id: 'mixed' }, { quartier_id: 'new' }, { quartier_id: 'few' }],
        energy: `
          quartier_id  year  sector      carrier           energy_mwh  notation  connections
          mixed        2019  households  electricity       300         -         -
          mixed        2019  households  district_heating  100         -         -
          mixed        2019  services    electricity       20          -         -
          mixed        2020  households  electricity       200         -         -
          mixed        2020  services    electricity       40          -         -
          mixed        2020  households  district_heating  90          -         -
          mixed        2021  households  electricity       -           NE        -
          # a carrier without a factor in the base year
          new          2019  households  electricity       300         -         -
          new          2020  households  electricity       200         -         -
          new          2020  households  wood_pellets      100         -         -
          # one of two carriers has three connections
          few          2019  households  electricity       300         -         80
          few          2019  households  district_heating  77          -         3
          few          2020  households  electricity       200         -         80
          few          2020  households  district_heating  66          -         3
        `,
        reported_emissions: `
          quartier_id  year  sector    emissions_t
          mixed        2019  industry  50
          mixed        2020  industry  45
        `,
        emission_factors: `
          carrier           year  g_per_kwh  quartier_id
          electricity       2019  500        -
          electricity       2020  400        -
          electricity       2021  300        -
          wood_pellets      2020  20         -
          district_heating  2019  300        -
          district_heating  2020  280        -
          district_heating  2019  100        mixed
          district_heating  2020  80         mixed
        `,
        targets: ['mixed', 'new', 'few'].map((quartier_id) => ({ quartier_id, reduction_pct: '50' })),
      },
      { headline_sectors: ['households', 'services', 'industry'] },
    );
    held = await openFolder(folder);
  });
  afterAll(() => held.database.close());

  const heldIn = async (quartier: string, year: number) =>
    (await buildTrace(held, quartier, { figure: 'held_factors', year }))!;

  it('240 MWh at 500 g/kWh, 90 at the 100 of the own network and 45 t reported are 174, not 148.2 t', async () => {
    const found = await heldIn('mixed', 2020);
    const wanted = { 'C₀(2020)': 120 + 9 + 45, 'C(2020)': 96 + 7.2 + 45, 'ΔC(2020)': -25.8 };
    expect(found.results.map(({ step }) => step)).toEqual(Object.keys(wanted));
    for (const [step, value] of Object.entries(wanted)) {
      expect(resultOf(found, step).value, step).toBeCloseTo(value, 9);
      expect(stepOf(found, step).value, step).toBeCloseTo(value, 9);
    }
    const factors = found.inputs.filter(({ unit }) => unit === 'g/kWh');
    expect(factors.map((row) => [row.carrier, row.value, row.row, row.year, row.is_local_factor])).toEqual([
      ['electricity', 500, 2, 2019, false],
      ['district_heating', 100, 8, 2019, true],
    ]);
    expect(found.is_bisko_like).toBe(false);
  });

  it.each([
    ['new', 2020, 'no_base_factor'],
    ['few', 2020, 'year_not_assessable'],
    ['mixed', 2021, 'year_not_assessable'],
  ])('%s in %i is not assessable: %s', async (quartier, year, reason) => {
    const found = await heldIn(quartier, year);
    expect(found).toMatchObject({ reasons: [reason], inputs: [], steps: [] });
    expect(found.results.map(({ value }) => value)).toEqual([null]);
  });
});
