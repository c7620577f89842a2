import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import type { Database } from '#lib/server/edition/database/database.ts';
import { Store } from '#lib/server/edition/store.ts';
import { loadBalance } from '#lib/server/queries/balance.ts';
import { loadComparison } from '#lib/server/queries/comparison.ts';
import { EditionReader } from '#lib/server/queries/edition-reader.ts';
import { loadProgress } from '#lib/server/queries/progress.ts';
import { freshPath } from '../fixtures/folder.ts';

const folder = fileURLToPath(new URL('../../data/muenster-1990-2015', import.meta.url));

/** A printed table: a header and rows without quotes. */
function printed(name: string): Record<string, string>[] {
  const [header = '', ...rows] = readFileSync(join(folder, 'printed', name), 'utf8')
    .trimEnd()
    .split(/\r?\n/);
  const names = header.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((value, at) => [names[at]!, value])));
}

/**
 * Cells are printed in whole kt, and the factors they come from in whole g/kWh: half a kt of rounding each way, and
 * up to 0.6 kt from the factor.
 */
const cellTolerance = 1.1;
const heat = ['natural_gas', 'district_heating', 'heating_electricity', 'heating_oil', 'other_fossil'];

describe('Energie- und Klimabilanz Münster 1990-2015, as printed', () => {
  const cells = printed('published_emissions_kt.csv');
  const totals = printed('published_totals.csv');
  let database: Database;
  /** kt by year and carrier; transport has no carrier. */
  const computed = new Map<string, number>();
  const kt = (year: string, carriers: readonly string[]) =>
    carriers.reduce((sum, carrier) => sum + computed.get(`${year} ${carrier}`)!, 0);

  beforeAll(async () => {
    const store = new Store(freshPath('store'));
    await publish(store, folder, { label: null, softwareVersion: 'test' });
    database = (await new EditionReader(store).open())!.database;
    for (const { year, carrier, emissions_t } of await loadBalance(database, 'muenster')) {
      computed.set(`${year} ${carrier ?? 'transport'}`, emissions_t! / 1000);
    }
  });
  afterAll(() => database.close());

  it('60 cells by year and carrier', () => {
    const right = cells.filter(
      ({ year, carrier, published_kt }) =>
        Math.abs(kt(year!, [carrier!]) - Number(published_kt)) <= cellTolerance,
    );
    process.stdout.write(`Münster 1990-2015: ${right.length} of ${cells.length} printed cells reproduced\n`);
    expect(cells).toHaveLength(60);
    expect(right).toEqual(cells);
  });

  it('sums of heat, electricity and transport, and the totals, within the rounding of their parts', () => {
    for (const { year, heat_kt, electricity_kt, transport_kt, total_kt } of totals) {
      const all = [...heat, 'electricity', 'transport'];
      expect(Math.abs(kt(year!, heat) - Number(heat_kt)), `heat ${year}`).toBeLessThan(
        cellTolerance * heat.length,
      );
      expect(
        Math.abs(kt(year!, ['electricity']) - Number(electricity_kt)),
        `electricity ${year}`,
      ).toBeLessThan(cellTolerance);
      // reported, not computed
      expect(kt(year!, ['transport']), `transport ${year}`).toBeCloseTo(Number(transport_kt), 6);
      expect(Math.abs(kt(year!, all) - Number(total_kt)), `total ${year}`).toBeLessThan(
        cellTolerance * (heat.length + 1),
      );
    }
  });

  it('percentages against 1990 and tonnes per head, at the precision of print', async () => {
    for (const { year, published_pct_vs_1990, published_t_per_capita } of totals) {
      const rows = await loadComparison(database, { indicator: 't_per_head', year: Number(year) });
      // printed with one decimal
      expect(Math.abs(rows[0]!.value! - Number(published_t_per_capita)), `t per head ${year}`).toBeLessThan(
        0.06,
      );
      if (published_pct_vs_1990 === '') continue;
      const change = (await loadComparison(database, { indicator: 'change_pct', year: Number(year) }))[0]!;
      expect(change.comparable).toBe(true);
      expect(Math.abs(change.value! - Number(published_pct_vs_1990)), `change ${year}`).toBeLessThan(0.15);
    }
  });

  it('the city’s own target: 40 % less than 1990 by 2020', async () => {
    const progress = (await loadProgress(database, 'muenster'))!;
    expect(progress.target).toMatchObject({
      year: 2020,
      reduction_pct: 40,
      sectors: ['stationary', 'transport'],
    });
    expect(progress.target!.t).toBeCloseTo(0.6 * progress.baseline!.t, 6);
    expect(progress.latest!.year).toBe(2015);
    // 25 of 30 years elapsed, 21.7 of 40 % done
    expect(progress.elapsed_pct).toBeCloseTo((100 * 25) / 30, 9);
    expect(progress.progress_pct).toBeCloseTo((100 * 21.7) / 40, 0);
    expect(progress.level.verdict).toBe('behind');
  });
});
