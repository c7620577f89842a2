import { beforeAll, describe, expect, it } from 'vitest';
import { chooseWithholding } from '#lib/server/edition/privacy/choose-withholding.ts';
import {
  publishedSums,
  type PublishedSum,
  type Withholding,
} from '#lib/server/edition/privacy/published-sums.ts';
import { Solver } from '#lib/server/edition/privacy/solver.ts';
import { knownCells, type Attacker } from './attacker.ts';
import { randomYears } from './random-years.ts';
import { exactSum } from '#lib/server/edition/privacy/year-sums.ts';

const seed = 20301128;
const attackers: readonly Attacker[] = ['reals', 'whole', 'decimal'];

describe('300 random quartiers with one to three small cells', () => {
  let years: { withholding: Withholding; sums: PublishedSum[] }[];
  beforeAll(async () => {
    const solver = await Solver.load();
    years = randomYears(seed, 300).map((year) => {
      const withholding = chooseWithholding(year, solver);
      return { withholding, sums: publishedSums(year, withholding) };
    });
  });

  it('mostly keep their totals', () => {
    const shown = (kind: Withholding['shown']) =>
      years.filter(({ withholding }) => withholding.shown === kind);
    expect(shown('all').length).toBeGreaterThan(200);
    expect(shown('none').length).toBeLessThan(15);
  });

  it.each(attackers)(`give nobody a cell within 20 percent (%s, seed ${seed})`, async (attacker) => {
    const known: string[] = [];
    for (const { withholding, sums } of years) {
      for (const { sector, carrier, energy_mwh } of await knownCells(attacker, withholding, sums)) {
        known.push(`${sector} ${carrier} ${energy_mwh}`);
      }
    }
    expect(known).toEqual([]);
  });

  it('would give away many without rounding', async () => {
    let known = 0;
    for (const { withholding, sums } of years.slice(0, 50)) {
      const exact = sums.map((sum) => ({
        ...sum,
        energy_mwh: sum.energy_mwh && exactSum(sum.cells.map((cell) => cell.energy_mwh)),
        emissions_t: sum.emissions_t && exactSum(sum.cells.map((cell) => cell.emissions_t)),
      }));
      known += (await knownCells('reals', { ...withholding, step: 1e-3 }, exact)).length;
    }
    expect(known).toBeGreaterThan(10);
  });
});
