import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { answers } from '#lib/server/http/api/answers.ts';
import { serve } from '../served.ts';

const served = serve('muenster-1990-2015', 'demo');

const read = async <Name extends 'EditionChanges' | 'CellChanges'>(name: Name, query = '') => {
  const [a, b] = served.editions;
  const cells = name === 'CellChanges' ? '/cells' : '';
  const answer = await fetch(`${served.url}/api/v1/editions/${a}/changes/${b}${cells}${query}`);
  expect(answer.status).toBe(200);
  return answers[name].parse(await answer.json()) as z.infer<(typeof answers)[Name]>;
};

describe('/editions/{a}/changes/{b}', () => {
  test('is of the second edition and counts from the first', async () => {
    const { edition, compared_with, counts, rows } = await read('EditionChanges');
    expect([compared_with, edition]).toEqual(served.editions);
    expect(counts).toMatchObject({ quartiers: 9, changed: 0, only_in_old: 1, only_in_new: 8 });
    expect(rows).toHaveLength(9);
  });

  test('gives all cells in parts, each once', async () => {
    const ids: string[] = [];
    let after = '';
    for (let next: string | null = ''; next !== null; after = `&after=${encodeURIComponent(next ?? '')}`) {
      const part = await read('CellChanges', `?limit=700${after}`);
      ids.push(...part.rows.map(({ id }) => id));
      next = part.next;
      if (next === null) expect(ids).toHaveLength(part.total);
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(700);
  });

  test.each([
    ['the same edition twice', () => [served.editions[1], served.editions[1]], 400],
    ['an old edition that there is not', () => ['1999-1', served.editions[1]], 404],
    ['a new edition that there is not', () => [served.editions[0], '..%2F..'], 404],
    ['no row to begin after', () => [served.editions[0], `${served.editions[1]}?after=nirgendwo`], 400],
  ] as const)('refuses %s', async (_, ids, status) => {
    const answer = await fetch(`${served.url}/api/v1/editions/${ids().join('/changes/')}`);
    expect(answer.status).toBe(status);
    answers.Problem.parse(await answer.json());
  });
});
