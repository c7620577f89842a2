import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import type { EditionChange } from '#lib/domain/records/edition-change.ts';
import { Store } from '#lib/server/edition/store.ts';
import { EditionReader, type OpenChanges } from '#lib/server/queries/edition-reader.ts';
import {
  loadCellChanges,
  loadChangeCounts,
  loadEditionChanges,
  loadFirstCellChanges,
} from '#lib/server/queries/edition-changes.ts';
import { otherFiguresText, otherYearsText } from '#lib/sentences/edition-changes.ts';
import { freshPath } from '../fixtures/folder.ts';
import { quartiersIn, seriesOf, tonnePerMwh, writeProgramme, years, type Tables } from './programme.ts';

/** Publishes two folders into one store and opens what lies between them. */
async function changesBetween(...folders: readonly [string, string]): Promise<OpenChanges> {
  const store = new Store(freshPath('store'));
  const ids: string[] = [];
  for (const folder of folders) {
    const { manifest, report } = await publish(store, folder, { label: null, softwareVersion: 'test' });
    if (!manifest)
      throw new Error(JSON.stringify(report.problems.filter(({ severity }) => severity === 'error')));
    ids.push(manifest.id);
  }
  return (await new EditionReader(store).lendChanges(ids[0]!, ids[1]!))!.open;
}

/** One tonne per MWh, target 400 t in 2029 from 1,000 t in 2019: the path of 2024 is 700 t. */
const programmeOf = (energy: string, others: Tables = {}): string => {
  const rows = seriesOf(2019, energy);
  return writeProgramme({
    quartiers: quartiersIn(rows),
    energy: rows,
    emission_factors: tonnePerMwh(years(2019, 2025)),
    targets: [...new Set(rows.map(({ quartier_id }) => quartier_id!))].map((quartier_id) => ({
      quartier_id,
      reduction_pct: '60',
    })),
    ...others,
  });
};

const all = { limit: 1000 };

describe('two editions', () => {
  let changes: OpenChanges;
  beforeAll(async () => {
    changes = await changesBetween(
      programmeOf(`
        ahead   1000 900 800 700 650 690
        more    1000 900 800 700 650 690
        same    1000 900 800 700 650 690
        gone    1000 900 800 700 650 690`),
      programmeOf(`
        ahead   1000 900 800 700 650 710
        more    1000 900 800 700 650 640
        same    1000 900 800 700 650 690
        fresh   1000 900 800 700 650 690`),
    );
  });
  afterAll(() => changes.database.close());

  it('give figures and verdicts of each quartier, changed verdicts first, then the most tonnes', async () => {
    const { rows, total, next } = (await loadEditionChanges(changes.database, all))!;
    expect({ total, next }).toEqual({ total: 5, next: null });
    expect(rows.map(({ quartier_id }) => quartier_id)).toEqual(['ahead', 'fresh', 'gone', 'more', 'same']);
    expect(rows[0]).toMatchObject({
      only_in: null,
      level: { old: 'ahead', new: 'close' },
      latest_year: { old: 2024, new: 2024 },
      latest_t: { old: 690, new: 710, difference: 20 },
      gap_t: { old: -10, new: 10, difference: 20 },
      baseline_t: { old: 1000, new: 1000, difference: 0 },
      target_t: { old: 400, new: 400, difference: 0 },
      has_changed_verdict: true,
      has_changed_figure: true,
    });
    // (1000 - 710) / 600 of the way instead of (1000 - 690) / 600
    expect(rows[0]!.progress_pct.difference).toBeCloseTo(-100 / 30, 9);
    expect(rows[3]).toMatchObject({
      level: { old: 'ahead', new: 'ahead' },
      latest_t: { difference: -50 },
      has_changed_verdict: false,
    });
    expect(rows[4]).toMatchObject({ has_changed_verdict: false, has_changed_figure: false });
  });

  it('say which of them alone has a quartier', async () => {
    const { rows } = (await loadEditionChanges(changes.database, all))!;
    expect(rows.find(({ quartier_id }) => quartier_id === 'fresh')).toMatchObject({
      only_in: 'new',
      level: { old: null, new: 'ahead' },
      latest_t: { old: null, new: 690, difference: null },
    });
    expect(rows.find(({ quartier_id }) => quartier_id === 'gone')).toMatchObject({
      only_in: 'old',
      level: { old: 'ahead', new: null },
    });
  });

  it('name each cell that differs with its rows, corrected ones first', async () => {
    const { rows, total } = (await loadCellChanges(changes.database, all))!;
    // one corrected cell of two quartiers, six years of the one that is gone and of the one that is fresh, and three
    // values of the target of each of the latter two
    expect(total).toBe(20);
    expect(rows.slice(14).map(({ kind, column, file }) => [kind, column, file].join(' '))).toEqual([
      ...['base_year_from', 'base_year_to', 'reduction_pct'].map((column) => `removed ${column} targets.csv`),
      ...['base_year_from', 'base_year_to', 'reduction_pct'].map((column) => `added ${column} targets.csv`),
    ]);
    expect(rows.slice(0, 2)).toMatchObject([
      {
        id: 'ahead/2024/households/natural_gas',
        kind: 'changed',
        unit: 'MWh',
        file: 'energy.csv',
        old: { value: 690, state: 'number', row: 7 },
        new: { value: 710, state: 'number', row: 7 },
        difference: 20,
      },
      { id: 'more/2024/households/natural_gas', difference: -50 },
    ]);
    expect(rows[2]).toMatchObject({ id: 'gone/2019/households/natural_gas', kind: 'removed', new: null });
    expect(rows[8]).toMatchObject({ id: 'fresh/2019/households/natural_gas', kind: 'added', old: null });
    const second = (await loadCellChanges(changes.database, { after: rows[0]!.id, limit: 1 }))!;
    expect(second).toEqual({ rows: [rows[1]], total: 20, next: rows[1]!.id });
    expect(await loadFirstCellChanges(changes.database, { isOfBalance: true, limit: 2 })).toEqual(
      rows.slice(0, 2),
    );
    expect(await loadFirstCellChanges(changes.database, { isOfBalance: false, limit: 2 })).toEqual(
      rows.slice(14, 16),
    );
    expect(await loadChangeCounts(changes.database)).toEqual({
      quartiers: 5,
      changed: 2,
      verdicts: 1,
      only_in_old: 1,
      only_in_new: 1,
      cells: { changed: 2, removed: 6, added: 6 },
      inputs: { changed: 0, removed: 3, added: 3 },
    });
  });

  it('come in parts', async () => {
    const first = (await loadEditionChanges(changes.database, { limit: 2 }))!;
    expect(first.next).toBe('fresh');
    const second = (await loadEditionChanges(changes.database, { after: first.next!, limit: 3 }))!;
    expect(second.rows.map(({ quartier_id }) => quartier_id)).toEqual(['gone', 'more', 'same']);
    expect(await loadEditionChanges(changes.database, { after: 'nowhere', limit: 3 })).toBeUndefined();
  });
});

describe('a correction of earlier years only', () => {
  let row: EditionChange;
  let same: EditionChange;
  let counts: unknown;
  beforeAll(async () => {
    const changes = await changesBetween(
      programmeOf(`
        early   1000 900 800 700 650 690
        base    1000 900 800 700 650 690
        same    1000 900 800 700 650 690`),
      programmeOf(`
        early   1000 900 800 700 656 690
        base    1100 900 800 700 650 690
        same    1000 900 800 700 650 690`),
    );
    const { rows } = (await loadEditionChanges(changes.database, all))!;
    [row, same] = ['early', 'same'].map((id) => rows.find(({ quartier_id }) => quartier_id === id)!) as [
      EditionChange,
      EditionChange,
    ];
    counts = await loadChangeCounts(changes.database);
    expect(
      otherFiguresText(
        rows.find(({ quartier_id }) => quartier_id === 'base')!,
        'de',
      ),
    ).toMatch(
      // 40 % of the baseline are left; the path of 2024, halfway from 1,100 t to 440 t, is 770 t
      /^Ausgangswert 1\.000 → 1\.100\u00a0t, Ziel 400 → 440\u00a0t, Abstand zum Zielpfad −10,0 → −80,0\u00a0t, /,
    );
    changes.database.close();
  });

  it('counts as a change, with each year that differs', () => {
    expect(counts).toMatchObject({ quartiers: 3, changed: 2, verdicts: 0 });
    expect(row).toMatchObject({
      has_changed_figure: true,
      latest_t: { difference: 0 },
      baseline_t: { difference: 0 },
      other_years: [{ year: 2023, old: 650, new: 656, difference: 6, step_t: null }],
    });
    expect(otherYearsText(row, 'de')).toBe('2023: 650 → 656\u00a0t (+6,0)');
    // the slope gains 6 t * 1.5 / 17.5 a year, the line at 2029, 7.5 years after the mean, 1 t more of the mean
    expect(row.forecast_t.difference).toBeCloseTo(1 + (6 * 1.5 * 7.5) / 17.5, 9);
    expect(same).toMatchObject({ has_changed_figure: false, other_years: [] });
  });

  it('names those that differ most where there are many', () => {
    const many = years(2001, 2008).map((year) => ({
      year,
      old: 100,
      new: year,
      difference: year,
      step_t: null,
    }));
    expect(otherYearsText({ ...row, other_years: many }, 'en')).toMatch(/^2003: .*\) and 2 more years$/);
  });
});

describe('the split of the change of tonnes', () => {
  const gas = (energy: string) => seriesOf(2019, energy);
  const oil = (energy: string, sector: string) => seriesOf(2019, energy, { carrier: 'heating_oil', sector });
  const factors = (gas: number, oil: number) =>
    years(2019, 2021).flatMap((year) => [
      { carrier: 'natural_gas', year: String(year), g_per_kwh: String(gas) },
      { carrier: 'heating_oil', year: String(year), g_per_kwh: String(oil) },
      // the same in both editions, so that both may be served though cells are withheld
      { carrier: 'biomass', year: String(year), g_per_kwh: '20' },
      { carrier: 'wood_pellets', year: String(year), g_per_kwh: '30' },
    ]);
  const local = (quartier_id: string, of: readonly number[]) =>
    of.map((year) => ({ quartier_id, carrier: 'natural_gas', year: String(year), g_per_kwh: '100' }));
  /** A target is what gives a single quartier another boundary. */
  const boundary = (quartier_id: string, sectors: string) => ({
    quartier_id,
    sectors,
    target_year: '2029',
    base_year_from: '2019',
    base_year_to: '2019',
    reduction_pct: '50',
  });

  /** Cells of two editions as numbers of MWh: gas of households and oil of services, from 2019 on. */
  const random = fc.sample(
    fc.record({
      old: fc.array(fc.tuple(fc.nat(9999), fc.nat(9999)), { minLength: 1, maxLength: 3 }),
      new: fc.array(fc.tuple(fc.nat(9999), fc.nat(9999)), { minLength: 1, maxLength: 3 }),
      oldBoth: fc.boolean(),
      newBoth: fc.boolean(),
    }),
    { numRuns: 40, seed: 15 },
  );
  const both = 'households;services';
  const randomRows = (side: 'old' | 'new') =>
    random.flatMap((cells, at) => [
      ...gas([`r${at}`, ...cells[side].map(([mwh]) => mwh)].join(' ')),
      ...oil([`r${at}`, ...cells[side].map(([, mwh]) => mwh)].join(' '), 'services'),
    ]);
  const randomTargets = (side: 'oldBoth' | 'newBoth') =>
    random.map((cells, at) => boundary(`r${at}`, cells[side] ? both : 'households'));

  let rows: Map<string, EditionChange>;
  beforeAll(async () => {
    const quartiers = [
      ...['order', 'corrected', 'earlier', 'begins', 'goes-on', 'unknown', 'withheld', 'tonnes'],
      ...random.map((_, at) => `r${at}`),
    ].map((quartier_id) => ({ quartier_id }));
    const withheld = [
      ...seriesOf(2019, 'withheld 10000 9000', { carrier: 'biomass' }),
      ...seriesOf(2019, 'withheld 8000 7000', { carrier: 'wood_pellets' }),
      ...seriesOf(2019, 'withheld 500 400', { carrier: 'biomass', sector: 'services', connections: '3' }),
      ...seriesOf(2019, 'withheld 3000 2000', { carrier: 'wood_pellets', sector: 'services' }),
    ];
    const before = writeProgramme({
      quartiers,
      energy: [
        ...gas(`
          order     1000 900
          corrected 1000 900
          earlier   1000 900 800
          begins    1000 900
          goes-on   1000 900
          unknown   1000 900`),
        ...oil('order 100 90', 'services'),
        ...oil('unknown 100 90', 'services'),
        ...withheld,
        ...randomRows('old'),
      ],
      reported_emissions: seriesOf(2019, 'tonnes 70 60').map(({ energy_mwh: emissions_t, ...row }) => ({
        ...row,
        sector: 'households',
        emissions_t: emissions_t!,
      })),
      emission_factors: [...factors(200, 300), ...local('goes-on', [2019, 2020])],
      targets: [boundary('unknown', both), boundary('withheld', both), ...randomTargets('oldBoth')],
    });
    const after = writeProgramme({
      quartiers,
      energy: [
        ...gas(`
          order     1000 950 800
          corrected 1000 700
          earlier   1000 950
          begins    1000 900
          goes-on   1000 900 800
          unknown   1000 900 800`),
        ...oil('order 100 90 80', 'services'),
        ...oil('corrected 0 100', 'households'),
        ...oil('unknown 100 90', 'services'),
        { quartier_id: 'unknown', year: '2021', sector: 'services', carrier: 'heating_oil', notation: 'NE' },
        ...withheld,
        ...randomRows('new'),
      ],
      reported_emissions: seriesOf(2019, 'tonnes 70 65 40').map(({ energy_mwh: emissions_t, ...row }) => ({
        ...row,
        sector: 'households',
        emissions_t: emissions_t!,
      })),
      emission_factors: [
        ...factors(250, 310),
        ...local('goes-on', years(2019, 2021)),
        ...local('begins', [2019, 2020]),
      ],
      targets: [boundary('order', both), boundary('withheld', both), ...randomTargets('newBoth')],
    });
    const changes = await changesBetween(before, after);
    const loaded = (await loadEditionChanges(changes.database, all))!;
    rows = new Map(loaded.rows.map((row) => [row.quartier_id, row]));
    changes.database.close();
  });

  const none = { new_year_t: 0, data_t: 0, factors_t: 0, boundary_t: 0, method_t: 0 };
  it.each([
    // 800 * 0.2 - 900 * 0.2, then 800 * (0.25 - 0.2), then 80 * 0.31
    ['order', 'replaces year, factors and boundary', { new_year_t: -20, factors_t: 40, boundary_t: 24.8 }],
    // 700 * 0.2 + 100 * 0.3 - 900 * 0.2, then 700 * 0.05 + 100 * 0.01
    ['corrected', 'tells corrected cells of a year that both have', { data_t: -10, factors_t: 36 }],
    // (900 - 800) * 0.2, then (950 - 900) * 0.2, then 950 * 0.05
    [
      'earlier',
      'takes an earlier year as the old edition had it',
      { new_year_t: 20, data_t: 10, factors_t: 47.5 },
    ],
    // 900 * (0.1 - 0.2)
    ['begins', 'counts a local factor that begins to hold as another factor', { factors_t: -90 }],
    // (800 - 900) * 0.1
    ['goes-on', 'takes the new year of a local factor as no other factor', { new_year_t: -10 }],
    // 40 t of 2021 after 60 t of 2020
    ['tonnes', 'takes reported emissions as they are', { new_year_t: -20 }],
  ])('%s: %s', (id, _, terms) => {
    expect(rows.get(id)).toMatchObject({ reasons: [], split: { ...none, ...terms } });
  });

  it('gives no parts where the old boundary is not known in the new year, or a cell is withheld', () => {
    expect(rows.get('unknown')).toMatchObject({ split: null, reasons: ['year_not_assessable'] });
    expect(rows.get('unknown')!.latest_t).toMatchObject({ new: 200 });
    expect(rows.get('withheld')).toMatchObject({ split: null, reasons: ['confidential'] });
  });

  it('leaves nothing over between the figures of the editions and the sums of their cells', () => {
    for (const at of random.keys()) {
      const { latest_t, split, reasons } = rows.get(`r${at}`)!;
      expect(reasons).toEqual([]);
      const sum = Object.values(split!).reduce((total, part) => total + part, 0);
      expect(sum).toBeCloseTo(latest_t.difference!, 6);
      expect(split!.method_t).toBe(0);
    }
    expect(
      [...rows.values()].filter(({ split }) => split !== null && split.boundary_t !== 0).length,
    ).toBeGreaterThan(5);
  });
});
