import { expect, test } from 'vitest';
import type { Site } from './browser.ts';

/** More would be tedious on a page that somebody passes through. */
const maxTabStops = 80;

export function accessibilityTests(site: () => Site): void {
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

  test.each(['/', '/quartiere/gelsenkirchen-horst', '/vergleich', '/massnahmen', '/stand'])(
    '%s is left by the keyboard after at most 80 tab stops',
    (path) =>
      site().visit({}, async (page) => {
        await page.goto(site().url + path);
        const count = await page.evaluateHandle(() => {
          const seen = new Set<EventTarget>();
          document.addEventListener('focusin', ({ target }) => seen.add(target!));
          return seen;
        });
        for (let step = 0; step <= maxTabStops; step++) await page.keyboard.press('Tab');
        const stops = await count.evaluate(({ size }) => size);
        expect(stops).toBeGreaterThan(20);
        expect(stops).toBeLessThanOrEqual(maxTabStops);
      }),
  );

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
