import { cpSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { answers } from '#lib/server/http/api/answers.ts';
import { preparedStore, serveOwn } from '../served.ts';

const served = serveOwn('demo');

const page = '/quartiere/gelsenkirchen-horst';
const ask = (path: string) => fetch(served.url + path);

describe('what an address does not ask', () => {
  test('makes no other answer and stands in no link', async () => {
    for (const [path, asked] of [
      ['/', '?utm_source=rundbrief&page=1'],
      ['/vergleich', '?x=1&sort=value&utm_source=rundbrief&indicator=t_per_head'],
      ['/massnahmen', '?utm_source=rundbrief&category=heat_pump'],
      [page, '?utm_source=rundbrief&from=2019&from=1066'],
      [`/en${page}`, '?utm_source=rundbrief'],
      ['/nirgendwo', '?utm_source=rundbrief'],
      ['/vergleich', '?indicator=wrong&utm_source=rundbrief'],
    ] as const) {
      const answer = await ask(path + asked);
      const html = await answer.text();
      expect(html, path).toContain('</html>');
      expect(html, path).not.toMatch(/utm_source|rundbrief/);
      const plain = await ask(path + asked.replace(/utm_source=rundbrief&?|x=1&|&from=1066/g, ''));
      expect(answer.headers.get('etag'), path).toBe(plain.headers.get('etag'));
    }
  });
});

describe('long work', () => {
  test('waits in line, and where the line is full it is refused with the time to come again', async () => {
    const years = [2019, 2020, 2021, 2022, 2023, 2024];
    const addresses = ['t_per_head', 't_per_m2', 'kwh_per_m2', 't_per_dwelling', 'fossil_heat_pct'].flatMap(
      (indicator) =>
        years.flatMap((year) => [
          `/vergleich?indicator=${indicator}&year=${year}`,
          `/api/v1/charts/comparison.svg?indicator=${indicator}&year=${year}`,
        ]),
    );
    const long = addresses.map(ask);
    // Others are hardly held up.
    const short = await ask(`${page}?from=2020`);
    expect(short.status).toBe(200);
    expect((await ask('/healthz')).status).toBe(200);
    const found = await Promise.all(long);
    expect(found.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(34);
    const refused = found.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const text = await answer.text();
      if (answer.url.includes('/api/')) {
        expect(answers.Problem.parse(JSON.parse(text)).type).toContain('busy');
      } else expect(text).toContain('Bitte in 5 Sekunden noch einmal versuchen');
    }
    const [again] = refused;
    expect((await fetch(again!.url)).status).toBe(200);
    expect(served.log()).not.toContain('"level":"error"');
  });
});

describe('a store that changes while it is served', () => {
  test('goes on answering from what was read last while the register cannot be read', async () => {
    const path = join(served.store.folder, 'register.json');
    const register = readFileSync(path);
    const before = (await ask(page)).headers.get('etag');
    expect((await ask('/readyz')).status).toBe(200);
    const damage: (() => void)[] = [
      () => writeFileSync(path, register.subarray(0, 30)),
      () => writeFileSync(path, '[]'),
      () => {
        rmSync(path);
        symlinkSync(path, path);
      },
    ];
    for (const harm of damage) {
      harm();
      for (const address of ['/healthz', '/readyz', page, '/api/v1/programme', '/api/v1/openapi.json']) {
        expect((await ask(address)).status, address).toBe(200);
      }
      expect((await ask(page)).headers.get('etag')).toBe(before);
      rmSync(path);
      writeFileSync(`${path}.whole`, register);
      renameSync(`${path}.whole`, path);
    }
    expect((await ask(page)).headers.get('etag')).toBe(before);
  });

  test('shows the figures of a restored edition under its id at once, with another tag', async () => {
    const [id] = served.editions;
    // The same id for other figures, as when a store is restored from a copy.
    const other = (await preparedStore()).editions['muenster-1990-2015'];
    const table = `/api/v1/tables/energy.csv?edition=${id}`;
    const before = await ask(table);
    const rows = (await before.text()).split('\n').length;
    const folder = join(served.store.folder, 'editions', id!);
    rmSync(folder, { recursive: true });
    cpSync(join(served.store.folder, 'editions', other), folder, { recursive: true });
    const manifest = join(folder, 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(`"id": "${other}"`, `"id": "${id}"`));
    await vi.waitFor(
      async () => {
        const programme = answers.Programme.parse(await (await ask('/api/v1/programme')).json());
        expect(programme.kind).toBe('real');
      },
      { timeout: 20_000, interval: 100 },
    );
    const after = await ask(table);
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
    expect((await after.text()).split('\n').length).not.toBe(rows);
    expect(await (await ask('/')).text()).toContain('Münster');
    expect((await ask(page)).status).toBe(404);
  });
});
