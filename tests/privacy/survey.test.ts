import { beforeAll, describe, expect, it } from 'vitest';
import { chooseWithholding } from '#lib/server/edition/privacy/choose-withholding.ts';
import { publishedSums, type PublishedSum, type Withholding } from '#lib/server/edition/privacy/published-sums.ts';
import { Solver } from '#lib/server/edition/privacy/solver.ts';
import { attack, type Attacker } from './attacker.ts';
import { randomYears } from './random-years.ts';

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
    const given = (kind: Withholding['given']) => years.filter(({ withholding }) => withholding.given === kind);
    expect(given('all').length).toBeGreaterThan(200);
    expect(given('none').length).toBeLessThan(15);
  });

  it.each(attackers)(`none comes within 20 %% for who supposes %s (seed ${seed})`, async (attacker) => {
    const close: string[] = [];
    let primary = 0;
    for (const { withholding, sums } of years) {
      for (const { cell, lower, upper } of await attack(attacker, withholding, sums)) {
        primary++;
        if (lower >= 0.8 * cell.energy_mwh && upper <= 1.2 * cell.energy_mwh) {
          close.push(`${cell.sector} ${cell.carrier} ${cell.energy_mwh}: ${lower} to ${upper}`);
        }
      }
    }
    expect(primary).toBeGreaterThan(400);
    expect(close).toEqual([]);
  });

  it('would come out without rounding', async () => {
    let close = 0;
    for (const { withholding, sums } of years.slice(0, 50)) {
      const exact = sums.map((sum) => ({
        ...sum,
        energy_mwh: sum.energy_mwh && sum.cells.reduce((total, cell) => total + cell.energy_mwh, 0),
        emissions_t: sum.emissions_t && sum.cells.reduce((total, cell) => total + cell.emissions_t, 0),
      }));
      for (const { cell, lower, upper } of await attack('reals', { ...withholding, step: 1e-6 }, exact)) {
        if (lower >= 0.8 * cell.energy_mwh && upper <= 1.2 * cell.energy_mwh) close++;
      }
    }
    expect(close).toBeGreaterThan(5);
  });
});
