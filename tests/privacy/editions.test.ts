import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, publish } from '../../src/cli/publish.ts';
import { Database } from '#lib/server/edition/database.ts';
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

describe.each([
  ['the row of the small cell is deleted', withoutRow],
  ['its connections are forgotten', withoutConnections],
])('an edition after which %s', (_, changed) => {
  it('stops, and names the cell, the editions and both remedies', async () => {
    const store = new Store(freshPath('store'));
    await release(store, asDelivered());
    const { manifest, report } = await release(store, changed());
    expect(manifest).toBeUndefined();
    expect(report.isSound).toBe(false);
    const [problem] = report.problems.filter(({ rule }) => rule === 'disclosure');
    expect(problem).toMatchObject({ severity: 'error', quartier_id: 'zeche' });
    expect(problem!.text.de).toMatch(/Ausgabe 2\d{3}-1 .*zeche, 2023, households, heating_oil/);
    expect(problem!.hint.de).toMatch(/--withhold-more.*withdraw/);
    expect(problem!.hint.en).toMatch(/--withhold-more.*withdraw/);
    // neither the value nor its difference
    expect(JSON.stringify(report.problems)).not.toMatch(/61[.,]9/);
    expect(store.ids()).toHaveLength(1);
  });

  it('appears with more withheld', async () => {
    const store = new Store(freshPath('store'));
    await release(store, asDelivered());
    const { manifest } = await release(store, changed(), true);
    const oil = await oilOf(store, manifest!.id);
    if (changed === withoutConnections) expect(oil).toEqual({ state: 'C', energy_mwh: null });
    else expect(oil).toBeUndefined();
  });

  it('appears as it is once the one before is withdrawn', async () => {
    const store = new Store(freshPath('store'));
    const first = await release(store, asDelivered());
    await release(
      store,
      write(
        cells.map((row) => ({ ...row, quartier_id: 'huette' })),
        {},
      ),
    );
    expect(await withdrawEdition(store, first.manifest!.id, 'Anschlüsse vergessen')).toMatchObject({
      withdrawn: true,
    });
    const { manifest } = await release(store, changed());
    const oil = await oilOf(store, manifest!.id);
    if (changed === withoutConnections) expect(oil).toEqual({ state: 'number', energy_mwh: 61.9 });
    else expect(oil).toBeUndefined();
  });
});

describe('editions of the same figures', () => {
  it('and of other quartiers’ figures are published one after the other', async () => {
    const store = new Store(freshPath('store'));
    await release(store, asDelivered());
    expect((await release(store, asDelivered())).manifest).toBeDefined();
    // a corrected number that has nothing to do with it
    const corrected = cells.map((row) =>
      row.sector === 'services' && row.carrier === 'electricity' ? { ...row, energy_mwh: '1512.4' } : row,
    );
    expect((await release(store, write(corrected))).manifest).toBeDefined();
    expect(store.ids()).toHaveLength(3);
  });
});

describe('what leaves the store', () => {
  it('has neither hash nor length of a file with withheld values; keyed ones stay, for their owner', async () => {
    const store = new Store(freshPath('store'));
    const { manifest } = await release(store, asDelivered());
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
    const said = (await check(folder)).problems.filter(({ rule }) => rule.startsWith('published_total'));
    expect(said).toMatchObject([{ rule: 'published_total_withheld', row: 2, value: null }]);
    const store = new Store(freshPath('store'));
    const { manifest } = await release(store, folder);
    expect(await rowsIn(store, manifest!.id, 'from input.published_totals')).toEqual([]);
    expect(manifest!.inputs.find(({ file }) => file === 'published_totals.csv')!.sha256).toBeNull();
    rmSync(folder, { recursive: true });
  });
});
