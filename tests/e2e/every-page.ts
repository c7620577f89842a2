import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Page, Request } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { keepPage, type Site } from './browser.ts';
import { everyPage, isMissing, variants, type Language } from './pages.ts';

const axe = fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url));

const demoMark = { de: 'Demonstrationsdaten – keine Messwerte', en: 'Demonstration data – not measurements' };
/** Bytes of bodies as they travel, compressed, at a first visit, before anybody touches the page. */
const limits = { script: 60 * 1024, font: 50 * 1024, all: 110 * 1024 };

/** Of a page 360 px wide; a quartier is overlooked sooner than its depth is read. */
const maxHeight = (path: string) => (/\/quartiere\/[^/?]+$/.test(path) ? 6_000 : 8_000);

interface Look {
  width: number;
  colorScheme: 'light' | 'dark';
}

/**
 * All rules see each kind of page wide and light in one language, narrow and dark in the other: what differs between
 * languages are words, and colours are those of the look, not of the width. Variants are looked at in turns.
 */
const wide: Look = { width: 1280, colorScheme: 'light' };
const narrow: Look = { width: 360, colorScheme: 'dark' };
const lookAt = (path: string, lang: Language): Look => {
  const variant = variants.findIndex((each) => each === path);
  return lang === 'en' || variant % 2 === 0 ? narrow : wide;
};

const findViolations = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    // No rule that is asked by default reads style sheets.
    const { violations } = await axe.run({ resultTypes: ['violations'], preload: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 120)}`),
    );
  });

/**
 * What is seen of a page as it stands there. It is asked for at once: a locator makes the browser load what answers it,
 * page by page.
 */
const seen = (page: Page, mark: string) =>
  page.evaluate((text) => {
    const isVisible = (element: Element) =>
      element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true });
    const marked = document.evaluate(`//body//text()[contains(., '${text}')]/..`, document).iterateNext();
    return {
      lang: document.documentElement.lang,
      titles: document.querySelectorAll('h1').length,
      isMarked: marked instanceof Element && isVisible(marked),
      overhang: document.documentElement.scrollWidth - window.innerWidth,
      height: document.documentElement.scrollHeight,
      controls: [...document.querySelectorAll('nav, form, a.skip')]
        .filter(isVisible)
        .map((element) => element.outerHTML.slice(0, 80)),
    };
  }, mark);

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
    const { width, colorScheme } = lookAt(path, lang);
    const isError = isMissing(path.replace(/^\/en/, ''));

    beforeAll(async () => {
      [complaints, strangers, requests] = [[], [], []];
      await page().emulateMedia({ colorScheme, media: 'screen' });
      await page().setViewportSize({ width, height: 900 });
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
      const isExpected = (text: string) => isError && text.includes('404');
      expect(complaints.filter((text) => !isExpected(text))).toEqual([]);
      expect(strangers).toEqual([]);
      expect(await page().context().cookies()).toEqual([]);
      expect(bytes.font).toBeGreaterThan(0);
      for (const kind of ['script', 'font', 'all'] as const)
        expect(bytes[kind], kind).toBeLessThanOrEqual(limits[kind]);
      expect(await seen(page(), demoMark[lang])).toMatchObject({ lang, titles: 1, isMarked: true });
    });

    test(`axe finds nothing, ${colorScheme} and ${width} px wide`, async () => {
      expect(await findViolations(page())).toEqual([]);
    });

    test('fits narrow screens, and paper without navigation and forms', async () => {
      for (const narrower of [360, 320]) {
        await page().setViewportSize({ width: narrower, height: 800 });
        const { overhang, height } = await seen(page(), demoMark[lang]);
        expect(overhang, `${narrower} px`).toBeLessThanOrEqual(0);
        if (narrower === 360) expect(height, 'height').toBeLessThanOrEqual(maxHeight(path));
      }
      if (isError) return;
      await page().emulateMedia({ media: 'print' });
      expect(await seen(page(), demoMark[lang])).toMatchObject({ controls: [], isMarked: true });
    });
  });
}
