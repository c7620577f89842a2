import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chartIds } from '#lib/charts/registry.ts';
import { answers } from '#lib/server/http/api/answers.ts';
import { serve, serveOwn } from '../served.ts';

const horst = 'quartier=gelsenkirchen-horst';
const parametersOf: Record<string, string> = {
  pair: 'a=gelsenkirchen-horst&b=essen-katernberg-beisen',
  ...Object.fromEntries(
    ['path', 'gap', 'carriers', 'sectors', 'decomposition', 'scenario'].map((id) => [id, horst]),
  ),
};
const embeds = chartIds.map((id) => `/embed/${id}${parametersOf[id] ? `?${parametersOf[id]}` : ''}`);

const attribute = (html: string, pattern: RegExp) => pattern.exec(html)?.[1]?.replaceAll('&amp;', '&');
const figureOf = (html: string) => /<figure[\s\S]*<\/figure>/.exec(html)?.[0];

describe('embedded charts', () => {
  const served = serve('muenster-1990-2015', 'demo');
  const get = (path: string) => fetch(served.url + path);

  test.each(embeds)('%s may be framed, names its origin and leads to its page', async (path) => {
    const answer = await get(path);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-frame-options')).toBeNull();
    expect(answer.headers.get('content-security-policy')).toMatch(/frame-ancestors \*$/);
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(html.match(/<svg [^>]*role="img"/g)).toHaveLength(2);
    for (const word of ['Demonstrationsdaten – keine', 'Quelle: ', 'Ausgabe 2026-2 vom ', 'Lizenz:'])
      expect(html, word).toContain(word);
    expect(html).not.toContain('Aktuell ist die Ausgabe');
    const link = attribute(html, /<a href="([^"]*)" target="_blank" rel="noopener"/)!;
    expect((await get(link)).status, link).toBe(200);
    // Links inside pictures would open in the frame.
    expect(figureOf(html)).not.toContain('<a ');
  });

  test('are in the language asked for and have few bytes', async () => {
    const html = await (await get(`/embed/path?${horst}&lang=en`)).text();
    expect(html).toMatch(/<html lang="en"/);
    expect(html).toContain('Demonstration data – not measurements');
    expect(html).toContain(`href="/en/quartiere/gelsenkirchen-horst"`);
    expect(html.length).toBeLessThan(60_000);
  });

  test('an edition in the address is kept by the way out', async () => {
    const [real] = served.editions;
    const html = await (await get(`/embed/path?quartier=muenster&edition=${real}`)).text();
    expect(html).toContain(`href="/quartiere/muenster?edition=${real}"`);
    expect(html).toContain('Aktuell ist die Ausgabe');
    expect(html).not.toContain('Demonstrationsdaten – keine');
  });

  test.each([
    ['/embed/nirgendwo', 404, 'Es gibt kein Diagramm „nirgendwo“'],
    ['/embed/path?quartier=nirgendwo', 404, 'gibt es kein Quartier „nirgendwo“'],
    ['/embed/path?quartier=nirgendwo&lang=en', 404, 'no neighbourhood|no quartier'],
    ['/embed/pair?a=gelsenkirchen-horst&b=nirgendwo', 404, 'gibt es kein Quartier „nirgendwo“'],
    ['/embed/path', 400, 'Die Angabe „quartier“ fehlt'],
    [`/embed/path?${horst}&from=0`, 400, 'Für „from“ ist „0“ keine mögliche Angabe'],
    [`/embed/path?${horst}&lang=fr`, 400, 'Für „lang“ ist „fr“ keine mögliche Angabe'],
    [`/embed/path?${horst}&edition=1999-1`, 404, 'Es gibt keine Ausgabe „1999-1“'],
  ])('%s is a small page with status %i', async (path, status, sentence) => {
    const answer = await get(path);
    const html = await answer.text();
    expect(answer.status).toBe(status);
    expect(html).toMatch(new RegExp(sentence));
    expect(html).not.toContain('<nav');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toMatch(/frame-ancestors \*/);
  });

  test.each([
    '/',
    '/vergleich',
    '/embed',
    '/embed/a/b',
    '/en/embed/path',
    '/api/v1/programme',
    '/favicon.svg',
  ])('%s must not be framed', async (path) => {
    const { headers } = await get(path);
    expect(headers.get('x-frame-options')).toBe('DENY');
    if (path !== '/favicon.svg')
      expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
  });

  test('the script for the height can be loaded by other sites', async () => {
    for (const path of ['/embed/height.js', '/embed/frame.js']) {
      const { status, headers } = await get(path);
      expect(status, path).toBe(200);
      expect(headers.get('content-type')).toContain('javascript');
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    }
  });
});

describe('oEmbed', () => {
  const served = serve('muenster-1990-2015', 'demo');
  const ask = (url: string, more = '') =>
    fetch(`${served.url}/api/v1/oembed?url=${encodeURIComponent(url)}${more}`);
  const frameOf = async (path: string, more = '') => {
    const answer = await ask(served.url + path, more);
    expect(answer.status, path).toBe(200);
    const said = answers.Oembed.parse(await answer.json());
    return { ...said, src: attribute(said.html, /<iframe src="([^"]*)"/) };
  };

  test.each([
    ['/', '/embed/programme'],
    ['/en', '/embed/programme?lang=en'],
    ['/quartiere/gelsenkirchen-horst', `/embed/path?${horst}`],
    ['/en/quartiere/gelsenkirchen-horst?from=2020', `/embed/path?${horst}&from=2020&lang=en`],
    [
      '/vergleich?indicator=t_per_head&year=2022&sort=value',
      '/embed/comparison?indicator=t_per_head&year=2022&order=value',
    ],
    [`/embed/carriers?${horst}`, `/embed/carriers?${horst}`],
  ])('%s is embedded as %s', async (path, embed) => {
    const { src, title, provider_url } = await frameOf(path);
    expect(src).toBe(served.url + embed);
    expect(provider_url).toBe(served.url);
    const html = await (await fetch(src!)).text();
    expect(html).toContain(`>${title}</h1>`);
  });

  test('pages name the address that answers for them', async () => {
    for (const path of ['/', '/en/vergleich?year=2022', '/quartiere/gelsenkirchen-horst']) {
      const html = await (await fetch(served.url + path)).text();
      const address = attribute(html, /type="application\/json\+oembed" href="([^"]*)"/)!;
      expect(answers.Oembed.parse(await (await fetch(address)).json()).type).toBe('rich');
    }
    expect(await (await fetch(`${served.url}/methodik`)).text()).not.toContain('json+oembed');
  });

  test('keeps a named edition', async () => {
    const [real] = served.editions;
    const { src, edition, kind } = await frameOf(`/quartiere/muenster?edition=${real}`);
    expect(src).toBe(`${served.url}/embed/path?quartier=muenster&edition=${real}`);
    expect([edition, kind]).toEqual([real, 'real']);
  });

  test('keeps to the size that is allowed, and takes what consumers add', async () => {
    const usual = await frameOf('/');
    expect(usual.width).toBe(768);
    const small = await frameOf('/', '&maxwidth=320&maxheight=400&format=json&dnt=1');
    expect([small.width, small.height]).toEqual([320, 400]);
    expect(small.html).toContain('width="320" height="400"');
  });

  test.each([
    ['https://example.org/quartiere/gelsenkirchen-horst', '', 404],
    ['HERE@example.org/', '', 404],
    ['HERE/methodik', '', 404],
    ['HERE/api/v1/programme', '', 404],
    ['HERE/quartiere/nirgendwo', '', 404],
    ['HERE/embed/nirgendwo', '', 404],
    ['HERE/?edition=1999-1', '', 404],
    ['HERE/vergleich?year=1', '', 400],
    ['gelsenkirchen', '', 400],
    ['javascript:alert(1)', '', 404],
    ['', '', 400],
    ['HERE/', '&maxwidth=0', 400],
    ['HERE/', '&maxwidth=NaN', 400],
    ['HERE/', '&maxheight=1000000', 400],
    ['HERE/', '&format=xml', 501],
    ['HERE/', '&nonsense=1', 400],
  ])('refuses %s %s with %i', async (url, more, status) => {
    const answer = await ask(url.replace('HERE', served.url), more);
    expect(answer.status).toBe(status);
    expect(answers.Problem.parse(await answer.json()).detail).toMatch(/\w{3}/);
  });

  test('asks for an address', async () => {
    expect((await fetch(`${served.url}/api/v1/oembed`)).status).toBe(400);
  });
});

describe('a frozen chart', () => {
  const served = serveOwn('demo');

  test('stays as it is when another edition is published, and says so; withdrawn it shows nothing', async () => {
    const [frozen] = served.editions as [string];
    const path = `${served.url}/embed/path?${horst}&edition=${frozen}`;
    const live = `${served.url}/embed/path?${horst}`;
    const before = await (await fetch(path)).text();
    expect(figureOf(before)).toBe(figureOf(await (await fetch(live)).text()));
    expect(before).not.toContain('Aktuell ist');

    const next = await served.store.publish('demo');
    const after = await (await fetch(path)).text();
    expect(figureOf(after)).toBe(figureOf(before));
    expect(after).toContain(`Zahlen der Ausgabe ${frozen} vom `);
    expect(after).toContain(`Aktuell ist die Ausgabe ${next}.`);
    expect(after).toContain(`href="/embed/path?${horst}"`);
    const shown = await (await fetch(live)).text();
    expect(shown).toContain(`Ausgabe ${next} vom`);
    expect(shown).not.toContain('Aktuell ist');
    const { headers } = await fetch(path);
    expect(headers.get('cache-control')).toBe('no-cache');
    const known = { headers: { 'if-none-match': headers.get('etag')! } };
    expect((await fetch(path, known)).status).toBe(304);

    const file = join(served.store.folder, 'register.json');
    const register = JSON.parse(readFileSync(file, 'utf8')) as { editions: string[] };
    const withdrawal = {
      id: frozen,
      label: null,
      published_at: '2026-01-02T10:00:00.000Z',
      withdrawn_at: '2026-03-04T10:00:00.000Z',
      reason: 'Heizöl in Liter gemeldet',
    };
    const editions = register.editions.filter((id) => id !== frozen);
    writeFileSync(file, JSON.stringify({ ...register, editions, withdrawals: [withdrawal] }));
    const gone = await fetch(path, known);
    const html = await gone.text();
    expect(gone.status).toBe(410);
    expect(html).toContain(
      `Die Ausgabe ${frozen} wurde am 04.03.2026 zurückgezogen. Begründung: Heizöl in Liter gemeldet`,
    );
    expect(html).not.toContain('<svg');
    expect(html).toContain(`href="/embed/path?${horst}"`);
    const address = `${served.url}/api/v1/oembed?url=${encodeURIComponent(path)}`;
    expect((await fetch(address)).status).toBe(410);
  });
});
