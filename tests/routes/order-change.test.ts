import { expect, test } from 'vitest';
import type { ComparisonRow } from '#lib/domain/records.ts';
import { compareOrders } from '../../src/routes/[[lang=lang]]/vergleich/order-change.ts';

const rows = (values: Record<string, number | null>): ComparisonRow[] =>
  Object.entries(values).map(([name, value]) => ({
    quartier_id: name.toLowerCase(),
    name,
    municipality: 'Stadt',
    value,
    unit: 't',
    comparable: value !== null,
    reasons: [],
    reason_texts: [],
    has_local_factor: false,
  }));

test('names the pair that lies furthest apart, for each other denominator that changes the order', () => {
  const orders = compareOrders('t_per_head', {
    t_per_head: rows({ A: 1, B: 2, C: 3 }),
    t_per_m2: rows({ A: 10, B: 20, C: 30 }),
    t_per_dwelling: rows({ A: 6, B: 5, C: 1 }),
  });
  expect(orders).toEqual({ n: 3, changes: [{ other: 't_per_dwelling', swapped: ['A', 'C'] }] });
});

test('looks only at quartiers that are comparable with every denominator', () => {
  const orders = compareOrders('t_per_m2', {
    t_per_head: rows({ A: 1, B: 2, C: 3, D: null }),
    t_per_m2: rows({ A: 1, B: 2, C: 3, D: 0.5 }),
    t_per_dwelling: rows({ A: 1, B: 2, C: 3, D: 9 }),
  });
  expect(orders).toEqual({ n: 3, changes: [] });
});

test('says nothing about fewer than three', () => {
  const two = rows({ A: 1, B: 2 });
  expect(
    compareOrders('t_per_head', { t_per_head: two, t_per_m2: two, t_per_dwelling: two }),
  ).toBeUndefined();
});
