import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import { Database } from '#lib/server/edition/database/database.ts';
import { exportEdition } from '#lib/server/edition/export.ts';
import { Store } from '#lib/server/edition/store.ts';
import { freshPath } from '../fixtures/folder.ts';
import { rowsOf, writeProgramme, type Row } from '../method/programme.ts';
import { start, type TestServer } from '../server.ts';

/**
 * METHOD.md, section 10: two deliveries that differ only in withheld cells, with the same cells withheld and the same
 * sums given out, are the same to everybody who reads what is public.
 */
const factors: Record<string, number> = { natural_gas: 247, electricity: 410, heating_oil: 318, biomass: 22 };
const years = ['2019', '2020', '2021', '2022', '2023'];

/** Each year a little less; `small` replaces the oil of households and what is withheld with it in 2023. */
function delivery(small: Record<string, string>): Row[] {
  const cells = rowsOf(`
    sector      carrier      energy_mwh
    households  natural_gas  8004.3
    households  electricity  2500.7
    households  heating_oil  470.2
    households  biomass      344.4
    services    natural_gas  3000.9
    services    electricity  1500.2
    services    heating_oil  352.8
    services    biomass      390.1
    municipal   natural_gas  700.6
    municipal   electricity  300.4
    municipal   heating_oil  310.6
    municipal   biomass      233.3
  `);
  return years.flatMap((year, at) =>
    cells.map(({ sector, carrier, energy_mwh }) => {
      const name = `${sector} ${carrier}`;
      const isSmall = year === '2023' && name === 'households heating_oil';
      return {
        quartier_id: 'zeche',
        year,
        sector: sector!,
        carrier: carrier!,
        energy_mwh:
          (year === '2023' ? small[name] : undefined) ?? (Number(energy_mwh) * (1 - 0.02 * at)).toFixed(1),
        quality: year === '2023' && small[name] !== undefined ? small.quality! : 'A',
        connections: isSmall ? small.connections! : '40',
      };
    }),
  );
}

const deliveries = {
  one: delivery({
    'households heating_oil': '61.9',
    'households biomass': '316.8',
    'households electricity': '2300.6',
    'services heating_oil': '324.6',
    'services biomass': '358.9',
    'municipal electricity': '276.4',
    'municipal heating_oil': '285.8',
    'municipal biomass': '214.6',
    quality: 'A',
    connections: '3',
  }),
  other: delivery({
    'households heating_oil': '57.9',
    'households biomass': '315.3',
    'households electricity': '2304.1',
    'services heating_oil': '321.2',
    'services biomass': '362.6',
    'municipal electricity': '274.9',
    'municipal heating_oil': '289.3',
    'municipal biomass': '211',
    quality: 'C',
    connections: '2',
  }),
};

const scope = ['households', 'services', 'municipal'];

function write(energy: Row[]): string {
  return writeProgramme(
    {
      quartiers: [{ quartier_id: 'zeche' }],
      energy,
      emission_factors: years.flatMap((year) =>
        Object.entries(factors).map(([carrier, g]) => ({ carrier, year, g_per_kwh: String(g) })),
      ),
      reference: years.map((year) => ({
        quartier_id: 'zeche',
        year,
        population: '1000',
        dwellings: '480',
        heated_floor_area_m2: '120000',
      })),
      weather: years.map((year) => ({ quartier_id: 'zeche', year, kind: 'climate_factor', value: '1.07' })),
      heating_shares: Object.keys(factors).flatMap((carrier) =>
        scope.map((sector) => ({ carrier, sector, share: carrier === 'electricity' ? '0' : '0.85' })),
      ),
      targets: [
        {
          quartier_id: 'zeche',
          target_year: '2030',
          base_year_from: '2019',
          base_year_to: '2019',
          reduction_pct: '50',
        },
        {
          quartier_id: 'zeche',
          sectors: 'municipal',
          target_year: '2030',
          base_year_from: '2019',
          base_year_to: '2019',
          reduction_pct: '60',
        },
      ],
      measures: [
        {
          measure_id: 'm1',
          quartier_id: 'zeche',
          status: 'completed',
          completion_date: '2021-05-01',
          invest_eur: '90000',
          lifetime_years: '20',
        },
        {
          measure_id: 'm2',
          quartier_id: 'zeche',
          status: 'in_progress',
          financed: 'true',
          completion_date: '2027-05-01',
        },
      ],
      measure_savings: [
        { measure_id: 'm1', carrier: 'heating_oil', saving_mwh: '40' },
        { measure_id: 'm2', carrier: 'natural_gas', saving_mwh: '900' },
      ],
      published_totals: years.map((year) => ({ quartier_id: 'zeche', year, emissions_t: '5000' })),
    },
    { headline_sectors: scope },
  );
}

/** Absolute addresses are the same in both. */
const origin = 'http://quartier.test';

interface Edition {
  store: Store;
  server: TestServer;
}

async function make(energy: Row[]): Promise<Edition> {
  const store = new Store(freshPath('store'));
  const { manifest } = await publish(store, write(energy), { label: null, softwareVersion: 'test' });
  // Both were published at the same moment, as far as their readers are concerned.
  const path = join(store.editionFolder(manifest!.id), 'manifest.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace(manifest!.published_at, '2026-11-28T00:00:00.000Z'));
  return { store, server: await start(store.folder, { env: { ORIGIN: origin } }) };
}

let one: Edition;
let other: Edition;
beforeAll(async () => {
  one = await make(deliveries.one);
  other = await make(deliveries.other);
});
afterAll(async () => {
  await one?.server.stop();
  await other?.server.stop();
});

const rowsIn = async ({ store }: Edition, sql: string) => {
  const database = await Database.openForReading(store.databasePath('2026-1'), []);
  try {
    return await database.rows(sql);
  } finally {
    database.close();
  }
};

const linksIn = (text: string) =>
  [...text.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => match[1]!.replaceAll('&amp;', '&'));

/**
 * What an answer is made from: of addresses that draw, list or compute the same figures in other ways one is asked for.
 * Undefined for what is drawn from another file, and for the same page of the named edition.
 */
function kindOf({ pathname, search, searchParams }: URL): string | undefined {
  const figure = searchParams.get('figure') ?? searchParams.get('groesse');
  const isData = pathname.startsWith('/api/');
  if (pathname.endsWith('.png') || searchParams.has('text')) return undefined;
  if (!isData && searchParams.has('edition')) return undefined;
  if (pathname.endsWith('/massnahmen') || searchParams.has('category')) {
    return `${pathname} ${[...searchParams.keys()].sort().join()}`;
  }
  // The kit of the programme takes as long as all else, and packs what its charts, tables and page of texts show.
  if (pathname.endsWith('.zip')) return pathname.includes('zeche') ? 'kit' : undefined;
  // Sheets of other sizes show the same.
  if (/\.(svg|pdf)$/.test(pathname) && searchParams.has('format')) return `${pathname} sheet`;
  // English pages and pictures show the same figures in other words.
  if (pathname.endsWith('.xlsx') || pathname.startsWith('/en/')) return `${pathname} ${figure}`;
  if (pathname.endsWith('.svg') && searchParams.get('lang') === 'en') return `${pathname} en`;
  return pathname + search;
}

/** Everything that a server answers, by address: pages and what they link to. */
async function answers({ server }: Edition): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const kinds = new Set<string>();
  const waiting = [
    ...['/', '/en', '/presse?quartier=zeche', '/presse/zeche/pressemappe.zip'],
    ...['/api/v1/openapi.json', '/api/v1/datapackage.json', '/api/v1/editions'],
  ];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(new URL(path, origin));
    if (kind === undefined || kinds.has(kind)) continue;
    kinds.add(kind);
    const answer = await fetch(new URL(path, server.url));
    const body = Buffer.from(await answer.arrayBuffer());
    found.set(path, `${answer.status} ${answer.headers.get('etag')} ${body.toString('latin1')}`);
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
    for (const link of linksIn(body.toString('utf8'))) {
      const url = new URL(link, new URL(path, origin));
      if (url.origin === origin && !url.pathname.startsWith('/_app/'))
        waiting.push(url.pathname + url.search);
    }
  }
  return found;
}

describe('two deliveries that differ in withheld cells only', () => {
  it('withhold the same cells and give out the same sums', async () => {
    const withheld = 'from withheld_cell order by all';
    expect(await rowsIn(one, withheld)).toHaveLength(8);
    expect(await rowsIn(other, withheld)).toEqual(await rowsIn(one, withheld));
    const sums = 'from guarded_total order by all';
    expect((await rowsIn(one, sums)).length).toBeGreaterThan(2);
    expect(await rowsIn(other, sums)).toEqual(await rowsIn(one, sums));
  });

  it('cannot be told apart at any address', async () => {
    const [known, again] = await Promise.all([answers(one), answers(other)]);
    expect(known.size).toBeGreaterThan(300);
    expect(known.get('/presse/zeche/pressemappe.zip')).toMatch(/^200 /);
    expect([...again.keys()].sort()).toEqual([...known.keys()].sort());
    const differing = [...known].filter(([path, answer]) => again.get(path) !== answer).map(([path]) => path);
    expect(differing).toEqual([]);
  });

  it('export the same files and have the same manifest', async () => {
    const filesOf = async ({ store }: Edition) => {
      const target = freshPath('export');
      await exportEdition(store, '2026-1', target);
      const names = readdirSync(target, { recursive: true, encoding: 'utf8' })
        .filter((name) => statSync(join(target, name)).isFile())
        .sort();
      return names.map((name) => [name, readFileSync(join(target, name)).toString('latin1')]);
    };
    const files = await filesOf(one);
    expect(files.length).toBeGreaterThan(40);
    expect(await filesOf(other)).toEqual(files);
  });
});
