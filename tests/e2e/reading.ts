import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { keepPage, type Site } from './browser.ts';

/** Clicks what leads to another page, and waits for all of it: a click alone is done when the first bytes are there. */
async function follow(way: Locator): Promise<void> {
  const arrived = way.page().waitForEvent('load');
  await way.click();
  await arrived;
}

const year = new Date().getUTCFullYear();

/** What must be there before any script, by page. */
const contents = [
  { path: '/', charts: 2, rows: 8 },
  { path: '/quartiere/gelsenkirchen-horst', charts: 1, rows: 4 },
  { path: '/quartiere/gelsenkirchen-horst/bilanz', charts: 2, rows: 10 },
  { path: '/quartiere/gelsenkirchen-horst/massnahmen', charts: 0, rows: 10 },
  { path: '/quartiere/gelsenkirchen-horst/daten', charts: 0, rows: 10 },
  { path: '/quartiere/gelsenkirchen-horst/aehnliche', charts: 0, rows: 15 },
  { path: '/quartiere/gelsenkirchen-horst/ursachen', charts: 1, rows: 15 },
  { path: '/quartiere/gelsenkirchen-horst/steckbrief', charts: 3, rows: 10 },
  { path: '/zwischenbilanz', charts: 2, rows: 20 },
  { path: '/vergleich', charts: 1, rows: 5 },
  {
    path: '/vergleich/zwei?a=gelsenkirchen-horst&b=essen-katernberg-beisen',
    charts: 1,
    rows: 10,
  },
  { path: '/massnahmen', charts: 0, rows: 18 },
  { path: '/massnahmen/geld', charts: 0, rows: 25 },
  { path: '/massnahmen/kosten', charts: 1, rows: 15 },
  { path: '/methodik', charts: 0, rows: 0 },
  { path: '/methodik/faktoren', charts: 0, rows: 15 },
  { path: '/presse', charts: 0, rows: 0 },
  { path: `/ausgaben/${year}-1/${year}-2`, charts: 0, rows: 10 },
  { path: '/stand', charts: 0, rows: 20 },
  { path: '/daten', charts: 0, rows: 1 },
  { path: '/daten/dateien', charts: 0, rows: 30 },
  { path: '/daten/vertrag', charts: 0, rows: 100 },
];

export function readingTests(site: () => Site): void {
  describe('without JavaScript', () => {
    const page = keepPage(site, { javaScriptEnabled: false });

    test.each(contents)('$path is complete', async ({ path, charts, rows }) => {
      await page().goto(site().url + path);
      const found = await page().evaluate(() => {
        const drawings = [...document.querySelectorAll('.chart-picture svg')];
        return {
          lead: document.querySelector<HTMLElement>('main .lead')?.innerText,
          rows: document.querySelectorAll('main tbody tr').length,
          drawings: drawings
            .map((drawing) => ({
              title: drawing.querySelector('title')?.textContent,
              width: drawing.getBoundingClientRect().width,
              height: drawing.getBoundingClientRect().height,
            }))
            .filter(({ width }) => width > 0),
        };
      });
      expect(found.lead).toMatch(/\w{3,}.*\./s);
      expect(found.rows).toBeGreaterThanOrEqual(rows);
      expect(found.drawings.length).toBeGreaterThanOrEqual(charts);
      for (const { title, height } of found.drawings) {
        expect(title).toBeTruthy();
        expect(height).toBeGreaterThan(80);
      }
    });
  });

  test('the years of a decomposed change are chosen by a form and stand in the address', () =>
    site().visit({ javaScriptEnabled: false }, async (page) => {
      const address = `${site().url}/quartiere/gelsenkirchen-horst`;
      await page.goto(address);
      await follow(page.locator('section[aria-labelledby="causes-title"] a'));
      const title = page.locator('figure h2');
      expect(await title.innerText()).toMatch(/^Horst 2019–\u20602024: .*\st weniger/);
      await page.getByLabel('Von Jahr', { exact: true }).selectOption('2020');
      await page.getByLabel('Bis Jahr', { exact: true }).selectOption('2022');
      await follow(page.getByRole('button', { name: 'Zeigen' }));
      expect(page.url()).toBe(`${address}/ursachen?change_from=2020&change_to=2022`);
      expect(await title.innerText()).toMatch(/^Horst 2020–\u20602022: /);
      // As the address was while the overview had it all.
      await page.goto(`${address}?from=2020&change_from=2022&change_to=2020#causes-title`);
      expect(new URL(page.url()).pathname).toMatch(/\/ursachen$/);
      expect(await page.locator('main').innerText()).toContain(
        'Das zweite Jahr muss nach dem ersten liegen.',
      );
      expect(await page.locator('figure').count()).toBe(0);
    }));

  test('/vergleich is a form whose choice stands in the address', () =>
    site().visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site().url}/vergleich`);
      await page.getByLabel('Kennzahl', { exact: true }).selectOption('t_per_m2');
      await page.getByLabel('Jahr', { exact: true }).selectOption('2023');
      await follow(page.getByRole('button', { name: 'Anzeigen' }));
      const { searchParams } = new URL(page.url());
      expect(searchParams.get('indicator')).toBe('t_per_m2');
      expect(searchParams.get('year')).toBe('2023');
      expect(await page.locator('figure h2').first().innerText()).toContain('je m²');
      expect(await page.getByLabel('Kennzahl', { exact: true }).inputValue()).toBe('t_per_m2');

      // Alphabetical until the reader asks for a ranking.
      const names = () => page.locator('#values ~ * tbody th a').allInnerTexts();
      const values = async () =>
        (await page.locator('#values ~ * tbody td:nth-child(2)').allInnerTexts()).map((text) =>
          Number(text.replace('−', '-').replace(',', '.')),
        );
      expect(await names()).toEqual((await names()).toSorted((a, b) => a.localeCompare(b, 'de')));
      const heads = page.locator('#values ~ * thead th');
      expect(await heads.first().getAttribute('aria-sort')).toBe('ascending');
      await follow(heads.nth(1).locator('a'));
      expect(await heads.nth(1).getAttribute('aria-sort')).toBe('ascending');
      expect(await heads.first().getAttribute('aria-sort')).toBeNull();
      // The chart follows.
      expect(await page.locator('figure .note').first().innerText()).toContain('nach dem Wert geordnet');
      expect(new URL(page.url()).searchParams.get('sort')).toBe('value');
      expect(await values()).toEqual((await values()).toSorted((a, b) => a - b));
      expect(new URL(page.url()).searchParams.get('indicator')).toBe('t_per_m2');
    }));

  test('/massnahmen shows what was chosen, and says how much of all it is', () =>
    site().visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site().url}/massnahmen`);
      await page.getByLabel('Kategorie', { exact: true }).selectOption('heat_pump');
      await follow(page.getByRole('button', { name: 'Anzeigen' }));
      const kinds = await page.locator('#list ~ * tbody th .detail:first-of-type').allInnerTexts();
      expect(kinds.length).toBeGreaterThan(0);
      for (const kind of kinds) expect(kind).toMatch(/^Wärmepumpe/);
      expect(await page.locator('#list').innerText()).toMatch(
        new RegExp(`^${kinds.length} von \\d+ Maßnahmen$`),
      );
    }));

  test('the other language keeps page, choice and edition', () =>
    site().visit({}, async (page) => {
      await page.goto(`${site().url}/vergleich?indicator=t_per_head&year=2010&edition=${site().real}`);
      await follow(page.getByRole('link', { name: 'This page in English' }));
      const { pathname, searchParams } = new URL(page.url());
      expect(pathname).toBe('/en/vergleich');
      expect(Object.fromEntries(searchParams)).toEqual({
        indicator: 't_per_head',
        year: '2010',
        edition: site().real,
      });
      await follow(page.getByRole('link', { name: 'Diese Seite auf Deutsch' }));
      expect(new URL(page.url()).pathname).toBe('/vergleich');
    }));
}
