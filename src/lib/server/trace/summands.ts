import type { CellSum } from '#lib/trace/expression.ts';
import type { TraceInput } from '#lib/trace/trace.ts';

/** What a sum over cells adds up: an amount of each cell, times its weight where the sum has one. */
interface Summand {
  amount: 'value' | 'emissions_t';
  weight?: 'quality_weight' | 'heating_share' | 'is_fossil' | 'is_heat';
}

export const summands: Record<CellSum, Summand> = {
  emissions: { amount: 'emissions_t' },
  energy: { amount: 'value' },
  weighted_energy: { amount: 'value', weight: 'quality_weight' },
  heated_emissions: { amount: 'emissions_t', weight: 'heating_share' },
  heated_energy: { amount: 'value', weight: 'heating_share' },
  fossil_energy: { amount: 'value', weight: 'is_fossil' },
  heat_energy: { amount: 'value', weight: 'is_heat' },
};

export function summandOf(cell: TraceInput, sum: CellSum): number {
  const { amount, weight } = summands[sum];
  return (cell[amount] ?? 0) * (weight === undefined ? 1 : Number(cell[weight]));
}
