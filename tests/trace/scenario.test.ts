import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Trace } from '#lib/trace/trace.ts';
import { buildChart } from '#lib/server/chart-data/build-chart.ts';
import { buildTrace } from '#lib/server/trace/trace.ts';
import { writeTraceWorkbook } from '#lib/server/files/workbook/workbook.ts';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { openData, openFolder } from '../fixtures/opened.ts';
import { writeProgramme } from '../method/programme.ts';
import { writeScenarioProgramme } from '../method/scenario-programme.ts';

/** By hand: see method/scenario-programme.ts. */
let open: OpenEdition;
beforeAll(async () => {
  open = await openFolder(writeScenarioProgramme());
});
afterAll(() => open.database.close());

const what = async (quartier: string, measures?: string, scenario?: string) =>
  (await buildTrace(open, quartier, { figure: 'scenario', measures, scenario }))!;
const valuesOf = ({ results }: Trace) => results.map(({ step, value }) => [step, value] as const);
const stepOf = ({ steps }: Trace, id: string) => steps.find((step) => step.id === id)?.value;

describe('the calculation of a scenario', () => {
  it.each([
    // quartier, measures, factors, C′, ΔC_M, ΔC_F, d
    ['q', '', undefined, 1390 - 80, -80, 0, 810],
    ['q', 'pump,midyear', undefined, 1390 - 0.8 * 160, -0.8 * 160, 0, 890 - 0.8 * 160],
    // pump: 100 - 20, midyear: 10 at the 100 g/kWh of 2030
    ['q', 'pump,midyear', 'fall', 850 - 152, -152, -540, 198],
    ['q', 'pump', 'short', 1240 - 0.8 * 150, -0.8 * 150, -150, 740 - 0.8 * 150],
    // its network has a factor of its own, which no scenario moves
    ['network', '', 'fall', 1190 - 300, 0, -300, 390],
    // 2028: electricity half way from 200 to 100, district heating six of eight years from 300 to 60
    ['early', '', 'fall', 1390 - 250 - 180, 0, -430, 460],
  ] as const)('%s with "%s" and %s', async (quartier, measures, factors, t, saved, moved, gap) => {
    const found = await what(quartier, measures, factors);
    const wanted = { 'C′': t, ΔC_M: saved, ΔC_F: moved, d: gap };
    expect(valuesOf(found).map(([step]) => step)).toEqual(Object.keys(wanted));
    for (const [step, value] of valuesOf(found)) {
      expect(value, step).toBeCloseTo(wanted[step as 'd'], 9);
      expect(stepOf(found, step), step).toBeCloseTo(wanted[step as 'd'], 9);
    }
  });

  it('names factors and their rows, held and assumed', async () => {
    const found = await what('early', '', 'fall');
    expect(stepOf(found, 'ef′[electricity]')).toBeCloseTo(150, 9);
    expect(stepOf(found, 'ef′[district_heating]')).toBeCloseTo(120, 9);
    const factors = found.inputs.filter(({ unit }) => unit === 'g/kWh');
    expect(factors.map(({ id, value, file, row, source }) => [id, value, file, row, source])).toEqual([
      ['ef[electricity]', 400, 'emission_factors.csv', 3, expect.any(String)],
      ['ef′[electricity](2026)', 200, 'factor_scenarios.csv', 2, 'hand'],
      ['ef′[electricity](2030)', 100, 'factor_scenarios.csv', 3, 'hand'],
      ['ef[district_heating]', 300, 'emission_factors.csv', 4, expect.any(String)],
      ['ef′[district_heating](2030)', 60, 'factor_scenarios.csv', 4, 'hand'],
    ]);
  });

  it('says what it assumes, is no balance, and carries its mark on every sheet', async () => {
    const found = await what('q', 'pump', 'fall');
    expect(found.title.de).toBe('Szenario 2030');
    expect(found.assumption?.de).toMatch(/^1 weitere Maßnahme \(.+\), sinkt$/);
    expect(found.is_bisko_like).toBe(false);
    const about = { quartier: 'Q', municipality: 'M', scope: 'Haushalte' };
    const { sheets } = await readXlsx(await writeTraceWorkbook(found, open, about, 'de'));
    expect(sheets).toHaveLength(4);
    for (const { rows } of sheets) {
      expect(rows.slice(1, 3).flat()).toContainEqual(expect.stringMatching(/^Szenario: weder Bilanz/));
    }
    expect(sheets[2]!.rows.flat()).toContain('factor_scenarios.csv');
  });

  it('prints what the page prints: parts that add up between the printed totals', async () => {
    const demo = await openData('demo');
    const { results } = (await buildTrace(demo, 'gelsenkirchen-horst', {
      figure: 'scenario',
      measures: 'gelsenkirchen-horst-04,gelsenkirchen-horst-05',
      scenario: 'strom-schnell',
    }))!;
    // 26,335 t in 2024; unrounded it is -1,510.66 and -7,354.93
    expect(results.map(({ text }) => text.de.split('\u00a0')[0])).toEqual([
      '17.470',
      '−1.510',
      '−7.355',
      '+1.470',
    ]);
    demo.database.close();
  });

  it('has no measure that cannot be computed, and no other figure assumes anything', async () => {
    const ids = (await what('q', 'undated')).inputs.map(({ id }) => id);
    expect(ids.some((id) => id.includes('undated'))).toBe(false);
    expect((await buildTrace(open, 'q', { figure: 'gap', measures: 'pump' }))!.assumption).toBeNull();
  });
});

describe('energy that is confidential', () => {
  const carriers = { natural_gas: 240, district_heating: 180, heating_oil: 310 };
  const openWith = async (cells: [sector: string, carrier: string, mwh: number, connections: number][]) => {
    const folder = writeProgramme(
      {
        quartiers: [{ quartier_id: 'few' }],
        energy: cells.map(([sector, carrier, mwh, connections]) => ({
          quartier_id: 'few',
          year: '2022',
          sector,
          carrier,
          energy_mwh: String(mwh),
          connections: String(connections),
        })),
        emission_factors: Object.entries(carriers).map(([carrier, g]) => ({
          carrier,
          year: '2022',
          g_per_kwh: String(g),
        })),
        factor_scenarios: Object.keys(carriers).map((carrier) => ({
          scenario: 'fall',
          label_de: 'sinkt',
          label_en: 'falls',
          carrier,
          year: '2025',
          g_per_kwh: '100',
          source: 'hand',
        })),
        targets: [{ quartier_id: 'few', base_year_from: '2022', base_year_to: '2022', reduction_pct: '40' }],
      },
      { headline_sectors: ['households', 'services'] },
    );
    return openFolder(folder);
  };
  const askFall = async (edition: OpenEdition) =>
    (await buildTrace(edition, 'few', { figure: 'scenario', scenario: 'fall' }))!;

  const pictureOf = async (edition: OpenEdition, scenario?: string) =>
    (await buildChart(edition, 'scenario', { quartier: 'few', scenario }, 'de'))!.chart;

  it('is in no step; totals of carriers that may be given are', async () => {
    const edition = await openWith([
      ['households', 'natural_gas', 9001, 800],
      ['households', 'district_heating', 4321, 70],
      ['households', 'heating_oil', 77, 3],
      ['services', 'natural_gas', 5003, 80],
      ['services', 'district_heating', 3217, 70],
      ['services', 'heating_oil', 1511, 70],
    ]);
    const found = await askFall(edition);
    const values = [...found.inputs, ...found.steps, ...found.results].map(({ value }) => value ?? 0);
    const hidden = found.inputs.filter(({ state }) => state === 'C').length;
    expect(hidden).toBeGreaterThan(1);
    for (const { step, value } of found.results) expect(stepOf(found, step)).toBeCloseTo(value!, 9);
    for (const mwh of [77, 1511]) {
      expect(values).not.toContain(mwh);
      for (const g of [100, 240, 310, -210])
        expect(values.every((value) => Math.abs(value - (mwh * g) / 1000) > 1e-9)).toBe(true);
    }
    expect(found.results[2]!.value).not.toBe(0);
    edition.database.close();
  });

  it('moves with no factor, and the calculation says so', async () => {
    const edition = await openWith([
      ['households', 'natural_gas', 9001, 800],
      ['households', 'district_heating', 4321, 70],
      ['households', 'heating_oil', 77, 3],
    ]);
    const found = await askFall(edition);
    // gas alone: 9,001 * (100 - 240) / 1000
    expect(found.results[2]).toMatchObject({ step: 'ΔC_F', value: expect.closeTo(-1260.14, 9) });
    const note = 'Vertrauliche Energieträger behalten den Faktor von 2022.';
    // The page ends the sentence.
    expect(`${found.assumption?.de}.`).toContain(note);
    expect((await pictureOf(edition, 'fall')).notes).toContain(note);
    expect((await pictureOf(edition)).notes).not.toContain(note);
    edition.database.close();
  });
});
