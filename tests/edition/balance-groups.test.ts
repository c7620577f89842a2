import { describe, expect, it } from 'vitest';
import { groupBalance, type BalanceCell } from '#lib/server/queries/balance-groups.ts';
import type { GuardedTotal } from '#lib/server/queries/quartier-record.ts';

const order = { sectors: ['households', 'services'], carriers: ['electricity', 'natural_gas'] };

function cell(given: Partial<BalanceCell>): BalanceCell {
  return {
    year: 2022,
    sector: 'households',
    carrier: 'natural_gas',
    energy_mwh: 100,
    emissions_t: 20,
    state: 'number',
    status: 'final',
    basis: 'measured',
    quality: 'A',
    rounded_to_mwh: null,
    rounded_to_t: null,
    step_t: null,
    isWithheld: false,
    ...given,
  };
}

const total = (given: Partial<GuardedTotal>): GuardedTotal => ({
  year: 2022,
  scope: '',
  sector: null,
  carrier: null,
  energy_mwh: 300,
  emissions_t: 60,
  rounded_to_mwh: 5,
  rounded_to_t: 5,
  ...given,
});

describe('a balance added up', () => {
  it('takes the worst state and status of its parts; what is missing is not zero', () => {
    const cells = [
      cell({}),
      cell({ sector: 'services', energy_mwh: 50, emissions_t: 10, status: 'estimated' }),
      cell({
        sector: 'services',
        carrier: 'electricity',
        energy_mwh: null,
        emissions_t: null,
        state: 'NE',
        status: null,
      }),
    ];
    expect(groupBalance(cells, ['carrier'], [], order)).toEqual([
      expect.objectContaining({
        carrier: 'electricity',
        energy_mwh: null,
        emissions_t: null,
        state: 'NE',
        status: null,
      }),
      expect.objectContaining({
        carrier: 'natural_gas',
        energy_mwh: 150,
        emissions_t: 30,
        state: 'number',
        status: 'estimated',
      }),
    ]);
    expect(groupBalance(cells, [], [], order)).toEqual([
      {
        year: 2022,
        sector: null,
        carrier: null,
        energy_mwh: 150,
        emissions_t: 30,
        state: 'NE',
        status: 'estimated',
        basis: null,
        quality: null,
        rounded_to_mwh: null,
        rounded_to_t: null,
        step_t: null,
      },
    ]);
  });

  it('shows of totals with withheld cells what is guarded, and the cell as confidential', () => {
    const withheld = cell({ energy_mwh: null, emissions_t: null, state: 'C', isWithheld: true });
    const cells = [withheld, cell({ carrier: 'electricity' })];
    expect(groupBalance(cells, ['sector', 'carrier'], [total({})], order).map(({ state }) => state)).toEqual([
      'number',
      'C',
    ]);
    expect(groupBalance(cells, [], [total({})], order)).toEqual([
      expect.objectContaining({ energy_mwh: 300, emissions_t: 60, state: 'number' }),
    ]);
    expect(groupBalance(cells, [], [total({ energy_mwh: null, emissions_t: null })], order)).toEqual([
      expect.objectContaining({ energy_mwh: null, emissions_t: null, state: 'C' }),
    ]);
  });

  it('takes what is guarded as it is: reported emissions are in it, but in no carrier', () => {
    const cells = [
      cell({ energy_mwh: null, emissions_t: null, state: 'C', isWithheld: true }),
      cell({
        sector: 'services',
        carrier: null,
        energy_mwh: null,
        emissions_t: 7,
        basis: null,
        quality: null,
      }),
    ];
    expect(groupBalance(cells, [], [total({})], order)[0]).toMatchObject({
      energy_mwh: 300,
      emissions_t: 60,
    });
    const byCarrier = groupBalance(cells, ['carrier'], [total({}), total({ carrier: 'natural_gas' })], order);
    expect(byCarrier).toEqual([
      expect.objectContaining({ carrier: 'natural_gas', energy_mwh: 300, emissions_t: 60 }),
      expect.objectContaining({ carrier: null, energy_mwh: null, emissions_t: 7 }),
    ]);
  });

  it('comes in the order of the lists, unknown names last', () => {
    const names = ['services', 'other', 'households', 'another'];
    const rows = groupBalance(
      names.map((sector) => cell({ sector })),
      ['sector'],
      [],
      order,
    );
    expect(rows.map(({ sector }) => sector)).toEqual(['households', 'services', 'another', 'other']);
  });
});
