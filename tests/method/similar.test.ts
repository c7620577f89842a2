import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import type { Similar } from '#lib/domain/records/similar.ts';
import { loadSimilar } from '#lib/server/queries/similar.ts';
import { openFolder } from '../fixtures/opened.ts';
import { rowsOf, tonnePerMwh, writeProgramme } from './programme.ts';

const carriers = ['natural_gas', 'heating_oil', 'district_heating', 'wood_pellets'];

/** Quartiers as lines "id name type population hectares", and their energy of 2023, MWh, by carrier. */
const programmeOf = (quartiers: string, energy: string) => {
  const rows = rowsOf(`quartier_id name building_type population area_ha\n${quartiers}`);
  return openFolder(
    writeProgramme({
      quartiers: rows.map(({ population: _, ...row }) => row),
      reference: rows.flatMap(({ quartier_id = '', population = '' }) =>
        population === '' ? [] : [{ quartier_id, year: '2022', population }],
      ),
      energy: rowsOf(`quartier_id carrier energy_mwh connections\n${energy}`).map((row) => ({
        ...row,
        year: '2023',
      })),
      emission_factors: tonnePerMwh([2023], carriers),
    }),
  );
};

const opened: OpenEdition[] = [];
const askOf = async (quartiers: string, energy: string) => {
  const open = await programmeOf(quartiers, energy);
  opened.push(open);
  return async (quartier: string): Promise<Similar> => (await loadSimilar(open.database, quartier))!;
};
afterAll(() => opened.forEach(({ database }) => database.close()));

describe('every part, by hand', () => {
  let ask: (quartier: string) => Promise<Similar>;
  beforeAll(async () => {
    ask = await askOf(
      `
      a A old 1000 10   # 100 inhabitants per hectare
      b B old 2000 10   # 200
      c C new 8000 80   # 100
      d D old 500  20   # 25
      `,
      `
      a natural_gas      60
      a heating_oil      40
      b natural_gas      400
      b heating_oil      600
      c natural_gas      7
      d district_heating 9
      `,
    );
  });

  it('is the distance of one feature', async () => {
    const { rows } = await ask('a');
    expect(rows.map(({ quartier_id, parts }) => [quartier_id, parts])).toEqual([
      // twice as many, twice as dense, 20 of 100 MWh by another carrier
      ['b', { building_type: 0, size: 0.5, density: 0.5, carriers: expect.closeTo(0.2, 12) as number }],
      // eight times as many is no farther than four times; 40 of 100 by another carrier
      ['c', { building_type: 1, size: 1, density: 0, carriers: expect.closeTo(0.4, 12) as number }],
      // half as many, a quarter as dense, nothing in common
      ['d', { building_type: 0, size: 0.5, density: 1, carriers: 1 }],
    ]);
  });

  it('their mean is the distance, and more than half of it is far', async () => {
    const { rows, compared, reasons, profile } = await ask('a');
    expect(rows.map(({ distance, is_far }) => [distance, is_far])).toEqual([
      [0.3, false],
      [0.6, true],
      [0.625, true],
    ]);
    expect([compared, reasons]).toEqual([3, []]);
    expect(profile).toMatchObject({ density_per_ha: 100, population_year: 2022, carrier_year: 2023 });
    expect(profile.carriers).toEqual([
      { carrier: 'natural_gas', share_pct: 60 },
      { carrier: 'heating_oil', share_pct: 40 },
    ]);
  });

  it('is the same from both sides', async () => {
    const distances = await Promise.all(
      [
        ['a', 'd'],
        ['d', 'a'],
      ].map(async ([from, to]) => (await ask(from!)).rows.find(({ quartier_id }) => quartier_id === to)!),
    );
    expect(distances[0]!.parts).toEqual(distances[1]!.parts);
  });

  it('knows no quartier of another programme', async () => {
    expect(await loadSimilar(opened[0]!.database, 'nowhere')).toBeUndefined();
  });
});

describe('a feature is used if the quartier and half of the others have it', () => {
  let ask: (quartier: string) => Promise<Similar>;
  beforeAll(async () => {
    // Of the four others of a: type 1, population 4, area 2, carriers 3.
    ask = await askOf(
      `
      a A old 1000 10
      b B old 1000 10
      c C -   2000 10
      d D -   1000 -
      e E -   1000 -
      `,
      `
      a natural_gas 10
      b natural_gas 10
      c natural_gas 10
      d natural_gas 10
      `,
    );
  });
  const used = ({ features }: Similar) =>
    features.filter(({ is_used }) => is_used).map(({ feature }) => feature);

  it('two of four are half, one of four is less', async () => {
    const similar = await ask('a');
    expect(similar.features).toEqual([
      { feature: 'building_type', is_used: false, is_known: true, known_others: 1, others: 4 },
      { feature: 'size', is_used: true, is_known: true, known_others: 4, others: 4 },
      { feature: 'density', is_used: true, is_known: true, known_others: 2, others: 4 },
      { feature: 'carriers', is_used: true, is_known: true, known_others: 3, others: 4 },
    ]);
    // c: twice as many on the same area
    expect(similar.rows.map(({ quartier_id, distance }) => [quartier_id, distance])).toEqual([
      ['b', 0],
      ['c', 0.333333333],
    ]);
    expect(similar.rows[0]!.parts).toEqual({ building_type: null, size: 0, density: 0, carriers: 0 });
  });

  it('who lacks one of them is left out and named with all that is lacking', async () => {
    const { left_out, compared } = await ask('a');
    expect(left_out).toEqual({
      rows: [
        { quartier_id: 'd', name: 'D', municipality: 'M', lacks: ['density'] },
        { quartier_id: 'e', name: 'E', municipality: 'M', lacks: ['density', 'carriers'] },
      ],
      total: 2,
    });
    expect(compared).toBe(2);
  });

  it('what the quartier itself lacks is not used', async () => {
    expect(used(await ask('d'))).toEqual(['size', 'carriers']);
  });

  it('below two features nothing is compared', async () => {
    const { rows, reasons, left_out, features } = await ask('e');
    expect(features.map(({ is_known }) => is_known)).toEqual([false, true, false, false]);
    expect([rows, reasons, left_out.total]).toEqual([[], ['fewer_than_2_features'], 0]);
  });
});

it('equal distances stand in German order, up to five, and the others are counted', async () => {
  const names = ['Zeche', 'Ödland', 'Oberdorf', 'Ostend', 'Ähre', 'Aue', 'Zoo'];
  const similar = await (
    await askOf(
      ['a Hier old 100 1', ...names.map((name, at) => `q${at} ${name} old 100 1`), 'f Fern old 200 1'].join(
        '\n',
      ),
      'a natural_gas 1',
    )
  )('a');
  expect(similar.rows.map(({ name }) => name)).toEqual(['Ähre', 'Aue', 'Oberdorf', 'Ödland', 'Ostend']);
  expect([similar.tied, similar.compared]).toEqual([2, 8]);
});

it('three are shown where the fourth is farther', async () => {
  const ask = await askOf(
    `
    a A old 100 1
    b B old 110 1
    c C old 120 1
    d D old 130 1
    e E old 140 1
    `,
    'a natural_gas 1',
  );
  const { rows, tied } = await ask('a');
  expect([rows.map(({ name }) => name), tied]).toEqual([['B', 'C', 'D'], 0]);
});

it('nobody may have all of the features', async () => {
  // Of the two others one has an area and no type, one a type and no area.
  const ask = await askOf('a A old 100 1\nb B old 100 -\nc C - 100 1', 'a natural_gas 1');
  const { rows, reasons, left_out } = await ask('a');
  expect([rows, reasons]).toEqual([[], ['no_comparable_quartier']]);
  expect(left_out.rows.map(({ name, lacks }) => [name, lacks])).toEqual([
    ['B', ['density']],
    ['C', ['building_type']],
  ]);
});

it('a programme of one quartier has none that is similar', async () => {
  const { rows, reasons, features } = await (await askOf('a A old 100 1', 'a natural_gas 1'))('a');
  expect([rows, reasons]).toEqual([[], ['no_comparable_quartier']]);
  expect(features.map(({ others }) => others)).toEqual([0, 0, 0, 0]);
});

it('without any data a quartier has no features', async () => {
  const ask = await askOf('a A - - -\nb B old 100 1\nc C old 100 1', 'b natural_gas 1\nc natural_gas 1');
  const { profile, reasons } = await ask('a');
  expect(reasons).toEqual(['fewer_than_2_features']);
  expect(profile).toEqual({
    building_type: null,
    population: null,
    population_year: null,
    area_ha: null,
    density_per_ha: null,
    carrier_year: null,
    carriers: null,
    carriers_reason: 'no_assessable_year',
  });
});

describe('confidential carriers', () => {
  let ask: (quartier: string) => Promise<Similar>;
  beforeAll(async () => {
    ask = await askOf(
      'a A old 100 1\nb B old 100 1',
      `
      a natural_gas      9000 200
      a district_heating 8000 100
      a heating_oil      60   3
      a wood_pellets     80   20
      b natural_gas      9000 200
      b heating_oil      3000 3
      b wood_pellets     4000 20
      `,
    );
  });

  it('stand together, without a share of their own', async () => {
    const { profile } = await ask('a');
    const shown = profile.carriers!.map(({ carrier }) => carrier);
    expect(shown).toContain('confidential');
    expect(shown).not.toContain('heating_oil');
    const sum = profile.carriers!.reduce((total, { share_pct }) => total + share_pct, 0);
    expect(sum).toBeCloseTo(100, 9);
  });

  it('leave no shares to compare where they are more than a tenth', async () => {
    const { profile } = await ask('b');
    expect([profile.carriers, profile.carriers_reason]).toEqual([null, 'confidential']);
  });
});

it('sectors known only as tonnes leave no shares', async () => {
  const open = await openFolder(
    writeProgramme(
      {
        quartiers: [{ quartier_id: 'a' }, { quartier_id: 'b' }],
        energy: rowsOf(
          'quartier_id year sector energy_mwh\na 2023 households 5\nb 2023 households 5\nb 2023 services 5',
        ),
        reported_emissions: rowsOf('quartier_id year sector emissions_t\na 2023 services 5'),
        emission_factors: tonnePerMwh([2023]),
      },
      { headline_sectors: ['households', 'services'] },
    ),
  );
  opened.push(open);
  const reasons = await Promise.all(
    ['a', 'b'].map(async (id) => (await loadSimilar(open.database, id))!.profile.carriers_reason),
  );
  expect(reasons).toEqual(['sector_missing', null]);
});
