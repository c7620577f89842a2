import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import type { BalanceRow } from '#lib/domain/records/balance.ts';
import type { Database } from '#lib/server/edition/database/database.ts';
import { exportEdition } from '#lib/server/edition/export.ts';
import type { Manifest } from '#lib/server/edition/manifest.ts';
import { Store } from '#lib/server/edition/store.ts';
import { loadBalance } from '#lib/server/queries/balance.ts';
import { loadComparison } from '#lib/server/queries/comparison.ts';
import { loadDecomposition } from '#lib/server/queries/decomposition.ts';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import type { CheckReport } from '#lib/server/intake/check.ts';
import { freshPath } from '../fixtures/folder.ts';
import { rowsOf, writeProgramme, type Row } from '../method/programme.ts';

/**
 * METHOD.md, section 10, from the delivered file to everything an edition gives out. Numbers have digits that occur
 * nowhere else, so that a leak can be found as text.
 */
const energy = rowsOf(`
  quartier_id  year  sector      carrier           energy_mwh  connections  quality
  # five connections and more: nothing to hide
  zeche        2020  households  natural_gas       5400.5      310          A
  zeche        2020  households  heating_oil       910.25      44           B
  zeche        2020  households  hard_coal         91.53       5            D
  zeche        2020  households  wood_pellets      233.75      21           D
  zeche        2020  households  electricity       2100.5      900          A
  zeche        2020  services    natural_gas       1800.25     40           A
  zeche        2020  services    electricity       1500.75     60           A
  # the year after, coal has four
  zeche        2021  households  natural_gas       5200.5      305          A
  zeche        2021  households  heating_oil       871.337     41           B
  zeche        2021  households  hard_coal         37.4129     4            D
  zeche        2021  households  wood_pellets      251.9173    23           D
  zeche        2021  households  electricity       2050.5      905          A
  zeche        2021  services    natural_gas       1750.25     39           A
  zeche        2021  services    electricity       1480.75     60           A
  # a quartier that is one cell
  single       2020  households  natural_gas       77.1234     6            A
  single       2021  households  natural_gas       71.5319     3            A
  # no connections and nothing used, or a key instead of a number, is nothing to hide
  open         2020  households  natural_gas       800.5       50           A
  open         2020  households  hard_coal         0           0            A
  open         2021  households  natural_gas       790.5       50           A
  open         2021  households  hard_coal         0           0            A
`);
const factors: Record<string, number> = {
  natural_gas: 247,
  heating_oil: 318,
  hard_coal: 433,
  wood_pellets: 22,
  electricity: 410,
};
const hidden2021 = [
  { sector: 'households', carrier: 'hard_coal', mwh: 37.4129 },
  { sector: 'households', carrier: 'wood_pellets', mwh: 251.9173 },
  { sector: 'households', carrier: 'heating_oil', mwh: 871.337 },
];
const scope = ['households', 'services'];
/** With three withheld cells, the smallest at which none of them follows from energy and emissions. */
const step = 10;

let store: Store;
let manifest: Manifest;
let report: CheckReport;
let database: Database;

beforeAll(async () => {
  store = new Store(freshPath('store'));
  const folder = writeProgramme(
    {
      quartiers: ['zeche', 'single', 'open'].map((quartier_id) => ({ quartier_id })),
      energy: energy as Row[],
      emission_factors: ['2020', '2021'].flatMap((year) =>
        Object.entries(factors).map(([carrier, g_per_kwh]) => ({
          carrier,
          year,
          g_per_kwh: String(g_per_kwh),
        })),
      ),
      reference: ['2020', '2021'].map((year) => ({
        quartier_id: 'zeche',
        year,
        population: '1000',
        heated_floor_area_m2: '60000',
      })),
      weather: ['2020', '2021'].map((year) => ({
        quartier_id: 'zeche',
        year,
        kind: 'climate_factor',
        value: '1.07',
      })),
      heating_shares: Object.keys(factors).map((carrier) => ({
        carrier,
        sector: 'households',
        share: carrier === 'electricity' ? '0' : '0.85',
      })),
      targets: ['zeche', 'single', 'open'].map((quartier_id) => ({
        quartier_id,
        target_year: '2030',
        base_year_from: '2020',
        base_year_to: '2020',
        reduction_pct: '50',
      })),
    },
    { headline_sectors: scope },
  );
  const published = await publish(store, folder, { label: null, softwareVersion: 'test' });
  manifest = published.manifest!;
  report = published.report;
  database = (await new EditionReader(store).open())!.database;
});
afterAll(() => database.close());

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const tonnes = (quartier: string, year: number) =>
  sum(
    energy
      .filter((row) => row.quartier_id === quartier && row.year === String(year))
      .map((row) => (Number(row.energy_mwh) * factors[row.carrier!]!) / 1000),
  );

describe('what is hidden', () => {
  it('is the cell of four connections and what would give it away, and nothing of the year before', async () => {
    const rows = await database.rows<{ year: number; carrier: string }>(
      `select year::integer as year, carrier from withheld_cell where quartier_id = 'zeche' order by carrier`,
    );
    expect(rows).toEqual([
      { year: 2021, carrier: 'hard_coal' },
      { year: 2021, carrier: 'heating_oil' },
      { year: 2021, carrier: 'wood_pellets' },
    ]);
  });

  it('is C, without number, quality or connections', async () => {
    const cells = await loadBalance(database, 'zeche', { year: 2021 });
    const hidden = cells.filter(({ carrier }) => hidden2021.some((cell) => cell.carrier === carrier));
    expect(hidden).toHaveLength(3);
    for (const cell of hidden) {
      expect(cell).toMatchObject({ state: 'C', energy_mwh: null, emissions_t: null, quality: null });
    }
    expect(
      await database.rows('select connections from balance_cell where connections between 1 and 4'),
    ).toEqual([]);
  });

  it('does not hide cells without connections, or of none', async () => {
    const cells = await loadBalance(database, 'open');
    expect(cells.map(({ state }) => state)).toEqual(['number', 'number', 'number', 'number']);
  });

  it('rounds the total of the quartier, which stays assessable, and says to what', async () => {
    const { series, latest } = (await loadProgress(database, 'zeche'))!;
    expect(series.map(({ t, assessable, rounded_to_t }) => [t, assessable, rounded_to_t])).toEqual([
      [expect.closeTo(tonnes('zeche', 2020), 6), true, null],
      [Math.round(tonnes('zeche', 2021) / step) * step, true, step],
    ]);
    expect(latest!.year).toBe(2021);
  });

  it('makes the year confidential where the total is the cell', async () => {
    const { series, latest } = (await loadProgress(database, 'single'))!;
    expect(series[1]).toMatchObject({ year: 2021, t: null, assessable: false });
    expect(latest!.year).toBe(2020);
    expect(await database.rows(`select state from missing_cell where quartier_id = 'single'`)).toEqual([
      { state: 'C' },
    ]);
  });
});

describe('what is shown instead', () => {
  const by = (grouping: 'sector' | 'carrier') =>
    loadBalance(database, 'zeche', { year: 2021, by: [grouping], isSeries: true });

  it('sectors: rounded with a withheld cell, exact without', async () => {
    const [households, services] = await by('sector');
    const mwh = 5200.5 + 871.337 + 37.4129 + 251.9173 + 2050.5;
    expect(households).toMatchObject({
      sector: 'households',
      state: 'number',
      energy_mwh: Math.round(mwh / step) * step,
      rounded_to_mwh: step,
      rounded_to_t: step,
    });
    expect(services).toMatchObject({
      energy_mwh: 3231,
      state: 'number',
      rounded_to_mwh: null,
      rounded_to_t: null,
    });
  });

  it('carriers: no total that is its only cell', async () => {
    const rows = await by('carrier');
    const state = Object.fromEntries(rows.map((row) => [row.carrier, [row.state, row.emissions_t !== null]]));
    expect(state).toEqual({
      natural_gas: ['number', true],
      electricity: ['number', true],
      hard_coal: ['C', false],
      heating_oil: ['C', false],
      wood_pellets: ['C', false],
    });
  });

  it('the decomposition takes the hidden carriers together and still adds up', async () => {
    const change = (await loadDecomposition(database, 'zeche'))!;
    expect(change.reasons).toEqual([]);
    const rounded = Math.round(tonnes('zeche', 2021) / step) * step;
    expect(change.total_t).toBeCloseTo(rounded - tonnes('zeche', 2020), 6);
    expect(sum(Object.values(change.terms).map((term) => term ?? 0))).toBeCloseTo(change.total_t!, 9);
  });

  it('the fossil share would be one equation too many: it says why it is missing', async () => {
    const rows = await loadComparison(database, { indicator: 'fossil_heat_pct', year: 2021 });
    expect(rows.find((row) => row.quartier_id === 'zeche')).toMatchObject({
      value: null,
      comparable: false,
      reasons: ['confidential'],
    });
  });
});

describe('attacks', () => {
  const known = (rows: BalanceRow[], field: 'energy_mwh' | 'emissions_t') =>
    sum(rows.map((row) => row[field] ?? 0));
  const secrets = hidden2021.flatMap(({ mwh, carrier }) => [mwh, (mwh * factors[carrier]!) / 1000]);
  const isSecret = (value: number) => secrets.some((secret) => Math.abs(secret - value) < 0.02);

  it('subtraction over sectors, carriers and totals, in MWh and t, leaves no hidden cell', async () => {
    const cells = await loadBalance(database, 'zeche', { year: 2021 });
    const found: number[] = [];
    for (const field of ['energy_mwh', 'emissions_t'] as const) {
      for (const by of [['sector'], ['carrier'], []] as const) {
        for (const sectors of [undefined, scope]) {
          for (const total of await loadBalance(database, 'zeche', {
            year: 2021,
            by,
            ...(sectors && { sectors }),
          })) {
            if (total[field] === null) continue;
            const parts = cells.filter(
              (cell) =>
                (total.sector === null || cell.sector === total.sector) &&
                (total.carrier === null || cell.carrier === total.carrier),
            );
            found.push(total[field]! - known(parts, field));
          }
        }
      }
    }
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter(isSecret)).toEqual([]);
  });

  it('differences from the year before leave none either', async () => {
    const rows = await database.rows<{
      t: number;
      corrected_t: number;
      energy_mwh: number;
      data_quality: number;
    }>(
      `select t, corrected_t, energy_mwh, data_quality from scope_year where quartier_id = 'zeche' order by year`,
    );
    const shown = (year: number) =>
      energy.filter((row) => row.quartier_id === 'zeche' && row.year === String(year));
    const heated = rows.map(({ t, corrected_t }) => (corrected_t - t) / 0.07);
    const visibleHeated = sum(
      shown(2021)
        .filter(
          (row) => row.sector === 'households' && !hidden2021.some(({ carrier }) => carrier === row.carrier),
        )
        .map(
          (row) =>
            (Number(row.energy_mwh) * factors[row.carrier!]! * (row.carrier === 'electricity' ? 0 : 0.85)) /
            1000,
        ),
    );
    // the weather correction is a function of what is shown alone: it tells nothing about the rest
    expect(heated[1]).toBeCloseTo(visibleHeated, 6);
  });

  it('no table, manifest or export quotes a hidden number', async () => {
    const tables = await database.rows<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('main', 'input')`,
    );
    const texts = [JSON.stringify(manifest)];
    for (const { name } of tables) texts.push(JSON.stringify(await database.rows(`from ${name}`)));
    const target = freshPath('export');
    await exportEdition(store, manifest.id, target);
    for (const file of readdirSync(target)) {
      if (/\.(csv|json)$/.test(file)) texts.push(readFileSync(join(target, file), 'utf8'));
    }
    expect(texts.length).toBeGreaterThan(30);
    const digits = [
      '37.4129',
      '37,4',
      '251.9173',
      '251,9',
      '871.337',
      '871,3',
      '71.5319',
      '71,5',
      '16.1997857',
    ];
    for (const text of texts) for (const secret of digits) expect(text).not.toContain(secret);
    expect(existsSync(join(target, 'INTERN.txt'))).toBe(false);
  });

  it('a warning that quotes a hidden value stays with whoever publishes', async () => {
    // coal fell by 59 %
    const jumps = (problems: readonly { rule: string }[]) =>
      problems.filter(({ rule }) => rule === 'jump').length;
    expect(jumps(report.problems)).toBe(1);
    expect(jumps(manifest.warnings)).toBe(0);
    expect(await database.rows(`from warning where rule = 'jump'`)).toEqual([]);
  });
});

describe('an internal export', () => {
  it('has everything that was delivered and says so', async () => {
    const target = freshPath('internal');
    await exportEdition(store, manifest.id, target, { withConfidential: true });
    const text = readFileSync(join(target, 'energy.csv'), 'utf8');
    for (const { quartier_id, year, sector, carrier, energy_mwh, connections } of energy) {
      const line = text
        .split('\n')
        .find((candidate) => candidate.startsWith([quartier_id, year, sector, carrier, ''].join(',')))!;
      const fields = line.split(',');
      expect([Number(fields[4]), fields[5], fields[9]]).toEqual([Number(energy_mwh), '', connections]);
    }
    expect(readFileSync(join(target, 'INTERN.txt'), 'utf8')).toMatch(
      /Nicht veröffentlichen[^]*Do not publish/,
    );
  });
});
