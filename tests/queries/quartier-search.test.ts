import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenEdition } from '#lib/server/queries/edition-reader.ts';
import { loadFoundCount, loadQuartierIds } from '#lib/server/queries/quartiers.ts';
import { openData } from '../fixtures/opened.ts';

let demo: OpenEdition;
beforeAll(async () => {
  demo = await openData('demo');
});
afterAll(() => demo.database.close());

it.each([
  ['Lünen', ['luenen-brambauer']],
  ['lunen', ['luenen-brambauer']],
  ['LUENEN', ['luenen-brambauer']],
  ['brambau', ['luenen-brambauer']],
  ['hor', ['gelsenkirchen-horst']],
  ["o'%_", []],
])('a quartier is found by a part of its name or municipality: %s', async (search, ids) => {
  expect(await loadQuartierIds(demo.database, { offset: 0, limit: 9 }, search)).toEqual(ids);
  expect(await loadFoundCount(demo.database, search)).toBe(ids.length);
});
