import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Page, Request } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { keepPage, type Site } from './browser.ts';
import { everyPage, isMissing, type Language } from './pages.ts';

const axe = fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url));

const demoMark = { de: 'Demonstrationsdaten – keine Messwerte', en: 'Demonstration data – not measurements' };
/** Bytes of bodies as they travel, compressed, at a first visit, before anybody touches the page. */
const limits = { script: 60 * 1024, font: 50 * 1024, all: 110 * 1024 };

/** Of a page 360 px wide; a quartier is overlooked sooner than its depth is read. */
const maxHeight = (path: string) => (/\/quartiere\/[^/?]+$/.test(path) ? 6_000 : 8_000);

/**
 * All rules see each page wide in one language and narrow in the other. Colours are those of the look, not of the
 * language or the width: one of each is enough, and in the dark nothing else differs.
 */
const looks = {
  de: [
    { colorScheme: 'light', width: 1280, options: {} },
    { colorScheme: 'dark', width: 360, options: { runOnly: ['color-contrast', 'link-in-text-block'] } },
  ],
  en: [{ colorScheme: 'light', width: 360, options: { rules: { 'color-contrast': { enabled: false } } } }],
} as const;

async function findViolations(page: Page, options: object): Promise<string[]> {
  const results = await page.evaluate(
    (chosen) =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        resultTypes: ['violations'],
        ...chosen,
      }),
    options,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 120)}`),
  );
}

/** Printed, a page has no navigation and no form, but its mark. */
async function expectPrintable(page: Page, lang: Language): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  const visible = await page.evaluate(() =>
    [...document.querySelectorAll('nav, form, a.skip')]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(visible).toEqual([]);
  expect(await page.getByText(demoMark[lang]).first().isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
}

/** Each page is loaded once; all that is held of every page is held of it then. */
export function everyPageTests(site: () => Site): void {
  const page = keepPage(site, {});
  let complaints: string[] = [];
  let strangers: string[] = [];
  let requests: Request[] = [];

  beforeAll(async () => {
    // The browser puts it beside the scripts of the page, past the page's policy and without a request.
    await page().addInitScript({ path: axe });
    // So that all of each page travels, whatever the one before it has loaded.
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
    page().on('requestfinished', (request) => requests.push(request));
  });

  describe.each(everyPage)('%s', (path, lang) => {
    beforeAll(async () => {
      [complaints, strangers, requests] = [[], [], []];
      await page().emulateMedia({ colorScheme: 'light', media: 'screen' });
      await page().setViewportSize({ width: 1280, height: 900 });
      await page().goto(site().url + path);
    });

    test('arrives whole: no errors, no strangers, no cookie, few bytes', async () => {
      await page().evaluate(() => document.fonts.ready);
      const bytes = { script: 0, font: 0, all: 0 };
      for (const request of requests) {
        const { responseBodySize } = await request.sizes();
        const type = request.resourceType();
        if (type === 'script' || type === 'font') bytes[type] += responseBodySize;
        bytes.all += responseBodySize;
      }

      // The browser reports the status of a page that is meant to be missing.
      const isExpected = (text: string) => isMissing(path.replace(/^\/en/, '')) && text.includes('404');
      expect(complaints.filter((text) => !isExpected(text))).toEqual([]);
      expect(strangers).toEqual([]);
      expect(await page().context().cookies()).toEqual([]);
      expect(bytes.font).toBeGreaterThan(0);
      for (const kind of ['script', 'font', 'all'] as const)
        expect(bytes[kind], kind).toBeLessThanOrEqual(limits[kind]);
      expect(await page().locator('html').getAttribute('lang')).toBe(lang);
      expect(await page().locator('h1').count()).toBe(1);
      expect(await page().getByText(demoMark[lang]).first().isVisible()).toBe(true);
      for (const width of [360, 320]) {
        await page().setViewportSize({ width, height: 800 });
        const { overhang, height } = await page().evaluate(() => ({
          overhang: document.documentElement.scrollWidth - window.innerWidth,
          height: document.documentElement.scrollHeight,
        }));
        expect(overhang, `${width} px`).toBeLessThanOrEqual(0);
        if (width === 360) expect(height, 'height').toBeLessThanOrEqual(maxHeight(path));
      }
      if (!isMissing(path.replace(/^\/en/, ''))) await expectPrintable(page(), lang);
    });

    test('axe finds nothing, light and dark, wide and narrow', async () => {
      for (const { colorScheme, width, options } of looks[lang]) {
        await page().emulateMedia({ colorScheme });
        await page().setViewportSize({ width, height: 900 });
        expect(await findViolations(page(), options), `${colorScheme}, ${width} px`).toEqual([]);
      }
    });
  });
}
