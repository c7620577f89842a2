import { expect, test } from 'vitest';
import type { PerUnitValues } from '#lib/domain/indicators.ts';
import { compareOrders } from '../../src/routes/[[lang=lang]]/vergleich/order-change.ts';
import { processorTime } from '../processor-time.ts';

type Values = Record<string, [t_per_head: number, t_per_m2: number, t_per_dwelling: number]>;

const rows = (values: Values): PerUnitValues[] =>
  Object.entries(values).map(([name, [t_per_head, t_per_m2, t_per_dwelling]]) => ({
    name,
    t_per_head,
    t_per_m2,
    t_per_dwelling,
  }));

test('names the pair that lies furthest apart, and how many pairs are swapped', () => {
  // per dwelling: C < B < A, so all three pairs are the other way round; A and C by the factor 3 here and 6 there
  const orders = compareOrders('t_per_head', rows({ A: [1, 10, 6], B: [2, 20, 5], C: [3, 30, 1] }));
  expect(orders).toEqual({
    n: 3,
    pairs: 3,
    changes: [{ other: 't_per_dwelling', pairs: 3, swapped: ['A', 'C'] }],
  });
});

test('the smaller of the two ratios decides how far a pair lies apart', () => {
  // A and D differ by 10 here but by 1.1 there; B and C by 2 and 2
  const orders = compareOrders(
    't_per_m2',
    rows({ A: [1.1, 1, 1], B: [4, 2, 2], C: [2, 4, 4], D: [1, 10, 10] }),
  );
  expect(orders!.changes).toEqual([{ other: 't_per_head', pairs: 4, swapped: ['B', 'D'] }]);
});

test('equal values are no change of order, and zeros no error', () => {
  expect(compareOrders('t_per_head', rows({ A: [1, 1, 0], B: [1, 2, 0], C: [2, 2, 0] }))).toEqual({
    n: 3,
    pairs: 3,
    changes: [],
  });
});

test('agrees with looking at every pair', () => {
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const many: Values = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `Q${index}`,
      [1 + Math.floor(random() * 20), 1 + random(), 1 + random()],
    ]),
  );
  const values = rows(many);
  let pairs = 0;
  let distance = 0;
  for (const a of values) {
    for (const b of values) {
      const here = b.t_per_head / a.t_per_head;
      const there = a.t_per_m2 / b.t_per_m2;
      if (here > 1 && there > 1) {
        pairs++;
        distance = Math.max(distance, Math.min(here, there));
      }
    }
  }
  const change = compareOrders('t_per_head', values)!.changes.find(({ other }) => other === 't_per_m2')!;
  expect(change.pairs).toBe(pairs);
  const [a, b] = change.swapped.map((name) => values.find((row) => row.name === name)!);
  expect(Math.min(b!.t_per_head / a!.t_per_head, a!.t_per_m2 / b!.t_per_m2)).toBeCloseTo(distance, 9);
});

test('eleven thousand quartiers are no matter of seconds', () => {
  const many = Array.from({ length: 11_000 }, (_, index) => ({
    name: `Q${index}`,
    t_per_head: 1 + ((index * 7919) % 11_003),
    t_per_m2: 1 + ((index * 104_729) % 11_003),
    t_per_dwelling: 1 + index,
  }));
  const taken = processorTime(() => expect(compareOrders('t_per_dwelling', many)!.changes).toHaveLength(2));
  expect(taken).toBeLessThan(2_000);
});

test('says nothing about fewer than three', () => {
  expect(compareOrders('t_per_head', rows({ A: [1, 1, 1], B: [2, 2, 2] }))).toBeUndefined();
});
