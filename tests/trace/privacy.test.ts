import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Trace } from '#lib/trace/trace.ts';
import { traceFigures } from '#lib/domain/trace-figures.ts';
import { buildTrace } from '#lib/server/trace/trace.ts';
import { writeTraceWorkbook } from '#lib/server/files/workbook/workbook.ts';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { openFolder } from '../fixtures/opened.ts';
import { writeProgramme, years, type Row } from '../method/programme.ts';

const of = years(2019, 2023);
const carriers = { natural_gas: 240, heating_oil: 310, district_heating: 180, electricity: 400 } as const;

/** Three oil heaters among many others; values that occur nowhere else. */
const energy: Row[] = of.flatMap((year, step) =>
  Object.keys(carriers).flatMap((carrier, at) =>
    ['households', 'services'].map((sector, place) => {
      const isSmall = carrier === 'heating_oil' && sector === 'households';
      return {
        quartier_id: 'a',
        year: String(year),
        sector,
        carrier,
        energy_mwh: isSmall
          ? `${77}.${1234 + step}`
          : String(5000 - 131 * step + 717 * at + 1013 * place + 0.5),
        connections: isSmall ? '3' : '80',
        quality: 'B',
      };
    }),
  ),
);

let open: OpenEdition;
let hidden: Set<string>;
beforeAll(async () => {
  const folder = writeProgramme(
    {
      quartiers: [{ quartier_id: 'a' }],
      energy,
      emission_factors: of.flatMap((year) =>
        Object.entries(carriers).map(([carrier, g]) => ({
          carrier,
          year: String(year),
          g_per_kwh: String(g + year - 2019),
        })),
      ),
      heating_shares: [{ carrier: 'natural_gas', sector: 'households', share: '0.8' }],
      weather: of.map((year, at) => ({
        quartier_id: 'a',
        year: String(year),
        kind: 'degree_days',
        value: String(3000 + 40 * at),
        long_term_mean: '3100',
      })),
      reference: of.map((year) => ({
        quartier_id: 'a',
        year: String(year),
        population: '1000',
        dwellings: '500',
        heated_floor_area_m2: '90000',
      })),
      targets: [{ quartier_id: 'a', reduction_pct: '40' }],
    },
    { headline_sectors: ['households', 'services'] },
  );
  open = await openFolder(folder);
  const rows = await open.database.rows<{ year: number; sector: string; carrier: string }>(
    `select year::integer as year, sector::varchar as sector, carrier::varchar as carrier from balance_cell where state = 'C'`,
  );
  const given = new Map(energy.map((row) => [`${row.year} ${row.sector} ${row.carrier}`, row.energy_mwh!]));
  hidden = new Set(rows.map(({ year, sector, carrier }) => given.get(`${year} ${sector} ${carrier}`)!));
  expect(hidden.size).toBeGreaterThan(of.length);
});

const traces = async (): Promise<Trace[]> => {
  const made: Trace[] = [];
  for (const figure of traceFigures) {
    for (const year of [undefined, ...of]) made.push((await buildTrace(open, 'a', { figure, year }))!);
  }
  for (const sector of ['households', 'services']) {
    for (const carrier of Object.keys(carriers)) {
      made.push((await buildTrace(open, 'a', { figure: 'emissions', sector, carrier }))!);
    }
    made.push((await buildTrace(open, 'a', { figure: 'emissions', sector }))!);
  }
  return made;
};

/** Every number in an answer. */
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

describe('confidential cells', () => {
  it('have a row and nothing else, and the totals that include them say so', async () => {
    const trace = (await buildTrace(open, 'a', { figure: 'emissions', year: 2023 }))!;
    const cells = trace.inputs.filter(({ state }) => state === 'C');
    expect(cells.length).toBeGreaterThan(1);
    for (const cell of cells) {
      expect(cell).toMatchObject({ value: null, emissions_t: null, factor_g_per_kwh: null, quality: null });
    }
    expect(trace.confidential_cells).toBe(cells.length);
    const total = energy
      .filter(({ year }) => year === '2023')
      .reduce(
        (sum, row) => sum + (Number(row.energy_mwh) * (carriers[row.carrier as 'natural_gas'] + 4)) / 1000,
        0,
      );
    const [sum] = trace.inputs.filter(({ confidential_cells }) => confidential_cells);
    expect(sum!.name.de).toMatch(/auf 10 t gerundet$/);
    expect(trace.results[0]!.value).toBe(Math.round(total / 10) * 10);
  });

  it('are in no trace, whatever is asked', async () => {
    for (const trace of await traces()) {
      const shown = new Set(numbersIn({ ...trace, steps: trace.steps.map(({ value }) => value) }));
      for (const mwh of hidden) {
        const name = `${trace.figure} ${trace.year} ${trace.sector} ${trace.carrier}`;
        expect(shown.has(Number(mwh)), `${name}: ${mwh}`).toBe(false);
        for (const factor of Object.values(carriers).flatMap((g) => of.map((_, at) => g + at))) {
          const product = (Number(mwh) * factor) / 1000;
          expect([...shown].some((value) => Math.abs(value - product) < 1e-7)).toBe(false);
        }
      }
    }
  });

  it('leave every figure computable from what is shown', async () => {
    for (const trace of await traces()) {
      for (const { step, value } of trace.results) {
        if (value === null) continue;
        const recomputed = trace.steps.find(({ id }) => id === step)?.value ?? Number.NaN;
        expect(Math.abs(recomputed - value), `${trace.figure} ${trace.year} ${step}`).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(value)),
        );
      }
    }
  });

  it('are in no workbook', async () => {
    for (const figure of ['emissions', 'gap', 'forecast', 'decomposition', 'data_quality'] as const) {
      const trace = (await buildTrace(open, 'a', { figure }))!;
      const about = { quartier: 'A', municipality: 'M', scope: 'Haushalte' };
      const { sheets } = await readXlsx(await writeTraceWorkbook(trace, open, about, 'de'));
      const values = new Set(sheets.flatMap(({ rows }) => rows.flat()));
      for (const mwh of hidden) expect(values.has(Number(mwh)), `${figure}: ${mwh}`).toBe(false);
    }
  });
});

describe('a sector that is its only confidential cell', () => {
  it('has no total, and the calculation says why', async () => {
    const cell = (sector: string, carrier: string, energy_mwh: string, connections: string): Row => ({
      quartier_id: 'a',
      year: '2023',
      sector,
      carrier,
      energy_mwh,
      connections,
    });
    const folder = writeProgramme(
      {
        quartiers: [{ quartier_id: 'a' }],
        energy: [
          cell('households', 'natural_gas', '9000', '800'),
          cell('households', 'district_heating', '4000', '70'),
          cell('households', 'electricity', '3000', '900'),
          cell('services', 'heating_oil', '77', '3'),
        ],
        emission_factors: Object.entries(carriers).map(([carrier, g]) => ({
          carrier,
          year: '2023',
          g_per_kwh: String(g),
        })),
      },
      { headline_sectors: ['households', 'services'] },
    );
    const edition = await openFolder(folder);
    for (const part of [
      { sector: 'services' },
      { carrier: 'heating_oil' },
      { sector: 'services', carrier: 'heating_oil' },
    ]) {
      const trace = (await buildTrace(edition, 'a', { figure: 'emissions', ...part }))!;
      expect(trace, JSON.stringify(part)).toMatchObject({
        results: [{ value: null }],
        reasons: ['confidential'],
        is_lower_bound: false,
        inputs: [{ sector: 'services', carrier: 'heating_oil', state: 'C', value: null, emissions_t: null }],
        steps: [],
      });
      const about = { quartier: 'A', municipality: 'M', scope: 'Haushalte' };
      const { sheets } = await readXlsx(await writeTraceWorkbook(trace, edition, about, 'de'));
      expect(sheets[0]!.rows.flat()).toContain('nicht angegeben');
    }
    edition.database.close();
  });
});
