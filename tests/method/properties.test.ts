import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Progress } from '#lib/domain/records/progress.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { computed, quartiersIn, tonnePerMwh, years, type Row } from './programme.ts';

/** Random balances: values with up to three decimals, as people deliver them. */
const value = fc
  .tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, decimals]) => (digits / 10 ** decimals).toFixed(decimals).replace(/(\.\d\d)0$/, '$11'));
const balance = fc.record({
  values: fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 6, maxLength: 6 }),
  interim: fc.array(
    fc.record({
      year: fc.integer({ min: 2022, max: 2028 }),
      share: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
    }),
    { maxLength: 3 },
  ),
  reduction: fc.integer({ min: 1, max: 100 }),
  lastBaseYear: fc.constantFrom(2019, 2020, 2021),
});
const carriers = ['natural_gas', 'heating_oil', 'electricity'];
// one seed: an edition must not depend on luck
const balances = fc.sample(balance, { numRuns: 60, seed: 20261122 });

const energyOf = () =>
  balances.flatMap(({ values }, nth) =>
    values.flatMap((ofYear, year) =>
      ofYear.map((energy_mwh, carrier) => ({
        quartier_id: `q${nth}`,
        year: String(2019 + year),
        carrier: carriers[carrier]!,
        energy_mwh,
      })),
    ),
  );

/** Interim targets that fall from year to year towards the final one. */
const targetsOf = () =>
  balances.flatMap(({ interim, reduction, lastBaseYear }, nth): Row[] => {
    const base = { quartier_id: `q${nth}`, base_year_from: '2019', base_year_to: String(lastBaseYear) };
    const at = [...new Map(interim.map(({ year, share }) => [year, share]))].sort(([a], [b]) => a - b);
    const shares = at.map(([, share]) => share).sort((a, b) => a - b);
    return [
      ...at.map(([year], step) => ({
        ...base,
        target_year: String(year),
        reduction_pct: (reduction * shares[step]!).toFixed(4).replace(/0+$/, '1'),
      })),
      { ...base, target_year: '2030', reduction_pct: String(reduction) },
    ];
  });

const shuffled = <Item>(items: readonly Item[], seed: number): Item[] =>
  fc.sample(fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length }), {
    numRuns: 1,
    seed,
  })[0]!;

async function progressOf(order: (rows: Row[]) => Row[]): Promise<Progress[]> {
  const database = await computed({
    quartiers: order(quartiersIn(energyOf())),
    energy: order(energyOf()),
    targets: order(targetsOf()),
    emission_factors: order(tonnePerMwh(years(2019, 2024), carriers)),
  });
  const all: Progress[] = [];
  for (let nth = 0; nth < balances.length; nth++) all.push((await loadProgress(database, `q${nth}`))!);
  database.close();
  return all;
}

describe('properties of 60 random balances', () => {
  let progress: Progress[];
  beforeAll(async () => {
    progress = await progressOf((rows) => rows);
  });

  it('tonnes are exact sums, whatever the order of rows; every figure is the same to the last bit', async () => {
    const thousandths = (text: string) => BigInt(Math.round(Number(text) * 1000));
    for (const [nth, { values }] of balances.entries()) {
      for (const [year, ofYear] of values.entries()) {
        const sum = ofYear.reduce((total, text) => total + thousandths(text), 0n);
        expect(progress[nth]!.series[year]!.t).toBe(Number(sum) / 1000);
      }
    }
    expect(await progressOf((rows) => shuffled(rows, 7))).toEqual(progress);
  });

  it('the path falls from year to year, starts at the baseline and hits every target', () => {
    for (const [nth, { path, baseline, target }] of progress.entries()) {
      const b = (2019 + balances[nth]!.lastBaseYear) / 2;
      expect(path.map(({ year }) => year)).toEqual(years(Math.ceil(b), 2030));
      if (Number.isInteger(b)) expect(path[0]!.t).toBe(baseline!.t);
      expect(path.at(-1)!.t).toBe(target!.t);
      for (let at = 1; at < path.length; at++)
        expect(path[at]!.t).toBeLessThanOrEqual(path[at - 1]!.t + 1e-6);
      for (const row of targetsOf().filter(({ quartier_id }) => quartier_id === `q${nth}`)) {
        const hit = path.find(({ year }) => year === Number(row.target_year))!;
        const planned = baseline!.t * (1 - Number(row.reduction_pct) / 100);
        expect(Math.abs(hit.t - planned)).toBeLessThan(1e-6 * (1 + baseline!.t));
      }
    }
  });

  it('what was emitted and what remains are what the path allows', () => {
    for (const { path, budget, baseline, series } of progress) {
      const b = (baseline!.years[0] + baseline!.years[1]) / 2;
      const sum = (values: number[]) => values.reduce((total, t) => total + t, 0);
      const allowed = sum(path.filter(({ year }) => year > b).map(({ t }) => t));
      const emitted = sum(series.filter(({ year }) => year > b).map(({ t }) => t!));
      expect(Math.abs(budget.remaining_t! - (allowed - emitted))).toBeLessThan(
        1e-9 * (1 + allowed + emitted) + 1e-6,
      );
    }
  });

  it('progress and gap agree: ahead on the path means at least as much progress as time elapsed, without interim targets', () => {
    const plain = progress.filter((_, nth) => balances[nth]!.interim.length === 0);
    expect(plain.length).toBeGreaterThan(5);
    for (const { level, progress_pct, elapsed_pct, baseline, target } of plain) {
      // both measure E - P, once in tonnes, once in percent of B - T
      const gap = ((elapsed_pct! - progress_pct!) / 100) * (baseline!.t - target!.t!);
      expect(Math.abs(level.gap_t! - gap)).toBeLessThan(1e-9 * (1 + baseline!.t) + 1e-6);
    }
  });
});
