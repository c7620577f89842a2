import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { AnswerCache, keepAnswer } from '#lib/server/http/transport/answer-cache.ts';
import { canonicalSearch, questionInVain } from '#lib/server/http/known-parameters.ts';
import { pages } from '#lib/server/http/pages/pages.ts';
import type { ParameterName } from '#lib/server/http/parameters.ts';
import { PageParameters } from '#lib/server/http/read-parameters.ts';
import { root } from '../store.ts';

type Parameters = PageParameters<ParameterName>;

describe('the query of an address, as far as it asks something', () => {
  test.each([
    ['/', '?utm_source=x&page=2&fbclid=y', '?page=2'],
    ['/en', '?page=2', '?page=2'],
    ['/', '?', ''],
    ['/', '?x', ''],
    [
      '/vergleich',
      '?sort=value&year=2022&indicator=t_per_head',
      '?indicator=t_per_head&year=2022&sort=value',
    ],
    ['/en/vergleich', '?edition=2026-1&year=2022', '?year=2022&edition=2026-1'],
    ['/vergleich', '?page=1&page=2&page=3', '?page=1'],
    ['/vergleich/', '?page=1', '?page=1'],
    ['/quartiere/horst', '?measures=a&change_to=2022', '?change_to=2022'],
    ['/quartiere/horst/szenario', '?scenario=s&measures=a&measures=b', '?measures=a&measures=b&scenario=s'],
    ['/nirgendwo', '?a=1&edition=2026-1', '?edition=2026-1'],
    ['/embed/path', '?lang=en&utm_source=x&quartier=horst', '?quartier=horst&lang=en'],
    ['/api/v1/oembed', '?format=json&dnt=1&url=x', '?url=x&format=json&dnt=1'],
    ['/api/v1/measures', '?after=x&limit=5', '?limit=5&after=x'],
    ['/api/v1/charts/path.svg', '?lang=en&quartier=horst', '?quartier=horst&lang=en'],
    ['/api/v1/chartsXpath.svg', '?quartier=horst', ''],
    ['/api/v1/openapi.json', '?edition=2026-1', ''],
    ['/vergleich', '?building_type=%C3%A4+b%26c', '?building_type=%C3%A4+b%26c'],
  ])('%s%s', (path, search, canonical) => {
    expect(canonicalSearch(path, search)).toBe(canonical);
    expect(canonicalSearch(path, canonical)).toBe(canonical);
  });

  test('is that of the page that loads it, which reads it by the one parser', () => {
    const folder = join(root, 'src/routes');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !name.startsWith('api/'),
    );
    const loaded = files.flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      expect(text, file).not.toMatch(/searchParams\.(?:get|getAll|has)\('(?!edition')/);
      const path = /pageLoad\(\s*'([^']+)'/.exec(text)?.[1];
      if (path === undefined) return [];
      expect(path.replaceAll(/\{(\w+)\}/g, '[$1]'), file).toBe(
        `/${dirname(file)}`.replace(/^\/\[\[lang=lang\]\]/, '').replace(/=\w+\]/, ']') || '/',
      );
      return path;
    });
    expect(loaded.toSorted()).toEqual(Object.keys(pages).toSorted());
  });
});

describe('parameters of a page', () => {
  const read = (search: string) => new PageParameters<ParameterName>(new URLSearchParams(search));

  test('have their type; an empty field asks nothing, and of several the first counts', () => {
    const parameters = read('year=2022&year=2023&from=&indicator=t_per_head&sort=value');
    expect(parameters.value('year')).toBe(2022);
    expect(parameters.value('from')).toBeUndefined();
    expect(parameters.value('indicator')).toBe('t_per_head');
    expect(parameters.oneOf('year', [2021, 2022])).toBe(2022);
    expect(parameters.oneOf('sort', ['alphabetical', 'value'])).toBe('value');
    expect(parameters.texts('year')).toEqual(['2022', '2023']);
    expect(parameters.paging({ size: 50, total: 0 }, 'page')).toEqual({ page: 1, size: 50, total: 0 });
    expect(read('page=3').paging({ size: 50, total: 101 }, 'page').page).toBe(3);
  });

  test.each([
    ['year=zwölf', (given: Parameters) => given.value('year'), undefined],
    ['year=2021.5', (given: Parameters) => given.value('year'), undefined],
    ['indicator=toString', (given: Parameters) => given.value('indicator'), undefined],
    ['year=02022', (given: Parameters) => given.oneOf('year', [2022]), ['2022']],
    ['page=0', (given: Parameters) => given.paging({ size: 50, total: 50 }, 'page'), ['1']],
    ['page=4', (given: Parameters) => given.paging({ size: 50, total: 101 }, 'page'), ['1', '…', '3']],
  ])('are refused where they cannot be: %s', (search, take, allowed) => {
    const [parameter, asked] = search.split('=');
    const refusal = expect.objectContaining({ parameter, asked, allowed });
    expect(() => take(read(search))).toThrow(refusal as Error);
  });
});

describe('a question to the API that is asked in vain', () => {
  test.each([
    ['/api/v1/comparison', '?yaer=2022', 'yaer', false],
    ['/api/v1/comparison', '?year=2022&lang=de&x', 'x', false],
    ['/api/v1/measures/', '?after=x&limit=5&page=3', 'page', false],
    ['/api/v1/comparison', '?year=2022&year=2022', 'year', true],
    ['/api/v1/charts/path.svg', '?quartier=a&YEAR=2', 'YEAR', false],
    ['/api/v1/openapi.json', '?limit=2', 'limit', false],
    ['/api/v1/programme', '?__proto__=1', '__proto__', false],
    ['/api/v1/programme', '?=1', '', false],
  ])('%s%s', (path, search, name, isRepeated) => {
    expect(questionInVain(path, search)).toMatchObject({ name, isRepeated });
  });

  test.each([
    ['/api/v1/comparison', '?year=2022&indicator=t_per_head&edition=2026-1&lang=en'],
    ['/api/v1/openapi.json', '?edition=2026-1&lang=en'],
    ['/api/v1/comparison', '?'],
    ['/api/v1/comparison', '?&&'],
    ['/api/v1/nirgendwo', '?a=1'],
    ['/vergleich', '?a=1&year=1&year=2'],
  ])('not by %s%s', (path, search) => {
    expect(questionInVain(path, search)).toBeUndefined();
  });
});

describe('kept answers', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  /** A server whose answers are counted, and kept unless `isKept` says otherwise. */
  async function listen(bytes: number) {
    const made: string[] = [];
    let revision = 'one';
    let madeFrom = 'one';
    const cache = new AnswerCache(() => revision);
    server = createServer((request, response) => {
      void cache.serve(request, response, () => {
        made.push(request.url!);
        const body = Buffer.alloc(bytes, request.url!);
        request[keepAnswer]?.({ headers: ['etag', '"x"'], etag: '"x"', body, revision: madeFrom });
        response.end(body);
      });
    });
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ask = async (path: string) => (await fetch(url + path)).text();
    const publish = () => (revision = 'two');
    const notice = () => (madeFrom = 'two');
    return { cache, made, ask, publish, notice };
  }

  test('are found by what is asked, not by how it is written', async () => {
    const { made, ask, publish, notice } = await listen(10);
    const first = await ask('/vergleich?year=2022&sort=value');
    for (let at = 0; at < 50; at++) {
      expect(await ask(`/vergleich?sort=value&utm_${at}=${'x'.repeat(100)}&year=2022&year=${at}`)).toBe(
        first,
      );
    }
    expect(made).toHaveLength(1);
    await ask('/vergleich?year=2023&sort=value');
    expect(made).toHaveLength(2);
    publish();
    await ask('/vergleich?year=2022&sort=value');
    expect(made).toHaveLength(3);
    // Made from what was there before: not an answer of the new edition.
    notice();
    await ask('/vergleich?year=2022&sort=value');
    expect(made).toHaveLength(4);
    await ask('/vergleich?year=2022&sort=value');
    expect(made).toHaveLength(4);
  });

  test('are the same whatever host a request names', async () => {
    const { cache, made } = await listen(10);
    const { port } = server!.address() as AddressInfo;
    for (const host of ['a.example', 'b.example', 'localhost', '127.0.0.1:1', 'a.example/x?']) {
      await new Promise<void>((resolve, reject) =>
        request({ port, host: '127.0.0.1', path: '/', headers: { host } }, (answer) =>
          answer.resume().on('end', resolve),
        )
          .on('error', reject)
          .end(),
      );
    }
    expect(made).toHaveLength(1);
    expect(cache.size.answers).toBe(1);
  });

  test('hide no question that is asked in vain', async () => {
    const { made, ask } = await listen(10);
    const right = '/api/v1/comparison?year=2022';
    await ask(right);
    for (const wrong of [`${right}&utm=1`, `${right}&year=2022`]) {
      await ask(wrong);
      await ask(wrong);
    }
    expect(made).toHaveLength(5);
    await ask(right);
    expect(made).toHaveLength(5);
  });

  test('take no more than 64 MiB, with what names them', async () => {
    const { cache, made, ask } = await listen(400_000);
    for (let at = 0; at < 220; at += 20) {
      await Promise.all(
        Array.from({ length: 20 }, (_, of) => ask(`/nirgendwo/${at + of}${'x'.repeat(1_000)}`)),
      );
    }
    expect(made).toHaveLength(220);
    expect(cache.size.pending).toBe(0);
    expect(cache.size.bytes).toBeLessThanOrEqual(64 * 2 ** 20);
    expect(cache.size.answers).toBeGreaterThan(100);
    expect(cache.size.answers).toBeLessThan(220);
  });
});
