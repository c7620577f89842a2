import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#lib/server/edition/database/database.ts';
import { loadMeasureEffect } from '#lib/server/queries/measure-sums.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { computed, quartiersIn, rowsOf, seriesOf } from './programme.ts';

/**
 * METHOD.md, sections 5 and 7, by certainty and year. 640 t in 2022, T = 500 t in 2030; gas 200 g/kWh and electricity
 * 400 g/kWh in 2022, so 500 MWh of gas are 100 t. Every sum is times the interaction factor 0.8.
 */
describe('what measures still add', () => {
  const energy = seriesOf(
    2019,
    'q 4000 3800 3600 3200\n late 4000 3800 3600 3200\n bare 4000 3800 3600 3200',
  );
  let database: Database;

  beforeAll(async () => {
    database = await computed(
      {
        quartiers: quartiersIn(energy),
        energy,
        emission_factors: `
          carrier      year  g_per_kwh
          natural_gas  2019  250
          natural_gas  2020  250
          natural_gas  2021  250
          natural_gas  2022  200
          electricity  2022  400
        `,
        targets: `
          quartier_id  target_year  target_t
          q            2030         500
          late         2022         500
        `,
        measures: `
          measure_id  quartier_id  title    status       financed  completion_date  lifetime_years  effect
          done        q            Done     completed    -         2023-01-01       -               direct
          ended       q            Ended    completed    -         2015-01-01       10              direct    # until 2025-01-01
          contained   q            Old      completed    -         2020-01-01       -               direct    # all of it in 2022 already
          halflife    q            Half     in_progress  true      2024-01-01       6.5             direct    # until 2030-07-01
          pump        q            Pump     in_progress  true      2023-01-01       -               direct
          measured    q            Post     in_progress  true      2023-01-01       -               direct
          begun       q            Begun    decided      -         2029-07-01       -               direct
          undated     q            Undated  decided      -         -                -               direct
          april       q            April    planned      -         2030-04-01       -               direct
          nofactor    q            Lacking  planned      -         2024-01-01       -               direct
          advice      q            Advice   idea         -         2024-01-01       -               indirect
          given_up    q            Gone     cancelled    -         2024-01-01       -               direct
          outside     q            Shop     completed    -         2023-01-01       -               direct
          past        late         Late     completed    -         2023-01-01       -               direct
        `,
        measure_savings: `
          measure_id  sector      carrier                kind     saving_mwh  low_mwh  high_mwh
          done        households  natural_gas            ex_ante  500         400      550
          ended       households  natural_gas            ex_ante  500         400      550
          contained   households  natural_gas            ex_ante  500         -        -
          halflife    households  natural_gas            ex_ante  500         -        -
          pump        households  natural_gas            ex_ante  500         -        -
          pump        households  electricity            ex_ante  -200        -220     -180
          measured    households  natural_gas            ex_ante  500         -        -
          measured    households  natural_gas            ex_post  300         -        -
          begun       households  natural_gas            ex_ante  500         -        -
          undated     households  natural_gas            ex_ante  500         -        -
          april       households  natural_gas            ex_ante  500         -        -
          nofactor    households  heat_pump_electricity  ex_ante  500         -        -
          given_up    households  natural_gas            ex_ante  500         -        -
          outside     services    natural_gas            ex_ante  500         -        -
          past        households  natural_gas            ex_ante  500         -        -
        `,
      },
      { interaction_factor: 0.8 },
    );
  });
  afterAll(() => database.close());

  const of = async (year: number) =>
    (await loadMeasureEffect(database, 'q')).filter((row) => row.year === year);

  it.each(
    // 0.8 * sum of [share(2030) - share(2022)] * S, in t
    rowsOf(`
      certainty    measures  adding  undated  without  low      central  high
      implemented  3         2       0        0        -24      0        24       # 100 - 100: the end of one eats the other; low 80 - 110, high 110 - 80
      secured      3         3       0        0        97.271   103.671  110.071  # 181/365 * 100 + (100 - 80) + 60; pump alone 12 to 28
      decided      1         1       1        0        80       80       80
      idea         1         1       0        2        60.274   60.274   60.274   # 275/365 * 100
    `),
  )('$certainty until 2030: $central t', async ({ certainty, measures, adding, undated, without, ...t }) => {
    const row = (await of(2030)).find((candidate) => candidate.certainty === certainty)!;
    expect(row).toMatchObject({
      measures: Number(measures),
      adding: Number(adding),
      undated: Number(undated),
      without_tonnes: Number(without),
    });
    expect(row.low_t).toBeCloseTo(Number(t.low), 3);
    expect(row.t).toBeCloseTo(Number(t.central), 3);
    expect(row.high_t).toBeCloseTo(Number(t.high), 3);
  });

  it('names what has no completion date, and nothing else', async () => {
    const rows = await of(2030);
    expect(rows.map(({ undated_titles }) => undated_titles)).toEqual([['Undated'], [], [], []]);
  });

  it('year by year: nothing in the measured year, then pro rata', async () => {
    const secured = (await loadMeasureEffect(database, 'q')).filter((row) => row.certainty === 'secured');
    expect(secured.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030]);
    const t = secured.map((row) => row.t);
    // 2023: pump and what was measured; from 2024 all three in full; 2030: half of one is over
    [0, 64, 144, 144, 144, 144, 144, 144, 103.671].forEach((expected, at) =>
      expect(t[at]).toBeCloseTo(expected, 3),
    );
    const decided = (await loadMeasureEffect(database, 'q')).filter((row) => row.certainty === 'decided');
    // 184 of 365 days of 2029
    expect(decided.at(-2)!.t).toBeCloseTo((0.8 * 100 * 184) / 365, 6);
  });

  it('implemented and secured together are the secured savings of the verdict', async () => {
    const rows = (await of(2030)).filter(({ certainty }) => ['implemented', 'secured'].includes(certainty));
    const { measures } = (await loadProgress(database, 'q'))!;
    expect(rows.reduce((sum, { t }) => sum + t, 0)).toBeCloseTo(measures.secured_t!, 6);
  });

  it('nothing once the target year is measured, without target or without measures', async () => {
    expect(await loadMeasureEffect(database, 'late')).toEqual([]);
    expect(await loadMeasureEffect(database, 'bare')).toEqual([]);
    expect(await loadMeasureEffect(database, 'nowhere')).toEqual([]);
  });
});
