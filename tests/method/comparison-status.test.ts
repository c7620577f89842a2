import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Indicator } from '#lib/domain/indicators.ts';
import type { Database } from '#lib/server/edition/database/database.ts';
import { loadComparisonSeries, loadSlopes } from '#lib/server/queries/comparison-series.ts';
import { loadComparison } from '#lib/server/queries/comparison.ts';
import { loadPair } from '#lib/server/queries/pair.ts';
import { computed, quartiersIn, rowsOf, seriesOf, tonnePerMwh } from './programme.ts';

/** METHOD.md, section 8: how firm a compared value is. */
describe('status of a comparison of 2020', () => {
  const provisional = { status: 'provisional' };
  const estimated = { status: 'estimated' };
  const services = { sector: 'services' };
  const energy = [
    ...seriesOf(2019, 'firm 500 400'),
    ...seriesOf(2019, 'firm 100 100', services),
    // the baseline is less firm than the year
    ...seriesOf(2019, 'base 500', estimated),
    ...seriesOf(2020, 'base 400', provisional),
    ...seriesOf(2019, 'base 100 100', services),
    // services alone are estimated
    ...seriesOf(2019, 'mixed 500 400'),
    ...seriesOf(2019, 'mixed 100', services),
    ...seriesOf(2020, 'mixed 100', { ...services, ...estimated }),
    // 2020 lacks services
    ...seriesOf(2019, 'gap 500 400'),
    ...seriesOf(2019, 'gap 100', services),
  ];
  let database: Database;
  beforeAll(async () => {
    const quartiers = quartiersIn(energy);
    database = await computed(
      {
        quartiers,
        energy,
        emission_factors: tonnePerMwh([2019, 2020]),
        reference: quartiers.map(({ quartier_id }) => ({
          quartier_id: quartier_id!,
          year: '2020',
          population: '250',
        })),
        weather: quartiers.map(({ quartier_id }) => ({
          quartier_id: quartier_id!,
          year: '2020',
          kind: 'climate_factor',
          value: '1',
        })),
        heating_shares: ['households', 'services'].map((sector) => ({
          carrier: 'natural_gas',
          sector,
          share: '0.5',
        })),
        targets: quartiers.map((row) => ({ ...row, reduction_pct: '50' })),
      },
      { headline_sectors: ['households', 'services'] },
    );
  });
  afterAll(() => database.close());

  it.each(
    rowsOf(`
      indicator                  firm   base         mixed      gap
      t_per_head                 final  provisional  estimated  -
      t_per_head_corrected       final  provisional  estimated  -
      change_pct                 final  estimated    estimated  -      # base: 2019 was estimated
      progress_minus_elapsed_pp  final  estimated    estimated  -
      households_t_per_head      final  provisional  final      final  # whatever services are
      t_per_m2                   -      -            -          -      # nobody knows the area
    `),
  )('$indicator', async ({ indicator, ...expected }) => {
    const rows = await loadComparison(database, { indicator: indicator as Indicator, year: 2020 });
    const found = rows.map(({ quartier_id, status }) => [quartier_id, status ?? '']);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it('stands with each year of a series, each slope and each side of a pair', async () => {
    const series = await loadComparisonSeries(database, 'change_pct', 2020, ['base', 'firm']);
    expect(series.get('base')?.map(({ year, status }) => [year, status])).toEqual([
      [2019, 'estimated'],
      [2020, 'estimated'],
    ]);
    const slopes = await loadSlopes(database, { year: 2020, building_type: null }, { offset: 0, limit: 9 });
    expect(slopes.map(({ quartier_id, status }) => `${quartier_id} ${status}`).sort()).toEqual([
      'base estimated',
      'firm final',
      'mixed estimated',
    ]);
    const pair = await loadPair(database, { a: 'base', b: 'gap' }, 2020);
    expect([pair?.a.status, pair?.b.status]).toEqual(['provisional', null]);
  });
});
