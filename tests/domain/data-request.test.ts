import { describe, expect, test } from 'vitest';
import { gatherRequests } from '#lib/domain/data-request.ts';
import { delivererOf } from '#lib/domain/deliverer.ts';
import type { Carrier } from '#lib/domain/records/balance.ts';

const carrier = (id: string, group: Carrier['group']): Carrier => ({
  carrier: id,
  label: { de: id, en: id },
  group,
  grid_electricity: group === 'electricity',
});

describe('who can deliver', () => {
  test.each([
    ['households', carrier('heat_pump_electricity', 'electricity'), 'electricity_grid'],
    ['households', carrier('natural_gas', 'fossil'), 'gas_grid'],
    ['households', carrier('heating_oil', 'fossil'), 'chimney_sweep'],
    ['services', carrier('wood_pellets', 'renewable'), 'chimney_sweep'],
    ['services', carrier('district_heating', 'heat_grid'), 'heat_utility'],
    ['households', carrier('solar_thermal', 'renewable'), 'municipality'],
    ['municipal', carrier('natural_gas', 'fossil'), 'municipality'],
    ['transport', carrier('diesel', 'transport'), 'municipality'],
    ['municipal', null, 'municipality'],
  ] as const)('%s, %o', (sector, row, deliverer) => {
    expect(delivererOf(sector, row)).toBe(deliverer);
  });
});

test('missing cells are gathered by carrier, state and deliverer', () => {
  const oil = carrier('heating_oil', 'fossil');
  const cell = (year: number, sector: string, state: 'NE' | 'missing', share_pct: number | null = 4) => ({
    year,
    sector,
    carrier: 'heating_oil',
    state,
    share_pct,
  });
  expect(
    gatherRequests(
      [cell(2022, 'households', 'NE'), cell(2020, 'services', 'NE'), cell(2020, 'households', 'missing')],
      [oil],
    ),
  ).toEqual([
    {
      carrier: oil,
      state: 'NE',
      deliverer: 'chimney_sweep',
      sectors: ['households', 'services'],
      years: [2020, 2022],
      share_pct: 4,
    },
    {
      carrier: oil,
      state: 'missing',
      deliverer: 'chimney_sweep',
      sectors: ['households'],
      years: [2020],
      share_pct: 4,
    },
  ]);
  const shareOf = (...cells: ReturnType<typeof cell>[]) => gatherRequests(cells, [oil])[0]!.share_pct;
  // Of the newest year, over its sectors; unknown where one of them is.
  expect(shareOf(cell(2022, 'households', 'NE', 3), cell(2022, 'services', 'NE', 2))).toBe(5);
  expect(shareOf(cell(2022, 'households', 'NE', 3), cell(2022, 'services', 'NE', null))).toBeNull();
  expect(shareOf(cell(2020, 'households', 'NE', null), cell(2022, 'services', 'NE', 2))).toBe(2);
});
