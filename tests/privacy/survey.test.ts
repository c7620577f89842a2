import { beforeAll, describe, expect, it } from 'vitest';
import { chooseWithholding } from '#lib/server/edition/privacy/choose-withholding.ts';
import { publishedSums } from '#lib/server/edition/privacy/published-sums.ts';
import { Solver } from '#lib/server/edition/privacy/solver.ts';
import { randomYears } from './random-years.ts';
import { attack, type Attacker } from './attacker.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await Solver.load();
});

const seed = 20301128;

describe('300 random quartiers with small cells', () => {
  it('none', async () => {
    const years = randomYears(seed, 300);
    const stats: Record<string, number> = {};
    const t0 = performance.now();
    let solving = 0;
    const found: Record<Attacker, number[]> = { reals: [], whole: [], decimal: [] };
    let primaries = 0;
    for (const year of years) {
      const t = performance.now();
      const w = chooseWithholding(year, solver);
      solving += performance.now() - t;
      const k = `${w.given} ${w.step}`;
      stats[k] = (stats[k] ?? 0) + 1;
      stats.cells = (stats.cells ?? 0) + w.cells.size;
      const sums = publishedSums(year, w);
      primaries += [...w.cells].filter((c) => c.isPrimary).length;
      for (const attacker of ['reals', 'whole', 'decimal'] as const) {
        for (const { cell, lower, upper } of await attack(attacker, w, sums)) {
          if (lower >= 0.8 * cell.energy_mwh && upper <= 1.2 * cell.energy_mwh)
            found[attacker].push(cell.energy_mwh);
        }
      }
    }
    console.log(
      stats,
      primaries,
      'choose ms/yr',
      solving / years.length,
      'total',
      performance.now() - t0,
      found,
    );
    expect(found).toEqual({ reals: [], whole: [], decimal: [] });
  });
});
