import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#lib/server/edition/database/database.ts';
import { listedRows, pairFigures, shownKilograms } from '#lib/domain/pair-figures.ts';
import { loadPair, loadPairYear } from '#lib/server/queries/pair.ts';
import { computed, quartiersIn, rowsOf, tonnePerMwh } from './programme.ts';

/** METHOD.md, section 8: two quartiers per head, sector by sector and carrier by carrier. */
const carriers = ['natural_gas', 'heating_oil', 'electricity', 'wood_pellets', 'biomass'];

/** One tonne per MWh; in a live 100 people, in b 200. */
const energy = rowsOf(`
  quartier_id year sector     carrier      energy_mwh notation connections
  a           2020 households natural_gas  300        -        -    # 3 t per head
  a           2020 households heating_oil  50         -        -    # 0.5
  a           2020 households biomass      -          NO       -
  a           2020 services   natural_gas  -          IE       -
  a           2020 services   electricity  90         -        -
  a           2020 industry   electricity  10         -        -
  b           2020 households natural_gas  200        -        -    # 1 t per head
  b           2020 households biomass      40         -        -    # 0.2
  b           2020 services   natural_gas  60         -        -
  b           2020 services   electricity  60         -        -
  b           2021 households natural_gas  100        -        -
  b           2021 households biomass      40         -        -
  b           2021 services   natural_gas  60         -        -
  b           2021 services   electricity  60         -        -
  d           2020 households natural_gas  100        -        -
  d           2020 services   electricity  -          NE       -
  d           2020 industry   electricity  10         -        -
  local       2020 households natural_gas  300        -        -
  local       2020 households heating_oil  50         -        -
  local       2020 services   electricity  90         -        -
  local       2020 industry   electricity  20         -        -
  # a case of privacy: one cell with three connections, and others to hide it
  c           2020 households natural_gas  500        -        80
  c           2020 households heating_oil  40         -        3
  c           2020 households electricity  60         -        50
  c           2020 services   electricity  70         -        20
  c           2020 services   natural_gas  80         -        20
  c           2020 industry   electricity  90         -        20
`);
const reported = rowsOf(`
  quartier_id year sector   emissions_t
  b           2020 industry 60
  b           2021 industry 60
`);

let database: Database;
beforeAll(async () => {
  const quartiers = quartiersIn(energy);
  database = await computed(
    {
      quartiers,
      energy,
      reported_emissions: reported,
      emission_factors: [
        ...tonnePerMwh([2020, 2021], carriers),
        { carrier: 'natural_gas', year: '2020', g_per_kwh: '500', quartier_id: 'local' },
      ],
      reference: [
        ...quartiers.map(({ quartier_id = '' }) => ({
          quartier_id,
          year: '2020',
          population: quartier_id === 'b' ? '200' : '100',
        })),
        { quartier_id: 'b', year: '2021', population: '200' },
      ],
    },
    { headline_sectors: ['households', 'services', 'industry'] },
  );
});
afterAll(() => database.close());

const of = async (a: string, b: string, year = 2020) => (await loadPair(database, { a, b }, year))!;
const named = ({ rows }: Awaited<ReturnType<typeof of>>) =>
  rows.map(({ sectors, carrier, kind, a, b, difference }) => [
    [...sectors, carrier].filter(Boolean).join(' '),
    kind,
    a.t_per_head,
    b.t_per_head,
    Math.round(difference * 1e9) / 1e9,
  ]);

describe('two quartiers per head', () => {
  it('have their cells in the order of the difference; what cannot be told apart stays together', async () => {
    const pair = await of('a', 'b');
    expect(pair).toMatchObject({ comparable: true, year: 2020, unit: 't' });
    // a: 450 t of 100 people; b: 420 t of 200
    expect(named(pair)).toEqual([
      ['', 'total', 4.5, 2.1, 2.4],
      ['households natural_gas', null, 3, 1, 2],
      ['households heating_oil', null, 0.5, null, 0.5],
      // a's gas is included in its electricity: 90 t of 100 against 120 t of 200
      ['services', 'included_elsewhere', 0.9, 0.6, 0.3],
      ['households biomass', null, null, 0.2, -0.2],
      // 10 t of 100 against 60 t of 200
      ['industry', 'reported', 0.1, 0.3, -0.2],
    ]);
    expect(pair.rows.map(({ a, b }) => [a.state, b.state])).toEqual([
      ['number', 'number'],
      ['number', 'number'],
      // b reports no heating oil in any year; in a there is no biomass
      ['number', null],
      ['number', 'number'],
      ['NO', 'number'],
      ['number', 'number'],
    ]);
    expect(pair.rows.map(({ share_pct }) => Math.round(share_pct! * 100) / 100)).toEqual([
      100, 83.33, 20.83, 12.5, -8.33, -8.33,
    ]);
  });

  it('turn round with the order of the two', async () => {
    const [there, back] = [await of('a', 'b'), await of('b', 'a')];
    expect(back.rows.map(({ difference }) => difference)).toEqual(
      there.rows.map(({ difference }) => -difference),
    );
    expect(back.a).toEqual(there.b);
  });

  it('add up wherever a list ends, in tonnes exactly', async () => {
    for (const [a, b] of [
      ['a', 'b'],
      ['c', 'a'],
    ] as const) {
      const [total, ...rows] = (await of(a, b)).rows;
      for (const side of ['a', 'b'] as const) {
        expect(rows.reduce((sum, row) => sum + (row[side].t ?? 0), 0)).toBe(total![side].t);
      }
      let sum = 0;
      for (const { difference, rest } of rows) {
        sum += difference;
        expect(sum + rest.difference).toBeCloseTo(total!.difference, 12);
      }
      expect(total!.rest.difference).toBe(total!.difference);
      expect(rows.at(-1)!.rest).toMatchObject({ a: 0, b: 0, difference: 0 });
    }
  });

  it('are printed in whole kilograms, coarser where tonnes are known in steps', async () => {
    const pair = await of('a', 'b');
    expect(pairFigures(pair)!.stepKg).toBe(1);
    // of 200 people 10 t are 50 kg per head each, 20 t are 100
    const stepOf = (step_t: number) => pairFigures({ ...pair, b: { ...pair.b, step_t } })!.stepKg;
    expect([0.2, 1, 10, 20, 21].map(stepOf)).toEqual([1, 10, 100, 100, 1000]);
    const shown = (t: number, step = 1) => shownKilograms(t, step);
    // halves away from zero, also where division or subtraction has moved them: 0.945 − 0.4725 is 0.4724999…
    expect([0.5515, -0.5515, 0.945 - 0.4725, 0.0004].map((t) => shown(t))).toEqual([552, -552, 473, 0]);
    expect([shown(1.4213, 100), shown(0.9481, 100), shown(-0.45, 100)]).toEqual([1400, 900, -500]);
  });

  it('keep a sector with withheld cells together, as its published sum', async () => {
    const pair = await of('c', 'a');
    const [published] = await database.rows<{ t: number }>(
      `select emissions_t as t from guarded_total
       where quartier_id = 'c' and sector = 'households' and carrier is null`,
    );
    const households = pair.rows.filter(({ sectors }) => sectors.includes('households'));
    expect(households).toMatchObject([
      { carrier: null, kind: 'confidential', a: { t: published!.t }, b: { t: 350, t_per_head: 3.5 } },
    ]);
    expect(JSON.stringify(pair)).not.toMatch(/heating_oil/);
  });

  it('say whose factor is a local one', async () => {
    const pair = await of('local', 'a');
    expect(pair.a.has_local_factor).toBe(true);
    expect(
      pair.rows.filter(({ a, b }) => a.has_local_factor || b.has_local_factor).map(({ carrier }) => carrier),
    ).toEqual(['natural_gas']);
    // half of the factor: 150 t instead of 300 t of 100 people
    expect(pair.rows[1]).toMatchObject({ carrier: 'natural_gas', difference: -1.5 });
  });

  it('show nothing where one of them fails the gate, and say which and why', async () => {
    expect(await of('a', 'd')).toMatchObject({
      comparable: false,
      rows: [],
      a: { comparable: true, reasons: [] },
      b: { comparable: false, reasons: ['year_not_assessable'] },
    });
    // a has no 2021
    expect(await of('a', 'b', 2021)).toMatchObject({
      comparable: false,
      rows: [],
      a: { reasons: ['year_not_assessable', 'no_denominator'] },
    });
  });

  it('begin with the newest year that both have', async () => {
    expect(await loadPairYear(database, { a: 'a', b: 'b' })).toBe(2020);
    expect(await loadPairYear(database, { a: 'b', b: 'd' })).toBe(2021);
    expect(await loadPair(database, { a: 'a', b: 'nowhere' }, 2020)).toBeUndefined();
    expect(await loadPair(database, { a: 'a', b: 'b' }, 1999)).toBeUndefined();
  });
});

describe('a list of many rows', () => {
  it('ends after eight, and sums up the others', async () => {
    const pair = await of('a', 'b');
    const [total, first] = pair.rows;
    const long = {
      ...pair,
      rows: [
        total!,
        ...Array.from({ length: 12 }, (_, at) => ({
          ...first!,
          place: at + 1,
          rest: { ...first!.rest, a: at },
        })),
      ],
    };
    const { listed, others, rest } = listedRows(pairFigures(long)!);
    expect([listed.length, others.length]).toEqual([8, 4]);
    expect(rest!.a).toBe(7);
    const nine = listedRows(pairFigures({ ...long, rows: long.rows.slice(0, 10) })!);
    expect([nine.listed.length, nine.rest]).toEqual([9, null]);
  });
});
