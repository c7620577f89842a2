import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decompositionTerms, type Decomposition } from '#lib/domain/records/decomposition.ts';
import type { Database } from '#lib/server/edition/database/database.ts';
import type { DecompositionRow } from '#lib/server/queries/decomposition.ts';
import { decompositionOf, loadDecomposition } from '#lib/server/queries/decomposition.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { loadQuartiers } from '#lib/server/queries/quartiers.ts';
import { openData } from '../fixtures/opened.ts';
import { computed, type Row } from './programme.ts';

/** Decompositions of all quartiers between two years: one question, because each has to be planned anew. */
async function decompositions(database: Database, from: number, to: number) {
  const rows = await database.rows<DecompositionRow & { quartier_id: string }>(
    'select * from decomposition_between(null, null, $from, $to)',
    { from, to },
  );
  return new Map(rows.map((row) => [row.quartier_id, decompositionOf(row)]));
}

/** The terms add up to the change, as near as doubles of this size can say. */
function expectWhole({ terms, local_t, background_t, total_t, from_t, to_t }: Decomposition, of: string) {
  const limit = 1e-9 * Math.max(1, from_t!, to_t!);
  const sum = decompositionTerms.reduce((all, term) => all + (terms[term] ?? 0), 0);
  expect(Math.abs(sum - total_t!), of).toBeLessThanOrEqual(limit);
  expect(Math.abs(to_t! - from_t! - total_t!), of).toBeLessThanOrEqual(limit);
  expect(Math.abs(local_t! + background_t! - total_t!), of).toBeLessThanOrEqual(limit);
}

describe('of random balances', () => {
  const carriers = ['natural_gas', 'electricity', 'wood_pellets', 'district_heating'];
  const years = [2019, 2020, 2021];
  const maybe = <Value>(value: fc.Arbitrary<Value>, weight: number) =>
    fc.oneof({ arbitrary: value, weight }, { arbitrary: fc.constant(undefined), weight: 1 });
  const energy = fc.oneof(
    {
      arbitrary: fc.integer({ min: 1, max: 9_999_999 }).map((n) => (n / 100).toFixed(2).replace(/0$/, '1')),
      weight: 6,
    },
    { arbitrary: fc.constant('0'), weight: 1 },
    { arbitrary: fc.constant('NO'), weight: 1 },
  );
  const ofYear = fc.record({
    energy: fc.array(energy, { minLength: 4, maxLength: 4 }),
    population: maybe(fc.integer({ min: 0, max: 20_000 }), 4),
    area: maybe(fc.integer({ min: 1, max: 900_000 }), 4),
    weather: maybe(fc.integer({ min: 60, max: 150 }), 4),
  });
  // one seed: an edition must not depend on luck
  const balances = fc.sample(fc.array(ofYear, { minLength: 3, maxLength: 3 }), {
    numRuns: 60,
    seed: 20261122,
  });
  const factors = fc.sample(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 3, maxLength: 3 }), {
    numRuns: 3,
    seed: 6,
  });

  let database: Database;
  beforeAll(async () => {
    const rows = balances.flatMap((balance, nth) =>
      balance.map((values, at) => ({ quartier_id: `q${nth}`, year: String(years[at]), ...values })),
    );
    database = await computed({
      quartiers: balances.map((_, nth) => ({ quartier_id: `q${nth}` })),
      energy: rows.flatMap(({ quartier_id, year, energy: values }) =>
        values.map((value, at): Row => ({
          quartier_id,
          year,
          carrier: carriers[at]!,
          ...(value === 'NO' ? { notation: value } : { energy_mwh: value }),
        })),
      ),
      reference: rows.map(({ quartier_id, year, population, area }) => ({
        quartier_id,
        year,
        population: String(population ?? ''),
        heated_floor_area_m2: String(area ?? ''),
      })),
      weather: rows
        .filter(({ weather }) => weather !== undefined)
        .map(({ quartier_id, year, weather }) => ({
          quartier_id,
          year,
          kind: 'climate_factor',
          value: (weather! / 100).toFixed(2).replace(/0$/, '1'),
        })),
      heating_shares: carriers.map((carrier, at) => ({
        carrier,
        sector: 'households',
        share: String(at / 4),
      })),
      emission_factors: [
        ...factors.flatMap((values, at) =>
          values.map((value, nth) => ({
            carrier: carriers[at]!,
            year: String(years[nth]),
            g_per_kwh: String(value),
          })),
        ),
        // a factor that comes and goes
        ...years.map((year, at) => ({
          carrier: 'district_heating',
          year: String(year),
          g_per_kwh: ['0', '120', '0'][at]!,
        })),
      ],
    });
  });
  afterAll(() => database.close());

  it('the terms add up to the change between any two years, whatever is missing', async () => {
    let shortened = 0;
    for (const [from, to] of [
      [2019, 2020],
      [2020, 2021],
      [2019, 2021],
    ] as const) {
      const ofYears = await decompositions(database, from, to);
      expect(ofYears.size).toBe(balances.length);
      for (const [nth, balance] of balances.entries()) {
        const hasNumber = [from, to].every((year) =>
          balance[years.indexOf(year)]!.energy.some((value) => value !== 'NO'),
        );
        if (!hasNumber) continue;
        const found = ofYears.get(`q${nth}`)!;
        expect(found.reasons).toEqual([]);
        expectWhole(found, `q${nth} ${from} to ${to}`);
        if (Object.values(found.terms).includes(null)) shortened++;
        // links that the chain cannot do without
        const { intensity, carrier_mix, grid_factor, other_factors } = found.terms;
        for (const term of [intensity, carrier_mix, grid_factor, other_factors]) expect(term).not.toBeNull();
      }
    }
    expect(shortened).toBeGreaterThan(20);
  });

  it('asked for one quartier is what it is among all', async () => {
    const all = await decompositions(database, 2019, 2021);
    for (const quartier of ['q0', 'q7']) {
      const alone = await loadDecomposition(database, quartier, { from: 2019, to: 2021 });
      expect(alone).toEqual(all.get(quartier));
    }
  });
});

describe('of the demonstration data', () => {
  it('the terms add up to the change between any two assessable years', async () => {
    const { database } = await openData('demo');
    const measured = new Map<string, Map<number, number>>();
    for (const { quartier_id } of await loadQuartiers(database)) {
      const { series } = (await loadProgress(database, quartier_id))!;
      const whole = series.filter(({ assessable }) => assessable);
      measured.set(quartier_id, new Map(whole.map(({ year, t }) => [year, t!])));
    }
    const years = [...new Set([...measured.values()].flatMap((series) => [...series.keys()]))].toSorted();
    let pairs = 0;
    for (const from of years) {
      for (const to of years.filter((year) => year > from)) {
        for (const [quartier, found] of await decompositions(database, from, to)) {
          const [first, last] = [from, to].map((year) => measured.get(quartier)!.get(year));
          if (first === undefined || last === undefined) continue;
          const of = `${quartier} ${from} to ${to}`;
          expect(found.reasons, of).toEqual([]);
          expectWhole(found, of);
          // what is decomposed is the balance, unless sectors are left out
          if (found.left_out_sectors.length === 0) expect(found.total_t, of).toBeCloseTo(last - first, 6);
          pairs++;
        }
      }
    }
    database.close();
    expect(pairs).toBeGreaterThan(50);
  });
});
