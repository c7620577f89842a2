import type { Request } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keepPage, type Site } from './browser.ts';
import { everyPage, isMissing, languages, inLanguage, realPages, type Language } from './pages.ts';

const demoMark = { de: 'Demonstrationsdaten – keine Messwerte', en: 'Demonstration data – not measurements' };
/** Bodies of script answers as they travel, compressed, before anybody touches the page. */
const scriptLimit = 60 * 1024;

export function deliveryTests(site: () => Site): void {
  describe('every page', () => {
    const page = keepPage(site, {});
    let complaints: string[] = [];
    let strangers: string[] = [];
    let scripts: Request[] = [];

    beforeAll(async () => {
      // So that the scripts of each page travel, whatever the one before it has loaded.
      const session = await page().context().newCDPSession(page());
      await session.send('Network.enable');
      await session.send('Network.setCacheDisabled', { cacheDisabled: true });
      page().on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page().on('pageerror', (error) => complaints.push(error.message));
      page().on('request', (request) => {
        if (new URL(request.url()).origin !== site().url) strangers.push(request.url());
      });
      page().on('requestfinished', (request) => {
        if (request.resourceType() === 'script') scripts.push(request);
      });
    });
    beforeEach(async () => {
      [complaints, strangers, scripts] = [[], [], []];
      await page().setViewportSize({ width: 1280, height: 900 });
    });

    /** Printed, a page has no navigation and no form, but its mark. */
    async function expectPrintable(lang: Language): Promise<void> {
      await page().emulateMedia({ media: 'print' });
      const visible = await page().evaluate(() =>
        [...document.querySelectorAll('nav, form, a.skip')]
          .filter((element) => element.getClientRects().length > 0)
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(visible).toEqual([]);
      expect(await page().getByText(demoMark[lang]).first().isVisible()).toBe(true);
      await page().emulateMedia({ media: 'screen' });
    }

    test.each(everyPage)(
      '%s arrives whole: no errors, no strangers, no cookie, little script',
      async (path, lang) => {
        await page().goto(site().url + path);
        const sizes = await Promise.all(scripts.map((script) => script.sizes()));
        const scriptBytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);

        // The browser reports the status of a page that is meant to be missing.
        const isExpected = (text: string) => isMissing(path.replace(/^\/en/, '')) && text.includes('404');
        expect(complaints.filter((text) => !isExpected(text))).toEqual([]);
        expect(strangers).toEqual([]);
        expect(await page().context().cookies()).toEqual([]);
        expect(scriptBytes).toBeLessThanOrEqual(scriptLimit);
        expect(await page().locator('html').getAttribute('lang')).toBe(lang);
        expect(await page().locator('h1').count()).toBe(1);
        expect(await page().getByText(demoMark[lang]).first().isVisible()).toBe(true);
        for (const width of [360, 320]) {
          await page().setViewportSize({ width, height: 800 });
          const overhang = await page().evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth,
          );
          expect(overhang, `${width} px`).toBeLessThanOrEqual(0);
        }
        if (!isMissing(path.replace(/^\/en/, ''))) await expectPrintable(lang);
      },
    );
  });

  test('a real edition carries no demonstration mark anywhere', async () => {
    for (const lang of languages) {
      for (const path of realPages) {
        const address = new URL(inLanguage(path, lang), site().url);
        address.searchParams.set('edition', site().real);
        const answer = await fetch(address);
        expect(answer.status, path).toBe(200);
        expect(await answer.text(), path).not.toMatch(/Demonstrationsdaten – keine|Demonstration data –/);
      }
    }
  });

  test('a page is printed', () =>
    site().visit({}, async (page) => {
      await page.goto(site().url);
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    }));
}
