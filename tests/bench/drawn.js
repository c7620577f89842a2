// npm run bench -- drawn [RUNS]
//
// When a first visit has drawn its first screen, against the same content as plain HTML: headings, paragraphs, tables and
// the pictures that are seen, one short style element, no fonts, no frame around the page. That page is made from ours,
// so it cannot fall behind. Prints the median of RUNS (9) first visits each, alternating, at the processor's speed and at
// a quarter of it, on a phone and on a desk: the largest content drawn (LCP) and the ratio of both.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { quantile, serve, startArguments } from './served.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const goal = 1.5;
const paths = ['/quartiere/gelsenkirchen-horst', '/', '/vergleich'];
const screens = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 800 } };
const speeds = [1, 4];
const settleMilliseconds = 1500;

/** @typedef {import('playwright-core').Browser} Browser */

/** What a person sees of a page, without what makes it ours. @returns {string} */
function plainPage() {
  const main = /** @type {HTMLElement} */ (document.querySelector('main'));
  for (const drawing of main.querySelectorAll('.chart-drawing'))
    if (drawing.getBoundingClientRect().height === 0) drawing.remove();
  for (const element of main.querySelectorAll('*'))
    if (element.closest('svg') === null)
      for (const { name } of [...element.attributes])
        if (!['href', 'colspan', 'rowspan', 'open', 'scope'].includes(name)) element.removeAttribute(name);
  const style =
    'body{font:16px/1.5 sans-serif;max-width:72rem;margin:auto;padding:1rem}svg{max-width:100%;height:auto}' +
    'table{border-collapse:collapse}td,th{padding:.25rem .5rem;text-align:left}';
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${document.title}</title>`;
  return `<!doctype html><html lang="de"><head>${head}<style>${style}</style></head><body>${main.innerHTML}</body></html>`;
}

/** @param {Map<string, string>} pages @returns {Promise<{ url: string, close: () => void }>} */
function serveStatic(pages) {
  const server = createServer((request, answer) => {
    const page = pages.get(request.url ?? '');
    answer.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    answer.end(page);
  });
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      done({ url: `http://127.0.0.1:${port}`, close: () => server.close() });
    }),
  );
}

/** @param {Browser} browser @param {string} url @param {{ width: number, height: number }} viewport @param {number} rate */
async function visit(browser, url, viewport, rate) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  // The browser itself loads parts of its window for a second: they took a third of the processor from the visit.
  await page.waitForTimeout(settleMilliseconds);
  let bytes = 0;
  let requests = 0;
  const devTools = await context.newCDPSession(page);
  await devTools.send('Network.enable');
  devTools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await devTools.send('Emulation.setCPUThrottlingRate', { rate });
  await page.addInitScript(() => {
    const seen = /** @type {{ drawn?: number, shift?: number }} */ (globalThis);
    new PerformanceObserver((list) => {
      seen.drawn = list.getEntries().at(-1)?.startTime ?? 0;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift = (seen.shift ?? 0) + /** @type {PerformanceEntry & { value: number }} */ (entry).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(300);
  const found = await page.evaluate(() => ({
    drawn: /** @type {{ drawn?: number }} */ (globalThis).drawn ?? NaN,
    shift: /** @type {{ shift?: number }} */ (globalThis).shift ?? 0,
    elements: document.querySelectorAll('*').length,
  }));
  await context.close();
  return { ...found, bytes, requests };
}

/** @param {string[]} argv @returns {Promise<number>} exit code */
export async function benchDrawn([runsText = '9']) {
  const runs = Number(runsText);
  const store = mkdtempSync(join(tmpdir(), 'bench-drawn-'));
  const server = await serve(root, startArguments(root), { MONITOR_STORE: store });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  });
  /** @type {Map<string, string>} */
  const pages = new Map();
  const plain = await serveStatic(pages);
  let worst = 0;
  try {
    for (const [screen, viewport] of Object.entries(screens)) {
      for (const path of paths) {
        const page = await browser.newPage({ viewport });
        await page.goto(server.url + path);
        pages.set(path, await page.evaluate(plainPage));
        await page.close();
        for (const rate of speeds) {
          const [ours, theirs] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
          let last = await visit(browser, server.url + path, viewport, rate);
          for (let run = 0; run < runs; run += 1) {
            last = await visit(browser, server.url + path, viewport, rate);
            ours.push(last.drawn);
            theirs.push((await visit(browser, plain.url + path, viewport, rate)).drawn);
          }
          const ratio = quantile(ours) / quantile(theirs);
          worst = Math.max(worst, ratio);
          console.log(
            `${path}, ${screen}, ${rate === 1 ? 'full' : 'quarter'} speed: ${quantile(ours).toFixed(0)} ms, ` +
              `plain ${quantile(theirs).toFixed(0)} ms, ratio ${ratio.toFixed(2)}; ${last.requests} requests, ` +
              `${(last.bytes / 1024).toFixed(0)} KB, ${last.elements} elements, shift ${last.shift.toFixed(3)}`,
          );
        }
      }
    }
    console.log(`worst ratio ${worst.toFixed(2)}, goal ${goal}`);
    return worst <= goal ? 0 : 1;
  } finally {
    plain.close();
    await browser.close();
    await server.stop();
    rmSync(store, { recursive: true, force: true });
  }
}
