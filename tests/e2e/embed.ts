import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answers } from '#lib/server/http/api/answers.ts';
import type { Site } from './browser.ts';

const charts = [
  'path?quartier=gelsenkirchen-horst',
  'gap?quartier=gelsenkirchen-horst',
  'carriers?quartier=gelsenkirchen-horst',
  'decomposition?quartier=gelsenkirchen-horst',
  'scenario?quartier=gelsenkirchen-horst',
  'pair?a=gelsenkirchen-horst&b=essen-katernberg-beisen',
  'comparison',
  'multiples',
  'slope',
  'map',
  'abatement',
  'programme',
];

export function embedTests(site: () => Site): void {
  describe('on the page of another site', () => {
    let host: Server;
    let origin: string;
    /** What the other site shows. */
    let html = '';

    beforeAll(async () => {
      host = createServer((_, response) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(`<!doctype html><html lang="de"><title>Zeitung</title><body>${html}`);
      });
      await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
      origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
    });
    afterAll(() => void host.close());

    const codeOf = async (path: string, maxwidth: number) => {
      const url = encodeURIComponent(`${site().url}/embed/${path}`);
      const answer = await fetch(`${site().url}/api/v1/oembed?url=${url}&maxwidth=${maxwidth}`);
      return answers.Oembed.parse(await answer.json());
    };
    const frameHeight = (page: Page) => page.evaluate(() => document.querySelector('iframe')!.offsetHeight);
    const contentHeight = async (page: Page) => {
      const frame = page.frames().find((candidate) => candidate.url().includes('/embed/'))!;
      return frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    };

    test('the frame becomes as high as the chart, and again when it gets narrower', () =>
      site().visit({}, async (page) => {
        const { html: code, height } = await codeOf('path?quartier=gelsenkirchen-horst', 768);
        html = code;
        await page.goto(origin);
        await expect.poll(async () => (await frameHeight(page)) - (await contentHeight(page))).toBe(0);
        expect(await frameHeight(page)).not.toBe(height);
        await page.setViewportSize({ width: 340, height: 800 });
        const narrow = await contentHeight(page);
        expect(narrow).toBeGreaterThan(height);
        await expect.poll(() => frameHeight(page)).toBe(narrow);
      }));

    test('nobody else sets its height', () =>
      site().visit({}, async (page) => {
        html = (await codeOf('programme', 768)).html;
        await page.goto(origin);
        await expect.poll(async () => (await frameHeight(page)) - (await contentHeight(page))).toBe(0);
        const before = await frameHeight(page);
        await page.evaluate(async () => {
          window.postMessage({ type: 'quartiersmonitor:height', height: 77 }, '*');
          const data = { type: 'quartiersmonitor:height', height: 78 };
          const { src } = document.querySelector('iframe')!;
          // Of the right site, but of no window that is a frame here.
          window.dispatchEvent(
            new MessageEvent('message', { origin: new URL(src).origin, source: window, data }),
          );
          await new Promise((resolve) => setTimeout(resolve, 50));
        });
        expect(await frameHeight(page)).toBe(before);
      }));

    test.each(charts)('without a script all of %s fits into its frame', (path) =>
      site().visit({ javaScriptEnabled: false, viewport: { width: 1700, height: 900 } }, async (page) => {
        const widths = [320, 500, 768];
        const codes = await Promise.all(widths.map((width) => codeOf(path, width)));
        html = codes.map((code) => code.html.replace(/<script.*<\/script>/, '')).join('');
        await page.goto(origin);
        const frames = page.frames().filter((frame) => frame.url().includes('/embed/'));
        expect(frames).toHaveLength(widths.length);
        for (const [at, frame] of frames.entries()) {
          const [width, { height }] = [widths[at]!, codes[at]!];
          const ask = () =>
            frame.evaluate(() => {
              const { width, height } = document.documentElement.getBoundingClientRect();
              const drawings = [...document.querySelectorAll('.chart-drawing > svg[role=img]')];
              return {
                hasFonts: document.fonts.status === 'loaded',
                drawings: drawings.filter((drawing) => drawing.getClientRects().length > 0).length,
                titles: [...document.querySelectorAll('h1')].map(({ innerText }) => innerText),
                given: window.innerWidth,
                width,
                height,
              };
            });
          await expect.poll(async () => (await ask()).hasFonts).toBe(true);
          const shown = await ask();
          expect(shown.given).toBe(width);
          expect(shown.drawings).toBe(1);
          expect(shown.titles).toEqual([expect.stringMatching(/\w{3}/)]);
          expect(shown.width).toBeLessThanOrEqual(width);
          expect(shown.height, `${width} px`).toBeLessThanOrEqual(height);
          expect(height - shown.height, `${width} px`).toBeLessThan(120);
        }
      }),
    );

    test('no other page is shown in a frame', () =>
      site().visit({}, async (page) => {
        html = `<iframe src="${site().url}/vergleich"></iframe>`;
        await page.goto(origin);
        const [, frame] = page.frames();
        // What stands there is the browser's own.
        expect(await frame!.locator('main, svg').count()).toBe(0);
      }));
  });
}
