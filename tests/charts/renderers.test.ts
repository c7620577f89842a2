import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileSheets } from '#lib/charts/layout.ts';
import { charts, type ChartData, type ChartId } from '#lib/charts/registry.ts';
import { embedFonts, outlineTexts } from '#lib/server/files/svg/file-text.ts';
import { renderPng } from '#lib/server/files/png/render-png.ts';
import { renderChartFile } from '#lib/server/files/svg/render-svg-file.ts';
import { launchChromium } from '../chromium.ts';
import { converted, describeWithDraw } from '../libreoffice.ts';
import { allFixtures, germanContext } from './fixtures.ts';
import { drawnTexts, type DrawnText } from './svg-texts.ts';

const sheet = fileSheets['16x9'];
const scale = sheet.pixels.width / sheet.width;

const build = <Id extends ChartId>(id: Id, data: ChartData[Id]) => charts[id].build(data, germanContext);

/** The first fixture of each chart of the registry. */
const samples = Object.keys(charts).map((id) => allFixtures.find((fixture) => fixture.id === id)!);

/** Ink of each box: how far its pixels are from the most frequent colour in it, 0 to 1 on average. */
async function inkOf(page: Page, png: Buffer, texts: readonly DrawnText[]): Promise<number[]> {
  return page.evaluate(
    async ({ source, boxes }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d', { willReadFrequently: true })!;
      context.drawImage(image, 0, 0);
      return boxes.map(({ x, y, width, height }) => {
        const { data } = context.getImageData(x, y, Math.max(1, width), Math.max(1, height));
        const light = Array.from({ length: data.length / 4 }, (_, at) =>
          Math.round(0.3 * data[at * 4]! + 0.59 * data[at * 4 + 1]! + 0.11 * data[at * 4 + 2]!),
        );
        const counts = new Map<number, number>();
        for (const value of light) counts.set(value, (counts.get(value) ?? 0) + 1);
        const [ground = 255] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
        return light.reduce((sum, value) => sum + Math.abs(value - ground), 0) / light.length / 255;
      });
    },
    {
      source: `data:image/png;base64,${png.toString('base64')}`,
      // The first half of a text: other fonts are wider, and what stands behind its end is not its own.
      boxes: texts.map(({ left, right, top, bottom }) => ({
        x: Math.round(left * scale),
        y: Math.round(top * scale),
        width: Math.round(((right - left) / 2) * scale),
        height: Math.round((bottom - top) * scale),
      })),
    },
  );
}

describeWithDraw('pictures in other programs', () => {
  let browser: Browser;
  let page: Page;
  const files = new Map<string, string>();
  let office: (name: string) => Buffer;

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage({ viewport: sheet.pixels });
    for (const { id, data } of samples) {
      const plain = renderChartFile(build(id, data), '16x9', germanContext);
      files.set(id, await embedFonts(plain));
      if (id === 'path') {
        files.set('path-outline', await outlineTexts(plain));
        // As it was: halos by paint-order over the letters, lines placed by dominant-baseline.
        files.set(
          'path-before',
          plain
            .replace(
              /<text [^>]* aria-hidden="true">[^<]*<\/text><text ([^>]*)>/g,
              '<text $1 stroke="#fff" stroke-width="4" paint-order="stroke">',
            )
            .replace(
              /<text x="([\d.]+)" y="([\d.]+)"((?: [a-z-]+="[^"]*")*?) font-size="([\d.]+)"/g,
              (_, x, y, other, size) =>
                `<text x="${x}" y="${(Number(y) - 0.335 * Number(size)).toFixed(2)}" dominant-baseline="central"${other} font-size="${size}"`,
            ),
        );
      }
    }
    const names = [...files.keys()];
    const shown = await converted(
      names.map((name) => [`${name}.svg`, files.get(name)!] as const),
      'png',
    );
    office = (name) => shown[names.indexOf(name)]!;
  });
  afterAll(() => browser.close());

  const shownInBrowser = async (name: string) => {
    await page.setContent(
      `<style>body{margin:0}img{display:block}</style><img src="data:image/svg+xml;base64,${Buffer.from(files.get(name)!).toString('base64')}">`,
    );
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    return page.screenshot();
  };
  const textsOf = (name: string) =>
    drawnTexts(files.get(name)!).filter(({ text, right }) => text.trim().length > 1 && right < sheet.width);

  /** How much of each label's ink is there, against the browser. */
  async function shares(name: string, png: Buffer, texts = textsOf(name)) {
    const expected = await inkOf(page, await shownInBrowser(name), texts);
    const found = await inkOf(page, png, texts);
    return texts.map(({ text }, at) => ({ text, share: found[at]! / expected[at]! }));
  }

  it.each(samples.map(({ id }) => id))('%s: LibreOffice and resvg show every label', async (id) => {
    const texts = textsOf(id);
    expect(texts.length).toBeGreaterThan(5);
    const inOffice = await shares(id, office(id));
    expect(inOffice.filter(({ share }) => share < 0.55 || share > 1.9)).toEqual([]);
    const inResvg = await shares(id, await renderPng(files.get(id)!));
    expect(inResvg.filter(({ share }) => share < 0.8 || share > 1.25)).toEqual([]);
  });

  it('outlines look alike everywhere, without any font', async () => {
    expect(files.get('path-outline')).not.toMatch(/<text|font-face/);
    const found = await shares('path-outline', office('path-outline'), textsOf('path'));
    expect(found.filter(({ share }) => share < 0.8 || share > 1.25)).toEqual([]);
  });

  it('letters under their halo, or beside their place, would be noticed', async () => {
    const texts = textsOf('path');
    const expected = await inkOf(page, await shownInBrowser('path'), texts);
    const found = await inkOf(page, office('path-before'), texts);
    expect(texts.filter((_, at) => found[at]! / expected[at]! < 0.55).length).toBeGreaterThan(3);
  });
});
