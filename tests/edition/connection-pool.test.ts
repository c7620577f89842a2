import { expect, it } from 'vitest';
import { ConnectionPool } from '#lib/server/edition/database/connection-pool.ts';

/** A task that goes on until it is let go. */
function task() {
  let end = () => {};
  const under_way = new Promise<void>((resolve) => (end = resolve));
  return { end, under_way };
}

it('lends each connection to one task at a time', async () => {
  const pool = new ConnectionPool(['one']);
  const order: string[] = [];
  const first = task();
  const tasks = [
    pool.use(async () => {
      await first.under_way;
      order.push('first');
    }),
    pool.use(async () => void order.push('second')),
  ];
  await Promise.resolve();
  expect(order).toEqual([]);
  first.end();
  await Promise.all(tasks);
  expect(order).toEqual(['first', 'second']);
});

it('closes free connections at once, others after their tasks and those in line', async () => {
  const pool = new ConnectionPool(['one', 'two']);
  const closed: string[] = [];
  const first = task();
  const used: string[] = [];
  const tasks = [
    pool.use(async (connection) => {
      used.push(connection);
      await first.under_way;
    }),
  ];
  const closing = pool.close((connection) => closed.push(connection));
  expect(closed).toEqual(['one', 'two'].filter((connection) => !used.includes(connection)));
  await expect(pool.use(() => Promise.resolve())).rejects.toThrow('closed');
  first.end();
  await Promise.all([...tasks, closing]);
  expect(closed.toSorted()).toEqual(['one', 'two']);
});

it('serves those in line before it closes', async () => {
  const pool = new ConnectionPool(['one']);
  const order: string[] = [];
  const first = task();
  const tasks = [pool.use(() => first.under_way), pool.use(async () => void order.push('in line'))];
  await Promise.resolve();
  const closing = pool.close(() => order.push('closed'));
  first.end();
  await Promise.all([...tasks, closing]);
  expect(order).toEqual(['in line', 'closed']);
});
