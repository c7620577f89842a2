import { describe, expect, test } from 'vitest';
import { serve } from '../served.ts';

const served = serve('demo');

const horst = '/quartiere/gelsenkirchen-horst';
const get = (path: string) => fetch(`${served.url}${path}`, { redirect: 'manual' });
const textOf = async (path: string) =>
  (await (await get(path)).text())
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('\u2060', '');

describe('what if', () => {
  test('is reached from the quartier, in the language and edition that is read', async () => {
    expect(await (await get(horst)).text()).toContain(`href="${horst}/szenario"`);
    expect(await (await get(`/en${horst}`)).text()).toContain(`href="/en${horst}/szenario"`);
  });

  test('the boxes of the form become one address that can be passed on', async () => {
    const answer = await get(
      `${horst}/szenario?measures=gelsenkirchen-horst-04&measures=gelsenkirchen-horst-05&scenario=strom-schnell`,
    );
    expect(answer.status).toBe(303);
    const address = answer.headers.get('location')!;
    expect(new URL(address, served.url).searchParams.get('measures')).toBe(
      'gelsenkirchen-horst-04,gelsenkirchen-horst-05',
    );
    const html = await (await get(address)).text();
    expect(html).toContain(
      'Mit 2 weiteren Maßnahmen und dem Faktorszenario „Strommix sinkt schnell (erfunden)“',
    );
    for (const id of ['04', '05'])
      expect(html).toMatch(new RegExp(`value="gelsenkirchen-horst-${id}" checked`));
    expect(html).not.toMatch(/value="gelsenkirchen-horst-08" checked/);
    expect(html).toMatch(/value="strom-schnell" selected/);
    // the files of the picture are those of the choice
    expect(html).toMatch(
      /scenario\.png\?quartier=gelsenkirchen-horst&amp;measures=gelsenkirchen-horst-04%2C/,
    );
  });

  test('without a choice it is the secured path', async () => {
    const rows = (await (await get('/api/v1/charts/scenario.json?quartier=gelsenkirchen-horst')).json())
      .rows as {
      year: number;
      scenario_t: number | null;
      secured_t: number | null;
    }[];
    const progress = await (await get('/api/v1/quartiers/gelsenkirchen-horst/progress')).json();
    const last = rows.at(-1)!;
    expect(last.year).toBe(progress.target.year);
    expect(last.scenario_t).toBeCloseTo(progress.measures.after_secured_t, 6);
    expect(last.secured_t).toBeCloseTo(progress.measures.after_secured_t, 6);
    const path = (await (await get('/api/v1/charts/path.json?quartier=gelsenkirchen-horst')).json()).rows;
    expect(path.at(-1).secured_t).toBeCloseTo(last.secured_t!, 6);
  });

  test.each([
    ['measures=gibt-es-nicht', 'gelsenkirchen-horst-04'],
    ['measures=gelsenkirchen-horst-04,essen-katernberg-beisen-05', 'gelsenkirchen-horst-04'],
    ['scenario=gibt-es-nicht', 'strom-schnell'],
  ])('%s: says what there is', async (query, known) => {
    const page = await get(`${horst}/szenario?${query}`);
    expect(page.status).toBe(400);
    expect(await page.text()).toContain(known);
    const chart = await get(`/api/v1/charts/scenario.svg?quartier=gelsenkirchen-horst&${query}`);
    expect(chart.status).toBe(400);
    expect(await chart.json()).toMatchObject({ available: expect.arrayContaining([known]) });
  });

  test('a measure that has been given up since is named, not refused', async () => {
    const text = await textOf(`${horst}/szenario?measures=gelsenkirchen-horst-13,gelsenkirchen-horst-04`);
    expect(text).toContain(
      'Nicht mehr wählbar und deshalb nicht gerechnet: Blockheizkraftwerk mit Biomethan.',
    );
    expect(text).toContain('Mit einer weiteren Maßnahme');
  });

  test('an unknown quartier, and one without target', async () => {
    expect((await get('/quartiere/nirgendwo/szenario')).status).toBe(404);
    expect((await get('/api/v1/charts/scenario.svg?quartier=nirgendwo&measures=x')).status).toBe(404);
    const text = await textOf('/quartiere/oberhausen-tackenberg/szenario');
    expect(text).toContain('Ein Szenario lässt sich nicht rechnen.');
    expect((await get('/api/v1/charts/scenario.png?quartier=oberhausen-tackenberg')).status).toBe(200);
  });

  test('files say that they are no balance', async () => {
    const query = 'quartier=gelsenkirchen-horst&measures=gelsenkirchen-horst-04';
    const svg = await get(`/api/v1/charts/scenario.svg?${query}`);
    expect(svg.headers.get('content-disposition')).toMatch(/szenario/);
    expect(await svg.text()).toContain('>SZENARIO<');
    const [header, row] = (await (await get(`/api/v1/charts/scenario.csv?${query}`)).text()).split('\n');
    expect(header).toContain(',scenario,');
    expect(row).toContain(',Szenario gelsenkirchen-horst-04,');
  });

  test('a saving reads the same on every page that names its measure', async () => {
    const title = 'Wärmepumpen in Reihen- und Doppelhäusern';
    const after = async (path: string, figure: RegExp) => {
      const text = await textOf(path);
      const from = text.lastIndexOf(title);
      expect(from, path).toBeGreaterThan(0);
      return figure.exec(text.slice(from))?.[1];
    };
    expect(await after(`${horst}/massnahmen`, /beschlossen ([\d.,]+)/)).toBe('219');
    expect(await after(`${horst}/szenario`, /([\d.,]+) t\/a/)).toBe('219');
    expect(
      await after(
        '/massnahmen?quartier=gelsenkirchen-horst',
        /beschlossen .*? (?:Gebäude|Anlagen|\S+) ([\d.,]+) [\d.,]+ bis/,
      ),
    ).toBe('219');
  });

  test('is not among the downloads of the quartier', async () => {
    expect(await (await get(`${horst}/daten`)).text()).not.toContain('charts/scenario');
  });
});

describe('the window of the trend', () => {
  test('stands in the address, and the page says which one is the default', async () => {
    expect(await textOf(horst)).toContain('6 Messjahre 2019–2024; das ist die Voreinstellung.');
    const chosen = await textOf(`${horst}?from=2021`);
    expect(chosen).toContain('4 Messjahre 2021–2024, gewählt. Voreinstellung ist ab 2019');
    expect(chosen).toContain('Trend 2021–2024');
    expect(await textOf(`/en${horst}?from=2021`)).toContain('4 measured years 2021–2024, chosen.');
  });

  test('too few years: a reason instead of a line', async () => {
    const text = await textOf(`${horst}?from=2022`);
    expect(text).toContain('Bisher 3 Messjahre.');
  });

  test.each(['bald', '20', '3000'])('from=%s is refused', async (from) => {
    expect((await get(`${horst}?from=${from}`)).status).toBe(400);
  });
});
