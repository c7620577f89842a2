import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { answers } from '#lib/server/http/api/answers.ts';
import { serve } from '../served.ts';

const served = serve('demo');

const path = '/quartiers/gelsenkirchen-horst';
const ask = (address: string) => fetch(`${served.url}/api/v1${address}`);
const trace = async (query: string) =>
  answers.Trace.parse(await (await ask(`${path}/trace?figure=${query}`)).json());

test('a trace has the value that the figure has elsewhere', async () => {
  const progress = answers.Progress.parse(await (await ask(`${path}/progress`)).json());
  expect((await trace('progress')).value).toBe(progress.progress_pct);
  expect((await trace('gap')).value).toBe(progress.level.gap_t);
  expect((await trace('budget')).value).toBe(progress.budget.balance_t);
  expect((await trace('forecast')).value).toBe(progress.trend.forecast_t);
  expect((await trace('secured_savings')).value).toBe(progress.measures.secured_t);
  expect((await trace('baseline')).value).toBe(progress.baseline?.t);
  expect((await trace('emissions&year=2021')).value).toBe(
    progress.series.find(({ year }) => year === 2021)?.t,
  );
});

test('it names formula, boundary, edition, and for every cell its row, factor and source', async () => {
  const found = await trace('emissions&year=2023');
  expect(found).toMatchObject({
    kind: 'demo',
    figure: 'emissions',
    year: 2023,
    unit: 't',
    formula: { de: ['C = E · ef / 1000'] },
    factor_set: 'bisko-nah-2026',
    base_years: [2019, 2019],
    method: '/methodik/formeln#emissions',
    is_bisko_like: expect.any(Boolean),
  });
  expect(found.sectors).toContain('households');
  const numbers = found.inputs.filter(({ state }) => state === 'number');
  expect(numbers.length).toBeGreaterThan(10);
  for (const input of numbers) {
    expect(input).toMatchObject({
      file: 'energy.csv',
      row: expect.any(Number),
      source: expect.any(String),
      factor_source: expect.any(String),
      status: expect.any(String),
    });
  }
  expect(found.inputs.some(({ is_local_factor }) => is_local_factor)).toBe(true);
});

test('a scenario is computed as its address chooses, and is no scenario without its measures', async () => {
  const measures = 'gelsenkirchen-horst-04,gelsenkirchen-horst-05';
  const query = `measures=${measures}&scenario=strom-schnell`;
  const found = await trace(`scenario&${query}`);
  const base = await trace('scenario');
  expect(found).toMatchObject({ title: { de: 'Szenario 2030' }, is_bisko_like: false });
  expect(found.assumption?.en).toMatch(/^2 further measures \(.+\), Grid mix falls fast/);
  expect(found.value!).toBeLessThan(base.value!);
  const chart = await fetch(
    `${served.url}/api/v1/charts/scenario.csv?quartier=gelsenkirchen-horst&${query}&lang=en`,
  );
  const last = (await chart.text()).trim().split('\n').at(-1)!.split(',').map(Number);
  expect(last.some((value) => Math.abs(value - found.value!) < 0.01)).toBe(true);
  for (const bad of ['measures=nothing', 'scenario=nothing']) {
    expect((await ask(`${path}/trace?figure=scenario&${bad}`)).status).toBe(400);
  }
});

test('the workbook is a file with a speaking name, whose result is a formula with its value', async () => {
  const answer = await ask(`${path}/trace.xlsx?figure=gap&lang=en`);
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="demonstration-data_gelsenkirchen-horst_how-computed_gap-to-the-path-2024_edition-[\w-]+\.xlsx"$/,
  );
  const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
  const formulas = [...(sheets[0]!.cells?.values() ?? [])].filter(({ formula }) => formula);
  expect(formulas.length).toBeGreaterThan(5);
  expect(sheets[0]!.rows.flat()).toContain('value of the edition');
});
