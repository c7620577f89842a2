import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Site } from './browser.ts';

const picture = (page: Page, chart: string) => page.locator(`figure[data-chart="${chart}"] .chart-picture`);
const isReady = (page: Page, chart: string) =>
  page.locator(`figure[data-chart="${chart}"][data-live="ready"]`).waitFor();

export function chartTests(site: () => Site): void {
  test('ECharts arrives when somebody points at a chart, and a tip shows the values', () =>
    site().visit({}, async (page) => {
      const scripts: string[] = [];
      page.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.push(request.url());
      });
      await page.goto(`${site().url}/quartiere/gelsenkirchen-horst`);
      const before = scripts.length;
      await picture(page, 'path').hover({ position: { x: 260, y: 150 } });
      await isReady(page, 'path');
      expect(scripts.length).toBeGreaterThan(before);
      await picture(page, 'path').hover({ position: { x: 280, y: 160 } });
      const tip = page.locator('.chart-tip:not(.is-plain)');
      await tip.waitFor({ state: 'visible' });
      expect(await tip.innerText()).toMatch(/20\d\d[\s\S]*\d\st/);
    }));

  test.each([
    ['/quartiere/gelsenkirchen-horst', 'path', /^20\d\d: .*\d\st/],
    ['/en/vergleich', 'comparison', /: (Not comparable|.*%)/],
  ])('on %s arrow keys move through the points of the chart and speak them', (path, chart, spoken) =>
    site().visit({}, async (page) => {
      await page.goto(site().url + path);
      await picture(page, chart).focus();
      await isReady(page, chart);
      const speech = page.locator(`figure[data-chart="${chart}"] [aria-live]`);
      const said: string[] = [];
      for (const key of ['ArrowRight', 'ArrowRight', 'End', 'Home', 'ArrowDown']) {
        const last = said.at(-1) ?? '';
        await page.keyboard.press(key);
        await expect.poll(() => speech.textContent()).not.toBe(last);
        said.push((await speech.textContent())!);
      }
      for (const text of said) expect(text).toMatch(spoken);
      expect(said[3]).toBe(said[0]);
      expect(said[4]).toBe(said[1]);
      expect(await page.locator('.chart-tip:not(.is-plain)').isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await speech.textContent()).toBe('');
    }),
  );

  test('a tip of a narrow picture stands below it', () =>
    site().visit({ viewport: { width: 360, height: 800 } }, async (page) => {
      await page.goto(`${site().url}/quartiere/gelsenkirchen-horst`);
      const picture = page.locator('figure[data-chart="path"] .chart-picture');
      await picture.hover();
      await isReady(page, 'path');
      await picture.hover({ position: { x: 120, y: 100 } });
      const tip = page.locator('.chart-tip:not(.is-plain)');
      await tip.waitFor({ state: 'visible' });
      const [above, below] = [(await picture.boundingBox())!, (await tip.boundingBox())!];
      expect(below.y).toBeGreaterThanOrEqual(above.y + above.height);
    }));

  test('pictures with links say what is pointed at or focused', () =>
    site().visit({}, async (page) => {
      await page.goto(`${site().url}/vergleich`);
      const picture = page.locator('figure[id^="multiples"] .chart-picture');
      const tip = picture.locator('.chart-tip');
      await picture.locator('[data-tip]:visible').nth(2).locator('a').focus();
      expect(await tip.innerText()).toMatch(/^Horst\n2019: .*\n2023: −14,5\s%$/s);
      await page.keyboard.press('Escape');
      expect(await tip.isVisible()).toBe(false);
      await picture.locator('[data-tip]:visible').first().hover({ force: true });
      expect(await tip.innerText()).toMatch(/^Brambauer\n/);
    }));

  test('a live chart follows the colour scheme and breaks no policy', () =>
    site().visit({ colorScheme: 'dark' }, async (page) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.goto(`${site().url}/vergleich`);
      await picture(page, 'comparison').hover();
      await isReady(page, 'comparison');
      await page.emulateMedia({ colorScheme: 'light' });
      await picture(page, 'comparison').hover({ position: { x: 300, y: 120 } });
      expect(complaints).toEqual([]);
    }));

  test('chart files are saved with a speaking name, and open', () =>
    site().visit({ acceptDownloads: true }, async (page) => {
      await page.goto(`${site().url}/vergleich`);
      for (const type of ['PNG', 'SVG', 'CSV', 'XLSX']) {
        const waiting = page.waitForEvent('download');
        await page.locator('figure').getByRole('link', { name: type, exact: true }).first().click();
        const download = await waiting;
        expect(download.suggestedFilename()).toMatch(
          new RegExp(`^demonstrationsdaten.*${site().demo}.*\\.${type.toLowerCase()}$`),
        );
        const bytes = readFileSync(await download.path());
        expect(bytes.length).toBeGreaterThan(500);
        if (type === 'SVG') {
          const found = await page.evaluate((text) => {
            const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
            return {
              errors: svg.querySelectorAll('parsererror').length,
              text: svg.documentElement.textContent,
            };
          }, bytes.toString('utf8'));
          expect(found.errors).toBe(0);
          for (const part of ['Demonstrationsdaten – keine Messwerte', `Ausgabe ${site().demo}`, 'Quelle:']) {
            expect(found.text).toContain(part);
          }
        }
      }
    }));
}
