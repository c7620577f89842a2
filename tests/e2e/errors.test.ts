import { describe, expect, test } from 'vitest';
import { serve } from '../served.ts';
import { start } from '../server.ts';
import { makeStore } from '../store.ts';

const served = serve('demo');

async function ask(path: string) {
  const answer = await fetch(served.url + path);
  const html = await answer.text();
  const text = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  return { status: answer.status, html, text };
}

describe('error pages help', () => {
  test.each([
    ['/gibt-es-nicht', 404, 'Diese Seite gibt es nicht', '/methodik'],
    ['/en/tief/unten', 404, 'This page does not exist', '/en/methodik'],
    [
      '/quartiere/gelsenkirchen-horts',
      404,
      'Dieses Quartier gibt es nicht',
      '/quartiere/gelsenkirchen-horst',
    ],
    ['/en/quartiere/Horst', 404, 'This neighbourhood does not exist', '/en/quartiere/gelsenkirchen-horst'],
    ['/quartiere/atlantis', 404, 'Dieses Quartier gibt es nicht', '#quartiers'],
    ['/daten?edition=1999-9', 404, 'Diese Ausgabe gibt es nicht', '/daten"'],
    ['/en?edition=../../etc', 404, 'This edition does not exist', '/en"'],
    ['/vergleich?indicator=glueck', 400, 'Mit dieser Adresse stimmt etwas nicht', 't_per_head'],
    ['/vergleich?year=1815', 400, 'Mit dieser Adresse stimmt etwas nicht', '2023'],
    [
      '/en/vergleich?year=20-24&indicator=t_per_m2',
      400,
      'Something is wrong',
      '/en/vergleich?indicator=t_per_m2',
    ],
    ['/vergleich?building_type=schloss', 400, 'Mit dieser Adresse stimmt etwas nicht', 'row_housing'],
    ['/massnahmen?status=fertig', 400, 'Mit dieser Adresse stimmt etwas nicht', 'in_progress'],
  ])('%s', async (path, status, title, offer) => {
    const page = await ask(path);
    expect(page.status).toBe(status);
    expect(page.text).toContain(title);
    expect(page.html).toContain(offer);
    expect(page.html).toContain(`<html lang="${path.startsWith('/en') ? 'en' : 'de'}"`);
  });

  test.each([
    '/quartiere/<script>alert(1)</script>',
    '/vergleich?indicator=<img src=x onerror=alert(1)>',
    `/vergleich?year=${'9'.repeat(900)}`,
    '/massnahmen?category=%00%ff%0a',
    '/%E0%A4%A',
    '/quartiere/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    `/${'a'.repeat(10_000)}`,
  ])('%.60s is refused quietly', async (path) => {
    const page = await ask(path);
    expect([400, 404, 414]).toContain(page.status);
    expect(page.html).not.toMatch(/<script>alert|<img src=x|node_modules|\.js:\d|at async/);
    expect(page.html).not.toMatch(/[^\P{Cc}\s]/u);
  });

  test('an unknown edition lists the published ones', async () => {
    const { text } = await ask('/methodik?edition=2019-1');
    expect(text).toContain('„2019-1“');
    expect(text).toContain(`${served.editions[0]} vom`);
  });
});

test('an empty store says how to fill it, in both languages', async () => {
  const empty = makeStore();
  const bare = await start(empty.folder, { entry: 'adapter' });
  try {
    for (const [path, words] of [
      ['/', 'Es ist noch nichts veröffentlicht'],
      ['/vergleich', 'Es ist noch nichts veröffentlicht'],
      ['/en/methodik', 'Nothing has been published yet'],
    ] as const) {
      const answer = await fetch(bare.url + path);
      expect(answer.status).toBe(503);
      const html = await answer.text();
      expect(html).toContain(words);
      expect(html).toContain('npm run monitor -- publish data/demo');
    }
  } finally {
    await bare.stop();
  }
});
