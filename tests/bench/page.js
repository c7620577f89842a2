// npm run bench -- page DIR [PAGES] | page --store STORE [PAGES]
//
// What a quartier page costs that nobody has asked for before: PAGES (100) different ones are asked of a server whose
// code is warm, one after the other on one connection; then so many of each kind of page behind it. Prints the milliseconds of the server, from the request to the
// last byte handed to the network, against the goal; what the client, which shares the processors, sees of it; and
// from another such round, which a profiler slows down, where they go. DIR is published first into a store that is
// removed again; STORE is one that exists. Processor time is what to compare on a machine that does other things
// besides.
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask, publish, quantile, quartierPages, serve, startArguments } from './served.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const goal_ms = 20;
/** Pages behind the overview, and what each may take. */
const depths = ['bilanz', 'ursachen', 'massnahmen', 'daten', 'aehnliche', 'szenario'];
const depthGoal_ms = 100;
/**
 * Pages asked for beforehand, so that the code is compiled and what an edition keeps for all its pages is there. With
 * 300 the compiler went through another 290 functions in the 300 pages that followed, which took a tenth longer.
 */
const warmUp = 1000;
/** Pages of a fresh server, whose code is not compiled yet. */
const firstPages = 60;

/** @typedef {{ answers_ms: number[], statements: number, waited_ms: number, cpu_ms: number, loop_ms: number, parts: Record<string, number> }} Report */

/** @param {import('node:child_process').ChildProcess} child @param {{ profile?: boolean }} [order] @returns {Promise<Report>} */
function meter(child, order = {}) {
  return new Promise((done) => {
    child.once('message', (report) => done(/** @type {Report} */ (report)));
    child.send(order);
  });
}

/** @param {string[]} urls @param {Agent} agent @returns {Promise<number[]>} milliseconds of each */
async function walk(urls, agent) {
  const milliseconds = [];
  for (const url of urls) {
    const start = performance.now();
    await ask(url, agent);
    milliseconds.push(performance.now() - start);
  }
  return milliseconds;
}

/** Spread over the edition, because neighbours lie together in its tables. @param {string[]} pages @param {number} count */
function spread(pages, count) {
  const step = Math.max(1, Math.floor(pages.length / count));
  const order = Array.from({ length: step }, (_, first) =>
    pages.filter((_, index) => index % step === first),
  );
  return order.flat();
}

/** @param {number} value */
const ms = (value) => `${value.toFixed(1)} ms`;

/** @param {string} store @param {number} count */
async function measure(store, count) {
  const url = new URL('page-meter.js', import.meta.url).href;
  const server = await serve(root, ['--import', url, ...startArguments(root)], { MONITOR_STORE: store });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const pages = spread(await quartierPages(server), warmUp + 2 * count);
    if (pages.length < 20) throw new Error('too few quartiers to measure pages that nobody has asked for');
    const asked = Math.min(count, Math.floor((pages.length * 2) / 5));
    await meter(server.child);
    const first = await walk(pages.slice(0, 1), agent);
    await walk(pages.slice(1, firstPages), agent);
    const fresh = await meter(server.child);
    const warming = await walk(pages.slice(firstPages, Math.min(warmUp, pages.length - 2 * asked)), agent);
    await meter(server.child);
    const seen = await walk(pages.slice(-2 * asked, -asked), agent);
    const plain = await meter(server.child, { profile: true });
    await walk(pages.slice(-asked), agent);
    const { parts } = await meter(server.child);

    const each = (/** @type {number} */ sum) => ms(sum / asked);
    const measured = plain.answers_ms;
    console.log(
      `${pages.length} quartiers, ${asked} pages asked for the first time: median ${ms(quantile(measured))} in the ` +
        `server, 95 % within ${ms(quantile(measured, 0.95))}, all within ${ms(Math.max(...measured))}; ` +
        `ratio to the goal of ${goal_ms} ms ${(quantile(measured) / goal_ms).toFixed(2)}`,
    );
    console.log(
      `the first ${firstPages} pages of the process: median ${ms(quantile(fresh.answers_ms))} in the server, ${(fresh.statements / firstPages).toFixed(1)} statements each`,
    );
    console.log(
      `as the client sees them: median ${ms(quantile(seen))}; the very first page of the process ${ms(first[0] ?? NaN)}, ` +
        `the ${warming.length} that followed while the code got warm ${ms(quantile(warming))}`,
    );
    console.log(
      `per page: ${(plain.statements / asked).toFixed(1)} statements, under way for ${each(plain.waited_ms)}; ` +
        `main thread busy for ${each(plain.loop_ms)}; processor time of all threads ${each(plain.cpu_ms)}`,
    );
    for (const depth of depths) {
      const addresses = pages.slice(-asked).map((address) => `${address}/${depth}`);
      await walk(addresses.slice(0, asked / 2), agent);
      await meter(server.child);
      await walk(addresses.slice(asked / 2), agent);
      const { answers_ms, statements, waited_ms, loop_ms } = await meter(server.child);
      const { length } = answers_ms;
      console.log(
        `/${depth}: median ${ms(quantile(answers_ms))} in the server, 95 % within ${ms(quantile(answers_ms, 0.95))}, ` +
          `ratio to the goal of ${depthGoal_ms} ms ${(quantile(answers_ms) / depthGoal_ms).toFixed(2)}; ` +
          `${(statements / length).toFixed(1)} statements, under way for ${ms(waited_ms / length)}; ` +
          `main thread busy for ${ms(loop_ms / length)}`,
      );
    }
    const { charts = 0, page = 0, rows = 0, other = 0 } = parts;
    console.log(
      `main thread under the profiler: charts ${each(charts)}, page ${each(page)}, rows ${each(rows)}, other ${each(other)}`,
    );
  } finally {
    agent.destroy();
    await server.stop();
  }
}

/** @param {string[]} argv */
export async function benchPage(argv) {
  const isStore = argv[0] === '--store';
  const [folder, count = '100'] = isStore ? argv.slice(1) : argv;
  if (!folder) {
    console.error('usage: npm run bench -- page DIR [PAGES] | page --store STORE [PAGES]');
    return 2;
  }
  if (isStore) {
    await measure(resolve(process.env.INIT_CWD ?? '.', folder), Number(count));
    return 0;
  }
  const store = mkdtempSync(join(tmpdir(), 'bench-store-'));
  try {
    publish(root, folder, store);
    await measure(store, Number(count));
  } finally {
    rmSync(store, { recursive: true, force: true });
  }
  return 0;
}
