// npm run bench -- server DIR [SECONDS]
//
// Requests per second of the quartier page against those of an empty SvelteKit page, served by the same adapter on
// the same machine and asked by the same client: 16 connections kept alive, three rounds of SECONDS (8) each, in
// turns of a second, so that whatever else the machine does meets both. DIR is published first; the quartier page
// varies over all its quartiers. Prints also what a page takes that nobody has asked for before.
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildEmptyKit } from './empty-kit.js';
import { ask, publish, quantile, quartierPages, serve, startArguments } from './served.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const connections = 16;
const rounds = 3;
const goal = 1.5;
/** Pages asked for one by one to see what a page costs that is not kept yet. */
const coldPages = 60;

const agent = new Agent({ keepAlive: true, maxSockets: connections });

/** @param {string[]} urls asked in turn @param {number} seconds @returns {Promise<number>} answers per second */
async function load(urls, seconds) {
  const start = performance.now();
  const end = start + seconds * 1000;
  let answers = 0;
  const connection = async () => {
    while (performance.now() < end) {
      await ask(/** @type {string} */ (urls[answers++ % urls.length]), agent);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  return (1000 * answers) / (performance.now() - start);
}

/** @param {string[]} urls @returns {Promise<{ milliseconds: number[], bytes: number[] }>} asked one after the other */
async function walk(urls) {
  const milliseconds = [];
  const bytes = [];
  for (const url of urls) {
    const start = performance.now();
    bytes.push(await ask(url, agent));
    milliseconds.push(performance.now() - start);
  }
  return { milliseconds, bytes };
}

/** @param {string[]} argv */
export async function benchServer([folder, seconds = '8']) {
  if (!folder) {
    console.error('usage: npm run bench -- server DIR [SECONDS]');
    return 2;
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.once(signal, () => process.exit(1));
  const store = mkdtempSync(join(tmpdir(), 'bench-store-'));
  publish(root, folder, store);
  const emptyFolder = buildEmptyKit(root);
  /** @type {import('./served.js').Server[]} */
  const servers = [];
  try {
    const monitor = await serve(root, startArguments(root), { MONITOR_STORE: store });
    servers.push(monitor);
    const empty = await serve(emptyFolder, ['build/index.js']);
    servers.push(empty);
    const pages = await quartierPages(monitor);
    const { milliseconds, bytes } = await walk(pages.slice(0, coldPages));
    console.log(
      `${pages.length} quartier pages, ${(quantile(bytes) / 1000).toFixed(0)} kB each as sent; asked for the first ` +
        `time: median ${quantile(milliseconds).toFixed(0)} ms, 95 % within ${quantile(milliseconds, 0.95).toFixed(0)} ms`,
    );
    await Promise.all(pages.map((page) => ask(page, agent)));
    await load([empty.url], 2);
    const emptyRates = [];
    const pageRates = [];
    for (let round = 1; round <= rounds; round++) {
      const turns = { empty: 0, page: 0 };
      for (let turn = 0; turn < Number(seconds); turn++) {
        turns.empty += await load([empty.url], 1);
        turns.page += await load(pages, 1);
      }
      const emptyRate = turns.empty / Number(seconds);
      const pageRate = turns.page / Number(seconds);
      emptyRates.push(emptyRate);
      pageRates.push(pageRate);
      console.log(
        `round ${round}: empty SvelteKit page ${emptyRate.toFixed(0)}/s, quartier page ${pageRate.toFixed(0)}/s, ` +
          `ratio ${(pageRate / emptyRate).toFixed(2)}`,
      );
    }
    console.log(
      `median: empty SvelteKit page ${quantile(emptyRates).toFixed(0)}/s, quartier page ${quantile(pageRates).toFixed(0)}/s, ` +
        `ratio ${(quantile(pageRates) / quantile(emptyRates)).toFixed(2)} (goal ${goal})`,
    );
    return 0;
  } finally {
    agent.destroy();
    for (const server of servers) await server.stop();
    rmSync(store, { recursive: true, force: true });
    rmSync(emptyFolder, { recursive: true, force: true });
  }
}
