import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeasureChoice, MeasureSorting } from '#lib/domain/records/measures.ts';
import type { Database } from '#lib/server/edition/database/database.ts';
import { loadAbatementCurve, loadLeftOutMeasures } from '#lib/server/queries/abatement.ts';
import { loadMeasureCategories, loadMeasureSums } from '#lib/server/queries/measure-sums.ts';
import { loadMeasureCounts, loadMeasureFacets, loadMeasurePage } from '#lib/server/queries/measures.ts';
import { computed, dated, rowsOf, seriesOf } from './programme.ts';

const energy = seriesOf(2019, 'a 1000 900\n b 1000 900');
// 200 g/kWh of gas, 400 g/kWh of electricity in the latest year, 2020
const emission_factors = rowsOf(`
  carrier                year  g_per_kwh
  natural_gas            2019  200
  natural_gas            2020  200
  heat_pump_electricity  2020  400
`);
const quartiers = `
  quartier_id  name   municipality  ags       building_type  contact
  a            Alpha  Stadt         05999001  old_town       Amt
  b            Beta   Dorf          05999002  mixed          -
`;
const measures = `
  measure_id  quartier_id  category   effect    status       financed  lifetime_years  invest_eur  funding_eur  units
  grid        a            heat_grid  direct    completed    true      20              100000      40000        31
  pump        a            heat_pump  direct    in_progress  true      20              40000       -            -
  hull        b            envelope   direct    decided      -         40              80000       0            4
  unpriced    b            envelope   direct    planned      -         20              -           -            -
  endless     b            envelope   direct    planned      -         -               5000        -            -
  silent      b            pv         direct    idea         -         20              5000        -            -
  worse       b            pv         direct    idea         -         20              5000        -            -
  advice      a            advice     indirect  in_progress  true      10              9000        9000         120
  given_up    a            pv         direct    cancelled    -         20              1000        -            -
`;
// gas: 0.2 t/MWh; the heat pump saves 100 MWh of gas and takes 25 MWh at 0.4 t/MWh: 20 - 10 = 10 t
const measure_savings = `
  measure_id  carrier                saving_mwh
  grid        natural_gas            500
  pump        natural_gas            100
  pump        heat_pump_electricity  -25
  hull        natural_gas            50
  unpriced    natural_gas            50
  endless     natural_gas            50
  worse       heat_pump_electricity  -10
  advice      natural_gas            500
  given_up    natural_gas            500
`;

const build = (programme: Record<string, unknown>) =>
  computed({ quartiers, energy, emission_factors, measures, measure_savings }, programme);

/** METHOD.md, section 7, over many measures: choosing, ordering, adding up. */
describe.each([
  // rate 0: invest / lifetime / S. grid 5,000 / 100; pump 2,000 / 10; hull 2,000 / 10
  { rate: 0, interaction: 1, eur: { grid: 50, pump: 200, hull: 200 } },
  // 3 %: annuity factors 0.0672157 over 20 years, 0.0432624 over 40
  { rate: 0.03, interaction: 0.8, eur: { grid: 67.215708, pump: 268.86283, hull: 346.09902 } },
])('at a rate of $rate and an interaction of $interaction', ({ rate, interaction, eur }) => {
  let database: Database;
  beforeAll(async () => {
    database = await build({ discount_rate: rate, interaction_factor: interaction });
  });
  afterAll(() => database.close());

  const page = (choice: MeasureChoice, sorting: MeasureSorting = 'quartier', offset = 0, limit = 50) =>
    loadMeasurePage(dated(database), choice, { sorting, offset, limit });
  const ids = async (...args: Parameters<typeof page>) =>
    (await page(...args)).map(({ measure_id }) => measure_id);

  it('cost and funding per tonne, tonnes, units, contact', async () => {
    const byId = new Map((await page({})).map((row) => [row.measure_id, row]));
    expect(byId.get('grid')).toMatchObject({
      saving_t_per_year: 100,
      // 40,000 EUR / (100 t * 20 years)
      funding_eur_per_t: 20,
      units: 31,
      name: 'Alpha',
      contact: 'Amt',
    });
    // heat pump: less gas, more electricity
    expect(byId.get('pump')!.saving_t_per_year).toBeCloseTo(10, 9);
    for (const [id, cost] of Object.entries(eur)) expect(byId.get(id)!.eur_per_t).toBeCloseTo(cost, 4);
    expect(byId.get('hull')!.funding_eur_per_t).toBe(0);
    expect(byId.get('hull')!.contact).toBeNull();
    for (const id of ['unpriced', 'endless', 'silent', 'worse', 'advice']) {
      expect(byId.get(id)!.eur_per_t, id).toBeNull();
    }
    expect(byId.get('worse')!.saving_t_per_year).toBeCloseTo(-4, 9);
    expect(byId.get('advice')!.saving_t_per_year).toBeNull();
  });

  it('is chosen by what stands in the address', async () => {
    expect(await ids({ quartier_id: 'a', status: 'in_progress' })).toEqual(['advice', 'pump']);
    expect(await ids({ category: 'envelope', certainty: 'idea' })).toEqual(['endless', 'unpriced']);
    expect(await ids({ building_type: 'old_town', category: 'heat_grid' })).toEqual(['grid']);
    expect(await ids({ building_type: 'old_town', category: 'envelope' })).toEqual([]);
    expect(await loadMeasureFacets(database)).toEqual({
      categories: ['advice', 'envelope', 'heat_grid', 'heat_pump', 'pv'],
      buildingTypes: ['mixed', 'old_town'],
    });
    expect(await loadMeasureCounts(database, { quartier_id: 'a' })).toEqual({
      measures: 4,
      of: 9,
      quartiers: 1,
      implemented: 1,
      secured: 2,
    });
  });

  it('is ordered by place unless asked otherwise, and leafed through without gap or repetition', async () => {
    const all = await ids({});
    expect(all).toHaveLength(9);
    // Dorf before Stadt, within a quartier by certainty
    expect(all.slice(0, 2)).toEqual(['hull', 'endless']);
    const leafed = [];
    for (const offset of [0, 4, 8]) leafed.push(...(await ids({}, 'quartier', offset, 4)));
    expect(leafed).toEqual(all);
    expect((await ids({}, 'saving')).slice(0, 2)).toEqual(['given_up', 'grid']);
    // what has no cost comes last
    expect((await ids({}, 'cost', 0, 2)).at(-1)).toBe('grid');
    expect(await ids({}, 'funding', 0, 2)).toEqual(['hull', 'grid']);
  });

  it('the interaction factor multiplies sums over measures, and nothing else', async () => {
    const sums = await loadMeasureSums(database, {}, { byQuartier: false });
    const byCertainty = Object.fromEntries(sums.map((sum) => [sum.certainty, sum.saving_t_per_year]));
    expect(byCertainty.implemented).toBeCloseTo(100 * interaction, 9);
    expect(byCertainty.secured).toBeCloseTo(10 * interaction, 9);
    // 10 + 10 - 4 t; one idea says nothing
    expect(byCertainty.idea).toBeCloseTo(16 * interaction, 9);
    expect(sums.find(({ certainty }) => certainty === 'idea')).toMatchObject({
      measures: 4,
      without_saving: 1,
    });
    expect((await loadMeasureSums(database)).every(({ quartier_id }) => quartier_id !== null)).toBe(true);

    const categories = await loadMeasureCategories(database);
    expect(categories.map(({ category }) => category)).toEqual([
      'heat_grid',
      'envelope',
      'heat_pump',
      'pv',
      'advice',
    ]);
    const envelope = categories[1]!;
    expect(envelope).toMatchObject({ measures: 3, quartiers: 1, with_saving: 3, with_cost: 1 });
    expect(envelope.saving_t_per_year).toBeCloseTo(30 * interaction, 9);
    expect(envelope.median_eur_per_t).toBeCloseTo(eur.hull, 4);
    expect(categories.at(-1)).toMatchObject({ saving_t_per_year: null, median_eur_per_t: null });
  });

  it('the abatement-cost curve: cheapest first, and a reason for each measure without a step', async () => {
    const curve = await loadAbatementCurve(database);
    expect(curve.steps[0]).toMatchObject({ id: 'grid', saving_t_per_year: 100, quartier: 'Alpha' });
    expect(curve.steps.map(({ id }) => id).sort()).toEqual(['grid', 'hull', 'pump']);
    expect(curve).toMatchObject({ is_grouped: false, measures: 3, interaction_factor: interaction });
    expect(curve.single_t_per_year).toBeCloseTo(120, 9);
    // 60 of the 120 t are within the first step
    expect(curve.half_below_eur_per_t).toBeCloseTo(eur.grid, 4);
    expect(curve.left_out).toEqual([
      { gap: 'no_tonnes', measures: 1 },
      { gap: 'no_saving', measures: 1 },
      { gap: 'not_less', measures: 1 },
      { gap: 'no_invest', measures: 1 },
      { gap: 'no_lifetime', measures: 1 },
      { gap: 'not_pursued', measures: 1 },
    ]);
    const leftOut = await loadLeftOutMeasures(database, {}, 5);
    expect(Object.fromEntries(leftOut.map(({ gap, measure_id }) => [gap, measure_id]))).toEqual({
      no_tonnes: 'advice',
      no_saving: 'silent',
      not_less: 'worse',
      no_invest: 'unpriced',
      no_lifetime: 'endless',
      not_pursued: 'given_up',
    });
    expect((await loadAbatementCurve(database, { category: 'advice' })).steps).toEqual([]);
  });
});

describe('more measures than a curve can tell apart', () => {
  it('become one step per category, at the mean cost of their tonnes', async () => {
    const many = (category: string, invest: number, saving: number) =>
      Array.from({ length: 31 }, (_, index) => ({
        measure_id: `${category}${index}`,
        quartier_id: 'a',
        category,
        status: 'completed',
        lifetime_years: '10',
        invest_eur: String(invest),
        saving,
      }));
    // 10 t each: 100 or, for one, 400 EUR a year; 20 t each: 100 EUR a year
    const rows = [...many('envelope', 1000, 50), ...many('pv', 1000, 100)];
    rows[0]!.invest_eur = '4000';
    const database = await computed(
      {
        quartiers,
        energy,
        emission_factors,
        measures: rows.map(({ saving: _, ...row }) => row),
        measure_savings: rows.map(({ measure_id, saving }) => ({ measure_id, saving_mwh: String(saving) })),
      },
      { discount_rate: 0 },
    );
    const curve = await loadAbatementCurve(database);
    expect(curve).toMatchObject({ is_grouped: true, measures: 62 });
    expect(curve.steps).toMatchObject([
      { id: 'pv', title: null, measures: 31, saving_t_per_year: 620, eur_per_t: 5 },
      { id: 'envelope', title: null, measures: 31, saving_t_per_year: 310 },
    ]);
    // (30 * 100 + 400) EUR / 310 t
    expect(curve.steps[1]!.eur_per_t).toBeCloseTo(3400 / 310, 9);
    database.close();
  });
});
