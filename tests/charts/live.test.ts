import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeLive, figureAttributes } from '#lib/charts/live/description.ts';
import { escapeMarkup } from '#lib/charts/drawing/markup.ts';
import { chartThemeCss } from '#lib/charts/drawing/theme.ts';
import { charts } from '#lib/charts/registry.ts';
import { renderPageChart } from '#lib/server/files/svg/render-svg.ts';
import { describeWithChromium, launchChromium } from '../chromium.ts';
import type { Chart } from '#lib/charts/chart.ts';
import { DrawnOption, isNear } from './drawn-option.ts';
import { abatementFixtures } from './abatement-fixtures.ts';
import { germanContext, pathFixtures } from './fixtures.ts';
import { slopeFixtures } from './multiples-fixtures.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; connect-src 'self'; img-src 'self'";

const evil = '<img src=x onerror="document.title=1">';
const chart = charts.path.build(
  { ...pathFixtures.incomplete!, quartier: { ...pathFixtures.incomplete!.quartier, name: evil } },
  germanContext,
);

const { typical } = slopeFixtures;
const twin = { ...typical!.rows[0]!, quartier_id: 'twin', name: 'Zwilling' };

/** Charts in which pointing goes by places of the picture; two lines of the first one are the same. */
const pointed: Record<string, { chart: Chart; width: number; layout: 'wide' | 'narrow' }> = {
  '/slope': {
    chart: charts.slope.build({ ...typical!, rows: [...typical!.rows, twin] }, germanContext),
    width: 360,
    layout: 'narrow',
  },
  '/abatement': {
    chart: charts.abatement.build(abatementFixtures.typical!, germanContext),
    width: 1000,
    layout: 'wide',
  },
};

function pageMarkup(chart: Chart, src: string): string {
  const attributes = Object.entries(figureAttributes(chart, src, 'de'))
    .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
    .join('');
  const drawings = (['wide', 'narrow'] as const)
    .map(
      (layout) =>
        `<div class="chart-drawing" data-layout="${layout}">${renderPageChart(chart, { prefix: layout, layout })}</div>`,
    )
    .join('');
  return (
    '<!doctype html><html lang="de"><meta charset="utf-8"><link rel="stylesheet" href="/theme.css"><link rel="stylesheet" href="/charts.css">' +
    `<figure${attributes}><div class="chart-picture">${drawings}</div></figure><script type="module" src="/live.js"></script>`
  );
}

describeWithChromium('a live chart in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quartiersmonitor-live-'));
  let server: Server;
  let browser: Browser;
  let page: Page;
  let description = JSON.stringify(describeLive(chart));

  beforeAll(async () => {
    await build({
      configFile: false,
      root,
      publicDir: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        chunkSizeWarningLimit: 1_000,
        rollupOptions: {
          input: join(root, 'src/lib/charts/live/live.ts'),
          output: { entryFileNames: 'live.js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    });
    const types: Record<string, string> = {
      '.js': 'text/javascript',
      '.css': 'text/css',
      '.json': 'application/json',
    };
    server = createServer((request, response) => {
      const path = request.url ?? '/';
      const type = types[extname(path)] ?? 'text/html; charset=utf-8';
      response.writeHead(200, { 'content-type': type, 'content-security-policy': policy });
      const other = pointed[path.replace('.json', '')]?.chart;
      if (path === '/') response.end(pageMarkup(chart, '/live.json'));
      else if (other && path.endsWith('.json')) response.end(JSON.stringify(describeLive(other)));
      else if (other) response.end(pageMarkup(other, `${path}.json`));
      else if (path === '/live.json') response.end(description);
      else if (path === '/theme.css') response.end(chartThemeCss());
      else if (path.endsWith('.css')) response.end(readFileSync(join(root, 'src/lib/charts', path)));
      else if (path.endsWith('.js')) response.end(readFileSync(join(folder, path)));
      else response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await launchChromium();
    page = await browser.newPage();
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(
    width: number,
    path = '/',
  ): Promise<{ page: Page; requests: string[]; complaints: string[] }> {
    for (const event of ['request', 'console', 'pageerror'] as const) page.removeAllListeners(event);
    await page.goto('about:blank');
    await page.mouse.move(0, 0);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width, height: 700 });
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
    return { page, requests, complaints };
  }

  const speech = (page: Page) => page.locator('.chart-speech').textContent();

  it('loads nothing before somebody comes, then shows values under the pointer, in the layout of the page', async () => {
    for (const [width, layout] of [
      [1000, 'wide'],
      [360, 'narrow'],
    ] as const) {
      const { page, requests, complaints } = await open(width);
      expect(requests.filter((path) => /json|echarts/.test(path))).toEqual([]);
      const picture = page.locator('.chart-picture');
      const box = (await picture.boundingBox())!;
      await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.6);
      await page.waitForSelector('figure[data-live="ready"]');
      const tip = page.locator(`[data-layout="${layout}"] .chart-tip`);
      await tip.waitFor({ state: 'visible' });
      expect(await tip.textContent()).toMatch(/20\d\d.*t\u00a0CO₂e/s);
      expect(complaints).toEqual([]);
    }
  });

  it('is walked through with the keyboard and spoken, in any order of loading', async () => {
    const { page, complaints } = await open(1000);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => speech(page)).toMatch(/^2019: Emissionen \(endgültig\) 41\.200/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => speech(page))
      .toBe('2021: Untergrenze mindestens 27.300\u00a0t\u00a0CO₂e; Zielpfad 37.455\u00a0t\u00a0CO₂e');
    await page.keyboard.press('End');
    await expect.poll(() => speech(page)).toMatch(/^2030: Ziel 20\.600/);
    await page.waitForSelector('figure[data-live="ready"]');
    await expect.poll(() => page.locator('.chart-tip').first().textContent()).toMatch(/^2030/);
    await page.keyboard.press('Escape');
    await expect.poll(() => speech(page)).toBe('');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await expect.poll(() => speech(page)).toMatch(/^2019/);
    expect(await page.title()).toBe('');
    expect(complaints).toEqual([]);
  });

  it('keeps the drawing of the server when the description does not arrive', async () => {
    const whole = description;
    description = '{';
    const { page } = await open(1000);
    await page.locator('.chart-picture').focus();
    await page.waitForSelector('figure[data-live="failed"]');
    expect(await page.locator('.chart-live').count()).toBe(0);
    expect(await page.locator('[data-layout="wide"] > svg').isVisible()).toBe(true);
    description = whole;
    await page.locator('.chart-picture').hover();
    await page.waitForSelector('figure[data-live="ready"]');
  });

  it.each(Object.keys(pointed))('shows at each mark and label of %s its own tip', async (path) => {
    const { chart: shown, width, layout } = pointed[path]!;
    const { page, complaints } = await open(width, path);
    await page.locator('.chart-picture').focus();
    await page.waitForSelector('figure[data-live="ready"]');
    const box = (await page.locator(`[data-layout="${layout}"]`).boundingBox())!;
    const live = describeLive(shown)!.layouts[layout];
    const drawn = new DrawnOption(live.option);
    const scale = box.width / live.width;
    const heading = () => page.locator(`[data-layout="${layout}"] .chart-tip strong`).textContent();
    const expectAt = async ([x, y]: readonly [number, number], expected: string) => {
      await page.mouse.move(box.x + x * scale, box.y + y * scale);
      await expect.poll(heading).toBe(expected);
    };
    const labels = shown.points.flatMap((point) => {
      const label = drawn.texts.find(({ text }) => point.heading.startsWith(text));
      return label
        ? [{ at: [(label.left + label.right) / 2, label.y] as const, heading: point.heading }]
        : [];
    });
    expect(labels.length).toBeGreaterThan(2);
    for (const label of labels) await expectAt(label.at, label.heading);
    for (const [index, spot] of drawn.spots.entries()) {
      // Of several at one place the first is shown.
      const first = drawn.spots.findIndex((other) => isNear(other, spot, 0));
      await expectAt(spot, shown.points[first]!.heading);
      expect(await page.locator('.chart-live [stroke="#131525"]').count()).toBe(1);
      await page.keyboard.press(index === 0 ? 'Home' : 'ArrowRight');
      await expect.poll(heading).toBe(shown.points[index]!.heading);
    }
    expect(complaints).toEqual([]);
  });

  it('follows the colour scheme', async () => {
    const { page } = await open(1000);
    await page.locator('.chart-picture').focus();
    await page.waitForSelector('figure[data-live="ready"]');
    const titleColour = () =>
      page.evaluate(() =>
        document
          .querySelector('.chart-live svg text[font-weight], .chart-live svg text')!
          .getAttribute('fill'),
      );
    expect(await titleColour()).toBe('#51577a');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(titleColour).toBe('#b2b6cc');
  });
});
