import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Trace } from '#lib/trace/trace.ts';
import { traceFigures } from '#lib/domain/trace-figures.ts';
import { buildTrace } from '#lib/server/trace/trace.ts';
import { loadBalance } from '#lib/server/queries/balance.ts';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { loadQuartiers } from '#lib/server/queries/quartiers.ts';
import { certainties } from '#lib/domain/vocabulary.ts';
import { openData } from '../fixtures/opened.ts';

const folder = (name: string) => fileURLToPath(new URL(`../../data/${name}`, import.meta.url));

let demo: OpenEdition;
let muenster: OpenEdition;
beforeAll(async () => {
  demo = await openData('demo');
  muenster = await openData('muenster-1990-2015');
});
afterAll(() => {
  demo.database.close();
  muenster.database.close();
});

/** Figures whose steps do not come to the value of the edition, relative to 1e-9. */
function differences(trace: Trace): string[] {
  return trace.results.flatMap(({ step, value }) => {
    if (step === '') return value === null ? [] : [`${trace.figure}: a value without a step`];
    const recomputed = trace.steps.find(({ id }) => id === step)?.value ?? null;
    if (value === null || recomputed === null) return [`${trace.figure} ${step}: ${recomputed} for ${value}`];
    const difference = Math.abs(recomputed - value);
    return difference <= 1e-9 * Math.max(Math.abs(value), 1)
      ? []
      : [`${trace.quartier_id} ${trace.figure} ${step}: ${recomputed} for ${value}`];
  });
}

describe('every figure follows from its inputs', () => {
  it.each(traceFigures)('%s', async (figure) => {
    let values = 0;
    for (const open of [demo, muenster]) {
      for (const { quartier_id } of await loadQuartiers(open.database)) {
        const trace = (await buildTrace(open, quartier_id, { figure }))!;
        expect(differences(trace)).toEqual([]);
        values += trace.results.filter(({ value }) => value !== null).length;
        // Without weather or grades there is nothing to ask for; everything else says why it is missing.
        const isOptional = figure === 'corrected_emissions' || figure === 'data_quality';
        if (!isOptional && trace.results.every(({ value }) => value === null)) {
          expect(trace.reasons.length, `${quartier_id} ${figure}`).toBeGreaterThan(0);
        }
      }
    }
    expect(values).toBeGreaterThan(0);
  });

  it.each([
    ['gelsenkirchen-horst', 2018],
    ['oberhausen-tackenberg', 2020],
    ['duisburg-neuenkamp', 2022],
    ['bottrop-kirchhellen', 2021],
  ])('of %s in %i, complete or not', async (quartier, year) => {
    for (const figure of traceFigures) {
      expect(differences((await buildTrace(demo, quartier, { figure, year }))!)).toEqual([]);
    }
  });

  it.each([2019, 2020, 2021])('of trend and causes from %i on', async (from) => {
    for (const figure of ['trend', 'forecast', 'decomposition'] as const) {
      for (const quartier of ['gelsenkirchen-horst', 'bottrop-kirchhellen', 'hagen-wehringhausen']) {
        expect(differences((await buildTrace(demo, quartier, { figure, from }))!)).toEqual([]);
      }
    }
  });

  it('of secured measures with their range, as the table of the quartier adds it up', async () => {
    let ranges = 0;
    for (const { quartier_id } of await loadQuartiers(demo.database)) {
      const trace = (await buildTrace(demo, quartier_id, { figure: 'secured_savings' }))!;
      const range = ['S−', 'S+'].map((id) => trace.results.find(({ step }) => step === id));
      if (!range[0] || !range[1]) continue;
      ranges++;
      expect(range[0].value!).toBeLessThan(range[1].value!);
    }
    expect(ranges).toBeGreaterThan(0);
  });

  it.each(certainties.filter((certainty) => certainty !== 'none'))(
    'of what measures that are %s still save, as the table of the quartier has it',
    async (certainty) => {
      let found = 0;
      for (const { quartier_id } of await loadQuartiers(demo.database)) {
        const trace = (await buildTrace(demo, quartier_id, { figure: 'measure_effect', certainty }))!;
        expect(differences(trace)).toEqual([]);
        if (trace.results[0]!.value === null) expect(trace.reasons.length, quartier_id).toBeGreaterThan(0);
        else found++;
      }
      expect(found).toBeGreaterThan(0);
    },
  );

  it('of a sector, of a carrier, of both', async () => {
    const of = (part: { sector?: string; carrier?: string }) =>
      buildTrace(demo, 'gelsenkirchen-horst', { figure: 'emissions', year: 2024, ...part });
    const total = (await of({}))!.results[0]!.value!;
    const sectors = ['households', 'services', 'municipal', 'industry'];
    const parts = await Promise.all(sectors.map((sector) => of({ sector })));
    expect(parts.reduce((sum, part) => sum + (part!.results[0]!.value ?? 0), 0)).toBeCloseTo(total, 6);
    const [cell] = (await of({ sector: 'households', carrier: 'natural_gas' }))!.inputs;
    for (const [name, value] of Object.entries(cell!)) {
      if (/_mwh$|_t$|_kwh$|weight|share|row|year/.test(name)) expect(typeof value, name).toBe('number');
    }
    expect(cell).toMatchObject({ sector: 'households', carrier: 'natural_gas', state: 'number', year: 2024 });
    expect(cell!.emissions_t).toBeCloseTo((cell!.value! * cell!.factor_g_per_kwh!) / 1000, 9);
  });

  it('of parts with confidential cells: what the balance gives out', async () => {
    const quartier = 'luenen-brambauer';
    const of = async (part: { sector?: string; carrier?: string }) =>
      (await buildTrace(demo, quartier, { figure: 'emissions', year: 2024, ...part }))!;
    const households = await of({ sector: 'households' });
    // electricity of three kinds, natural gas, district heating, heating oil, hard coal, wood pellets
    const tonnes =
      ((4405.5 + 441.3 + 128.5) * 414 + 9529 * 247 + 3540.8 * 260 + 680 * 318 + 62 * 433 + 102 * 22) / 1000;
    // rounded, because hard coal is confidential
    expect(households.results[0]!.value).toBe(Math.round(tonnes / 10) * 10);
    expect(households.is_lower_bound).toBe(false);
    expect(households.confidential_cells).toBeGreaterThan(1);
    expect(differences(households)).toEqual([]);
    let withheld = 0;
    for (const by of ['sector', 'carrier'] as const) {
      const rows = await loadBalance(demo.database, quartier, { year: 2024, by: [by], isSeries: true });
      expect(rows.length).toBeGreaterThan(2);
      for (const row of rows) {
        const trace = await of({ [by]: row[by]! });
        const name = `${by} ${row[by]}`;
        expect(differences(trace), name).toEqual([]);
        if (row.state === 'number') expect(trace.results[0]!.value, name).toBeCloseTo(row.emissions_t!, 9);
        else {
          withheld++;
          expect(trace.results[0]!.value, name).toBeNull();
        }
        // What the page prints beside "confidential" is a result of its own.
        const numbers = trace.inputs.filter(({ state }) => state === 'number');
        const shown = numbers.reduce((sum, input) => sum + (input.emissions_t ?? 0), 0);
        const isSplit = numbers.length > 0 && trace.inputs.some(({ state }) => state === 'C');
        const visible = trace.results.find(({ step }) => step === 'C_offen(2024)');
        expect(visible !== undefined, name).toBe(isSplit);
        if (visible) expect(visible.value, name).toBeCloseTo(shown, 9);
      }
    }
    expect(withheld).toBeGreaterThan(0);
    const cell = await of({ sector: 'households', carrier: 'hard_coal' });
    expect(cell).toMatchObject({ results: [{ value: null }], reasons: ['confidential'], steps: [] });
  });

  it('of parts only where the figure has them', async () => {
    const whole = await buildTrace(demo, 'gelsenkirchen-horst', { figure: 'gap' });
    expect(await buildTrace(demo, 'gelsenkirchen-horst', { figure: 'gap', sector: 'services' })).toEqual(
      whole,
    );
  });

  it('of no quartier that is not there', async () => {
    expect(await buildTrace(demo, 'nowhere', { figure: 'gap' })).toBeUndefined();
  });
});

describe('every input leads to its row', () => {
  const lines = (file: string) =>
    readFileSync(join(folder('demo'), file), 'utf8')
      .split('\n')
      .map((line) => line.replaceAll('"', ''));

  it('of the delivered file', async () => {
    let rows = 0;
    for (const quartier_id of ['gelsenkirchen-horst', 'bottrop-kirchhellen', 'oberhausen-tackenberg']) {
      for (const figure of traceFigures) {
        const { inputs } = (await buildTrace(demo, quartier_id, { figure }))!;
        for (const input of inputs) {
          if (input.file === null || input.row === null) continue;
          const line = lines(input.file)[input.row - 1]!;
          rows++;
          if (input.kind === 'cell') {
            expect(line).toContain(`${quartier_id},${input.year},${input.sector},${input.carrier},`);
            if (input.value !== null) expect(line.split(',')[4]).toBe(String(input.value));
          } else if (input.unit !== 'date') {
            const value = input.kind === 'reported' ? input.emissions_t : input.value;
            expect(line.split(',').map(Number), `${figure} ${input.id}: ${line}`).toContain(value);
          }
          if (input.factor_place?.row) {
            const factor = lines('emission_factors.csv')[input.factor_place.row - 1]!;
            expect(factor).toContain(`,${input.carrier},${input.year},`);
            expect(factor.split(',').map(Number)).toContain(input.factor_g_per_kwh);
          }
        }
      }
    }
    expect(rows).toBeGreaterThan(500);
  });
});
