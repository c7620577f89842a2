import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { editionFormat } from '#lib/server/edition/edition-format.ts';
import { answers } from '#lib/server/http/api/answers.ts';
import { sound } from '../fixtures/folder.ts';
import { copyOfPreparedStore, preparedStore } from '../served.ts';
import { start, type TestServer } from '../server.ts';
import { makeStore } from '../store.ts';

let server: TestServer | undefined;

afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const statusOf = async (path: string) => (await fetch(`${server!.url}${path}`)).status;

test('an empty store is said, and filled without a restart', async () => {
  const store = makeStore();
  server = await start(store.folder, { entry: 'adapter' });
  expect(await statusOf('/healthz')).toBe(200);
  for (const path of [
    '/readyz',
    '/',
    '/en',
    '/api/v1/programme',
    '/api/v1/charts/programme.svg',
    '/api/v1/tables',
  ]) {
    expect(await statusOf(path), path).toBe(503);
  }
  const problem = await (await fetch(`${server.url}/api/v1/quartiers`)).json();
  expect(answers.Problem.parse(problem).detail).toContain('publish');
  expect(await statusOf('/api/v1/openapi.json')).toBe(200);
  expect(await statusOf('/api/v1/comparison?year=2023')).toBe(503);
  // A question that nobody could answer is refused all the same.
  expect(await statusOf('/api/v1/quartiers?year=99999')).toBe(400);
  await store.publish(sound);
  for (const path of ['/readyz', '/', '/api/v1/programme']) expect(await statusOf(path), path).toBe(200);
});

test('`npm start` over an empty store publishes the demonstration data', async () => {
  server = await start(makeStore().folder);
  expect(server.log()).toContain('Demonstrationsdaten (keine Messwerte)');
  expect(await statusOf('/readyz')).toBe(200);
});

test('a damaged edition is an error with a number, not the end of the server', async () => {
  const store = await copyOfPreparedStore();
  const edition = (await preparedStore()).editions.demo;
  writeFileSync(join(store.folder, 'editions', edition, 'edition.duckdb'), 'no database');
  server = await start(store.folder);
  for (let attempt = 0; attempt < 2; attempt++) {
    expect(await statusOf('/readyz')).toBe(503);
    const answer = await fetch(`${server.url}/api/v1/programme`);
    expect(answer.status).toBe(500);
    const { id, ...problem } = answers.Problem.parse(await answer.json());
    expect(problem.detail).toContain(id);
    expect(server.log()).toContain(`"id":"${id}"`);
    const page = await fetch(server.url);
    expect(page.status).toBe(500);
    const text = await page.text();
    const number = /Fehlernummer (\w{8})/.exec(text)?.[1];
    expect(server.log()).toContain(`"id":"${number}"`);
    expect(text).not.toMatch(/duckdb|node_modules|\.js:\d/);
  }
  expect(await statusOf('/healthz')).toBe(200);
});

test('an edition of another program is named with what to do, and data published meanwhile are shown', async () => {
  const store = await copyOfPreparedStore();
  const edition = (await preparedStore()).editions.demo;
  const manifest = join(store.folder, 'editions', edition, 'manifest.json');
  const { format, ...older } = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, unknown>;
  expect(format).toBe(editionFormat);
  writeFileSync(manifest, JSON.stringify(older));
  server = await start(store.folder);
  expect(server.log()).toContain(`upgrade ${edition}`);

  for (const path of ['/api/v1/programme', '/readyz', `/api/v1/quartiers?edition=${edition}`]) {
    const answer = await fetch(server.url + path);
    expect(answer.status).toBe(503);
    const problem = answers.Problem.parse(await answer.json());
    expect(problem.type).toContain('other-format');
  }
  for (const [path, words] of [
    ['/', 'Diese Ausgabe hat eine andere Programmfassung veröffentlicht'],
    [`/en/vergleich?edition=${edition}`, 'published by another version of the program'],
  ] as const) {
    const page = await fetch(server.url + path);
    expect(page.status).toBe(503);
    const text = await page.text();
    expect(text).toContain(words);
    expect(text).toContain(`monitor -- upgrade ${edition}`);
  }

  await store.publish(sound);
  expect(await statusOf('/')).toBe(200);
  expect(await statusOf(`/?edition=${edition}`)).toBe(503);
});
