// npm run bench -- press DIR
//
// What the press asks for, against its goals: charts as SVG, PDF and PNG for print that nobody has asked for before,
// the kit of the programme, and pages while it is made. Prints milliseconds, goals and their ratio; on a machine that
// does other things besides, the ratios of pages to idle pages are what to compare. DIR is published first into a store
// that is removed again.
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask, publish, quantile, quartierPages, serve, startArguments } from './served.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const kinds = ['path', 'gap', 'decomposition', 'carriers', 'sectors'];
/** Milliseconds that a chart may take, uncached. */
const chartGoals = { svg: 15, pdf: 60, png: 400 };
const kitGoal_s = 60;
/** Times their idle 99th percentile that pages may take while a kit is made. */
const pageGoal = 3;
/** Pages asked for beforehand, and while nothing else is done. */
const [warmUp, idlePages] = [100, 200];
/** Between pages while a kit is made, so that there are enough that nobody has asked for. */
const pause_ms = 40;

/** @param {string} name @param {number} value @param {number} goal @param {string} unit */
const report = (name, value, goal, unit) =>
  console.log(
    `${name.padEnd(34)} ${value.toFixed(1).padStart(8)} ${unit}, goal ${goal} ${unit}, ratio ${(value / goal).toFixed(2)}`,
  );

/** @param {string} url @param {Agent} agent */
async function timed(url, agent) {
  const start = performance.now();
  await ask(url, agent);
  return performance.now() - start;
}

/** @param {string[]} [argv] */
export async function benchPress([folder] = []) {
  if (folder === undefined) {
    console.error('usage: npm run bench -- press DIR');
    return 2;
  }
  const store = mkdtempSync(join(tmpdir(), 'bench-press-'));
  publish(root, folder, store);
  const server = await serve(root, startArguments(root), { MONITOR_STORE: store });
  const agent = new Agent({ keepAlive: true });
  try {
    const pages = await quartierPages(server);
    const ids = pages.map((page) => page.slice(page.lastIndexOf('/') + 1));
    /** Each asks for another first year of the trend, since answers are kept. @param {number} round */
    const page = (round) =>
      `${pages[round % pages.length]}?from=${1951 + (Math.floor(round / pages.length) % 199)}`;
    for (let round = 0; round < warmUp; round++) await ask(page(round), agent);
    for (const [type, goal] of Object.entries(chartGoals)) {
      /** @param {string} kind @param {string} id @param {string} lang */
      const url = (kind, id, lang) =>
        `${server.url}/api/v1/charts/${kind}.${type}?quartier=${id}&format=page&lang=${lang}`;
      for (const id of ids.slice(0, 40)) for (const kind of kinds) await ask(url(kind, id, 'de'), agent);
      const times = [];
      for (const id of ids.slice(0, 40))
        for (const kind of kinds) times.push(await timed(url(kind, id, 'en'), agent));
      report(`${type}, 170 mm, median`, quantile(times), goal, 'ms');
      report(`${type}, 170 mm, 95 of 100`, quantile(times, 0.95), goal, 'ms');
    }
    const idle = [];
    for (let round = 0; round < idlePages; round++) idle.push(await timed(page(warmUp + round), agent));
    const idle99 = quantile(idle, 0.99);
    let isMade = false;
    const start = performance.now();
    const kit = ask(`${server.url}/presse/pressemappe.zip`, new Agent()).then((bytes) => {
      isMade = true;
      return { bytes, seconds: (performance.now() - start) / 1000 };
    });
    const busy = [];
    for (let round = warmUp + idlePages; !isMade; round++) {
      busy.push(await timed(page(round), agent));
      await new Promise((next) => setTimeout(next, pause_ms));
    }
    const { bytes, seconds } = await kit;
    report(`kit of the programme, ${(bytes / 2 ** 20).toFixed(1)} MiB`, seconds, kitGoal_s, 's');
    console.log(`${String(idle.length).padStart(6)} pages, idle: 99 of 100 within ${idle99.toFixed(1)} ms`);
    report(`${busy.length} pages meanwhile, 99 of 100`, quantile(busy, 0.99), pageGoal * idle99, 'ms');
    return 0;
  } finally {
    agent.destroy();
    await server.stop();
    rmSync(store, { recursive: true, force: true });
  }
}
