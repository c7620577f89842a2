import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { answers } from '#lib/server/http/api/answers.ts';
import { serve } from '../served.ts';

const served = serve('demo');

const path = '/quartiers/gelsenkirchen-horst/decomposition';
const ask = (address: string, headers: Record<string, string> = {}) =>
  fetch(`${served.url}/api/v1${address}`, { headers });

async function get(address: string): Promise<z.infer<typeof answers.Decomposition>> {
  const answer = await ask(address);
  expect(answer.status, address).toBe(200);
  return answers.Decomposition.parse(await answer.json());
}

describe('/quartiers/{id}/decomposition', () => {
  test('from the base year to the latest one; the terms add up, and two ledgers stand side by side', async () => {
    const found = await get(path);
    const progress = answers.Progress.parse(
      await (await ask('/quartiers/gelsenkirchen-horst/progress')).json(),
    );
    expect(found).toMatchObject({ kind: 'demo', quartier_id: 'gelsenkirchen-horst', reasons: [] });
    expect(found.years).toEqual([progress.baseline!.years[1], progress.latest!.year]);
    expect(found.total_t).toBeCloseTo(progress.latest!.t - progress.baseline!.t, 6);
    const sum = Object.values(found.terms).reduce((all: number, t) => all + (t ?? 0), 0);
    expect(sum).toBeCloseTo(found.total_t!, 6);
    expect(found.local_t! + found.background_t!).toBeCloseTo(found.total_t!, 6);
    expect(found.remainder_t).toBeCloseTo(found.local_t! - found.measures_t!, 6);
  });

  test('other years are asked for in the address', async () => {
    expect((await get(`${path}?from=2020&to=2022`)).years).toEqual([2020, 2022]);
    expect((await get(`${path}?to=2021`)).years).toEqual([2019, 2021]);
  });

  test('what cannot be decomposed has a reason in both languages and no figure', async () => {
    for (const [address, reason] of [
      [`${path}?from=2022&to=2020`, 'years_out_of_order'],
      [`${path}?from=1990`, 'year_not_assessable'],
    ] as const) {
      const found = await get(address);
      expect(found.reasons).toEqual([reason]);
      expect(found.reason_texts[0]!.de).not.toBe(found.reason_texts[0]!.en);
      expect(found.total_t).toBeNull();
      expect([...new Set(Object.values(found.terms))]).toEqual([null]);
    }
  });

  test('sectors known only as emissions are named', async () => {
    expect((await get('/quartiers/oberhausen-tackenberg/decomposition')).left_out_sectors).toEqual([
      'municipal',
    ]);
  });

  test('with the factors of the base year the base year is the balance itself', async () => {
    const { base_year, rows } = (await get(path)).held_factors!;
    const base = rows.find(({ year }) => year === base_year)!;
    expect(base.held_t).toBeCloseTo(base.t, 6);
    expect(rows.length).toBeGreaterThan(3);
  });

  test('whoever has the answer already is told so', async () => {
    const tag = (await ask(path)).headers.get('etag')!;
    expect(tag).toBeTruthy();
    expect((await ask(path, { 'if-none-match': tag })).status).toBe(304);
    expect((await ask(`${path}?from=2020`, { 'if-none-match': tag })).status).toBe(200);
  });
});
