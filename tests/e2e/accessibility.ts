import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { keepPage, type Site } from './browser.ts';
import { everyPage } from './pages.ts';

const axe = fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url));

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

export function accessibilityTests(site: () => Site): void {
  describe('axe', () => {
    // The page's own policy keeps axe out; nothing else is loaded past it.
    const page = keepPage(site, { bypassCSP: true });

    test.each(everyPage)('finds nothing on %s, light and dark, wide and narrow', async (path, lang) => {
      await page().goto(site().url + path);
      await page().addScriptTag({ path: axe });
      for (const { colorScheme, width, options } of looks[lang]) {
        await page().emulateMedia({ colorScheme });
        await page().setViewportSize({ width, height: 900 });
        expect(await findViolations(page(), options), `${colorScheme}, ${width} px`).toEqual([]);
      }
    });
  });

  test('the first tab leads past the navigation into the page', () =>
    site().visit({}, async (page) => {
      await page.goto(`${site().url}/vergleich`);
      const focused = () =>
        page.evaluate(() => ({
          text: document.activeElement?.textContent?.trim() ?? '',
          isInMain: document.activeElement?.closest('main') !== null,
        }));
      await page.keyboard.press('Tab');
      expect((await focused()).text).toBe('Zum Inhalt springen');
      expect(await page.locator('a.skip').evaluate((link) => link.getBoundingClientRect().top >= 0)).toBe(
        true,
      );
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect((await focused()).isInMain).toBe(true);
    }));

  test('tab follows the order of the page, and what has focus is seen', () =>
    site().visit({}, async (page) => {
      await page.goto(`${site().url}/vergleich`);
      const tops: number[] = [];
      const unseen: string[] = [];
      for (let step = 0; step < 40; step++) {
        await page.keyboard.press('Tab');
        const { top, isSeen, name } = await page.evaluate(() => {
          const element = document.activeElement!;
          const box = element.getBoundingClientRect();
          const style = getComputedStyle(element);
          return {
            top: box.top + window.scrollY,
            isSeen: box.width > 0 && box.height > 0 && style.outlineStyle !== 'none',
            name: `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`,
          };
        });
        // Past the last link the browser itself has focus.
        if (name.startsWith('BODY')) break;
        tops.push(top);
        if (!isSeen) unseen.push(name);
      }
      expect(tops.length).toBeGreaterThan(20);
      expect(unseen).toEqual([]);
      // From line to line downwards; within a line small differences of height are no step back.
      const stepsBack = tops.filter((top, index) => index > 1 && top < tops[index - 1]! - 120);
      expect(stepsBack).toEqual([]);
    }));
}
