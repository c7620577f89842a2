import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import { Database } from '#lib/server/edition/database/database.ts';
import { attachEdition } from '#lib/server/edition/privacy/audited-edition.ts';
import { disclosedCells } from '#lib/server/edition/privacy/edition-audit.ts';
import {
  loadServedYears,
  type ServedCell,
  type ServedYear,
} from '#lib/server/edition/privacy/served-years.ts';
import { Solver } from '#lib/server/edition/privacy/solver.ts';
import { Store } from '#lib/server/edition/store.ts';
import { withdrawEdition } from '#lib/server/edition/store/withdraw.ts';
import { freshPath } from '../fixtures/folder.ts';
import { quartiersIn, rowsOf, writeProgramme, type Row } from '../method/programme.ts';

const factors: Record<string, number> = { natural_gas: 247, electricity: 410, heating_oil: 318, biomass: 22 };

/** Three sectors and four carriers in 2023; the oil of households has three connections. */
const cells = rowsOf(`
  quartier_id  year  sector      carrier      energy_mwh  connections
  zeche        2023  households  natural_gas  8004.3      300
  zeche        2023  households  electricity  2500.7      700
  zeche        2023  households  heating_oil  61.9        3
  zeche        2023  households  biomass      44.4        12
  zeche        2023  services    natural_gas  3000.9      40
  zeche        2023  services    electricity  1500.2      80
  zeche        2023  services    heating_oil  152.8       9
  zeche        2023  services    biomass      90.1        7
  zeche        2023  municipal   natural_gas  700.6       8
  zeche        2023  municipal   electricity  300.4       20
  zeche        2023  municipal   heating_oil  210.6       6
  zeche        2023  municipal   biomass      33.3        5
`);
const isOil = ({ sector, carrier }: Row) => sector === 'households' && carrier === 'heating_oil';

function write(energy: Row[], others: Record<string, Row[]> = {}): string {
  return writeProgramme(
    {
      quartiers: quartiersIn(energy),
      energy,
      emission_factors: Object.entries(factors).map(([carrier, g]) => ({
        carrier,
        year: '2023',
        g_per_kwh: String(g),
      })),
      ...others,
    },
    { headline_sectors: ['households', 'services', 'municipal'] },
  );
}

const asDelivered = () => write(cells);
const withoutRow = () => write(cells.filter((row) => !isOil(row)));
const withoutConnections = () => write(cells.map((row) => (isOil(row) ? { ...row, connections: '' } : row)));

const release = (store: Store, folder: string, withholdsMore = false) =>
  publish(store, folder, { label: null, softwareVersion: 'test', withholdsMore });

async function rowsIn<Row>(store: Store, id: string, sql: string): Promise<Row[]> {
  const database = await Database.openForReading(store.databasePath(id), []);
  try {
    return await database.rows<Row>(sql);
  } finally {
    database.close();
  }
}

const oilOf = async (store: Store, id: string) =>
  (
    await rowsIn<{ state: string; energy_mwh: number | null }>(
      store,
      id,
      `select state, energy_mwh from balance_cell where sector = 'households' and carrier = 'heating_oil'`,
    )
  )[0];

/** A copy of a store with one edition, as it was delivered. */
let published: Store;
const storeWithFirst = () => {
  const folder = freshPath('store');
  cpSync(published.folder, folder, { recursive: true });
  return new Store(folder);
};

beforeAll(async () => {
  published = new Store(freshPath('published'));
  expect((await release(published, asDelivered())).manifest).toBeDefined();
});

describe('an edition that would give a cell of an earlier one away', () => {
  it.each([
    ['its row is deleted', withoutRow],
    ['its connections are forgotten', withoutConnections],
  ])('stops, and names the cell, the edition and both remedies: %s', async (_, changed) => {
    const store = storeWithFirst();
    const { manifest, report } = await release(store, changed());
    expect(manifest).toBeUndefined();
    expect(report.isSound).toBe(false);
    const [problem] = report.problems.filter(({ rule }) => rule === 'disclosure');
    expect(problem).toMatchObject({ severity: 'error', quartier_id: 'zeche' });
    expect(problem!.text.de).toMatch(/Ausgabe 2\d{3}-1 .*: Q, 2023, Haushalte, Heizöl/);
    expect(problem!.hint.de).toMatch(/--withhold-more.*withdraw/);
    expect(problem!.hint.en).toMatch(/--withhold-more.*withdraw/);
    // neither the value nor its difference
    expect(JSON.stringify(report.problems)).not.toMatch(/61[.,]9/);
    expect(store.ids()).toHaveLength(1);
  });

  it('appears with more withheld', async () => {
    const store = storeWithFirst();
    const { manifest } = await release(store, withoutConnections(), true);
    expect(await oilOf(store, manifest!.id)).toEqual({ state: 'C', energy_mwh: null });
  });

  it('appears as it is once the one before is withdrawn', async () => {
    const store = storeWithFirst();
    const [first] = store.ids();
    await release(store, write(cells.map((row) => ({ ...row, quartier_id: 'huette', connections: '9' }))));
    expect(await withdrawEdition(store, first!, 'Anschlüsse vergessen')).toMatchObject({ withdrawn: true });
    const { manifest } = await release(store, withoutConnections());
    expect(await oilOf(store, manifest!.id)).toEqual({ state: 'number', energy_mwh: 61.9 });
  });

  it('is another one than an edition of the same figures, or with a corrected number elsewhere', async () => {
    const store = storeWithFirst();
    expect((await release(store, asDelivered())).manifest).toBeDefined();
    const corrected = cells.map((row) =>
      row.sector === 'services' && row.carrier === 'electricity' ? { ...row, energy_mwh: '1512.4' } : row,
    );
    expect((await release(store, write(corrected))).manifest).toBeDefined();
    expect(store.ids()).toHaveLength(3);
  });

  it('gives nothing away by tonnes that were only reported: they are part of every total that has them', async () => {
    const reported_emissions = rowsOf(`
      quartier_id  year  sector     emissions_t
      zeche        2023  transport  5210.4
    `);
    const store = new Store(freshPath('reported'));
    expect((await release(store, write(cells, { reported_emissions }))).manifest).toBeDefined();
    const corrected = cells.map((row) =>
      row.sector === 'services' && row.carrier === 'electricity' ? { ...row, energy_mwh: '1512.4' } : row,
    );
    const { manifest, report } = await release(store, write(corrected, { reported_emissions }));
    expect(report.problems.filter(({ rule }) => rule === 'disclosure')).toEqual([]);
    expect(manifest).toBeDefined();
    const totals = await rowsIn<{ emissions_t: number }>(
      store,
      manifest!.id,
      `select emissions_t from guarded_total where scope = '' and sector is null and carrier is null`,
    );
    expect(totals).toEqual([{ emissions_t: 10_000 }]);
    const database = await Database.openForBuilding(freshPath('audit.duckdb'), freshPath('spill'));
    try {
      const folder = store.editionFolder(manifest!.id);
      const edition = await attachEdition(database, { id: manifest!.id, folder });
      const [year] = await loadServedYears(database, edition!, [{ quartier_id: 'zeche', year: 2023 }]);
      // every published sum is read, with all that it rounds
      expect(year!.sums).toHaveLength(
        (await rowsIn(store, manifest!.id, 'from guarded_total where rounded_to_t is not null')).length,
      );
      for (const { sum, step } of year!.sums) {
        const tonnes = sum.cells.reduce((total, cell) => total + cell.emissions_t, sum.reported_t);
        expect(Math.abs(tonnes - sum.emissions_t!)).toBeLessThanOrEqual(step / 2);
      }
    } finally {
      database.close();
    }
  });
});

describe('several editions of a year', () => {
  let solver: Solver;
  beforeAll(async () => {
    solver = await Solver.load();
  });

  /** `carrier MWh`, hidden in brackets, primary with a star; all in one sector, with one rounded total of energy. */
  function view(edition: string, text: string, total: number | null): ServedYear {
    const found = text.split(/\s+/).reduce<ServedCell[]>((list, word, at, words) => {
      if (at % 2 === 0) return list;
      const isShown = !word.startsWith('(');
      const energy_mwh = Number(word.replace(/[()*]/g, ''));
      const place = { quartier_id: 'q', year: 2023, sector: 'homes', carrier: words[at - 1]! };
      const isPrimary = word.endsWith('*');
      return [...list, { ...place, energy_mwh, emissions_t: 0, factor: 0, isPrimary, isShown }];
    }, []);
    const sum = { scope: '', sector: null, carrier: null, cells: found, reported_t: 0, emissions_t: null };
    return {
      edition,
      quartier_id: 'q',
      year: 2023,
      cells: found,
      sums: total === null ? [] : [{ sum: { ...sum, energy_mwh: total }, step: 10 }],
      published: undefined,
    };
  }

  it.each<[string, ServedYear[], string[]]>([
    ['one alone', [view('1', 'gas 900 oil (62)* wood (90)', 1050)], []],
    ['the same twice', [view('1', 'oil (62)* wood (90)', 150), view('2', 'oil (62)* wood (90)', 150)], []],
    ['a companion is shown', [view('1', 'oil (62)* wood (90)', 150), view('2', 'wood 90', null)], ['oil']],
    ['it is shown itself', [view('1', 'oil (62)* wood (90)', 150), view('2', 'oil 62', null)], ['oil']],
    ['it is shown nearly', [view('1', 'oil (62)* wood (90)', 150), view('2', 'oil 64', null)], ['oil']],
    ['it is another number now', [view('1', 'oil (62)* wood (90)', 150), view('2', 'oil 640', null)], []],
    // 62 + 90 and 62 + 90 + 300: oil and wood stay open, though their sum is known twice
    [
      'more is withheld',
      [view('1', 'oil (62)* wood (90)', 150), view('2', 'oil (62)* wood (90) coal (300)', 450)],
      [],
    ],
    // 150 - 90 and 61 - 0
    [
      'the sums differ by it',
      [view('1', 'oil (62)* wood (90)', 150), view('2', 'wood (90) coal 5', 100)],
      ['oil'],
    ],
  ])('%s', (_, views, disclosed) => {
    expect(disclosedCells(solver, views).map(({ carrier }) => carrier)).toEqual(disclosed);
  });
});

describe('what leaves the store', () => {
  it('has neither hash nor length of a file with withheld values; keyed ones stay, for their owner', async () => {
    const store = published;
    const manifest = store.manifest(store.ids()[0]!);
    const inputs = Object.fromEntries(manifest!.inputs.map((input) => [input.file, input]));
    expect(inputs['energy.csv']).toMatchObject({ sha256: null, bytes: null, rows: 12 });
    expect(inputs['emission_factors.csv']!.sha256).toMatch(/^[0-9a-f]{64}$/);
    const keyed = readFileSync(join(store.editionFolder(manifest!.id), 'keyed-inputs.json'), 'utf8');
    expect(Object.keys(JSON.parse(keyed) as object)).toEqual(['energy.csv']);
    // another store has another secret
    const other = new Store(freshPath('other'));
    const again = await release(other, asDelivered());
    const elsewhere = join(other.editionFolder(again.manifest!.id), 'keyed-inputs.json');
    expect(readFileSync(elsewhere, 'utf8')).not.toBe(keyed);
    expect(again.manifest!.content_hash).toBe(manifest!.content_hash);
  });

  it('a published total beside a confidential cell does not, and the check says so', async () => {
    const folder = write(
      cells.map((row) => (isOil(row) ? { ...row, energy_mwh: '', notation: 'C', connections: '' } : row)),
      { published_totals: [{ quartier_id: 'zeche', year: '2023', emissions_t: '5000' }] },
    );
    const store = new Store(freshPath('store'));
    const { manifest, report } = await release(store, folder);
    const said = report.problems.filter(({ rule }) => rule.startsWith('published_total'));
    expect(said).toMatchObject([{ rule: 'published_total_withheld', row: 2, value: null }]);
    expect(await rowsIn(store, manifest!.id, 'from input.published_totals')).toEqual([]);
    expect(manifest!.inputs.find(({ file }) => file === 'published_totals.csv')!.sha256).toBeNull();
  });
});

it('a year whose shown cells are not rated has no data quality, and not that of the year before', async () => {
  const rated = rowsOf(`
    quartier_id  year  carrier      energy_mwh  connections  quality
    zeche        2022  natural_gas  900         40           A
    zeche        2022  heating_oil  150         40           A
    zeche        2023  natural_gas  900         40           A
    zeche        2023  heating_oil  87.4        2            A
  `);
  const folder = writeProgramme({
    quartiers: quartiersIn(rated),
    energy: rated,
    emission_factors: ['2022', '2023'].flatMap((year) =>
      Object.entries(factors).map(([carrier, g]) => ({ carrier, year, g_per_kwh: String(g) })),
    ),
  });
  const store = new Store(freshPath('store'));
  const { manifest } = await release(store, folder);
  const [progress] = await rowsIn<object>(
    store,
    manifest!.id,
    'select latest_year::integer as year, data_quality from progress',
  );
  // both cells of 2023 are withheld
  expect(progress).toEqual({ year: 2023, data_quality: null });
});
