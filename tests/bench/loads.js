// npm run bench -- loads DIR [SECONDS] [EDITIONS] [LOAD]
//
// How a reader fares while others ask for too much. DIR is published into a store that is removed again, and its
// edition registered EDITIONS (200) times. One reader asks the real server for quartier pages one after the other: new
// ones, which nobody has asked for, and one that is kept: for SECONDS (8) alone and for as long under each load of
// load-kinds.js, in turns, or under those only whose names have LOAD in them.
// Prints one line for each load: how the slowest hundredth of the reader's pages compares with the idle server, the
// memory of the server at its peak, what deleted files it held open, and how the load was answered.
import { mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { loads } from './load-kinds.js';
import { multiply } from './many-editions.js';
import { ask, publish, quantile, quartierPages, serve, startArguments } from './served.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const goals = { ratio: 5, mebibytes: 1024 };
/** Pages asked for beforehand, so that the code is compiled. */
const warmUpPages = 400;
const settleMilliseconds = 3_000;
const pauseMilliseconds = 10;

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** @param {number | undefined} pid @returns {{ memory: number, files: number }} MiB resident, and of deleted files held open */
function weigh(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const memory = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  let bytes = 0;
  for (const descriptor of readdirSync(`/proc/${pid}/fd`)) {
    try {
      const path = `/proc/${pid}/fd/${descriptor}`;
      if (readlinkSync(path).endsWith(' (deleted)')) bytes += statSync(path).size;
    } catch {
      // Closed meanwhile.
    }
  }
  return { memory, files: bytes / 2 ** 20 };
}

/** Every page of it is another one. @param {string[]} pages @returns {Generator<string, never>} */
function* newPages(pages) {
  const questions = ['', ...Array.from({ length: 8 }, (_, at) => `?from=${2015 + at}`)];
  for (;;) {
    for (const question of questions) {
      for (const prefix of ['/quartiere/', '/en/quartiere/']) {
        for (const page of pages) yield page.replace('/quartiere/', prefix) + question;
      }
    }
  }
}

/** @typedef {{ fresh: number[], kept: number[] }} Times milliseconds of each page */

/**
 * Reads pages until `isOver`.
 * @param {Generator<string, never>} fresh @param {string} kept @param {Agent} agent @param {() => boolean} isOver
 * @returns {Promise<Times>}
 */
async function read(fresh, kept, agent, isOver) {
  /** @type {Times} */
  const times = { fresh: [], kept: [] };
  while (!isOver()) {
    for (const [list, url] of /** @type {const} */ ([
      [times.fresh, fresh.next().value],
      [times.kept, kept],
    ])) {
      const start = performance.now();
      await ask(url, agent);
      list.push(performance.now() - start);
      await pause(pauseMilliseconds);
    }
  }
  return times;
}

/**
 * @param {string} name @param {import('./load-kinds.js').Target} target @param {number} seconds
 * @returns {Promise<import('./load-kinds.js').Counts>}
 */
function runLoad(name, target, seconds) {
  const worker = new Worker(new URL('load-kinds.js', import.meta.url), {
    workerData: { name, target, seconds },
  });
  return new Promise((done, failed) => worker.once('message', done).once('error', failed));
}

/** @param {string} store @param {number} seconds @param {string} only a part of the names of loads */
async function measure(store, seconds, only) {
  const server = await serve(root, startArguments(root), { MONITOR_STORE: store });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const { editions } = JSON.parse(readFileSync(join(store, 'register.json'), 'utf8'));
    const { rows } = /** @type {{ rows: { table: string, row_count: number }[] }} */ (
      await (await fetch(`${server.url}/api/v1/tables`)).json()
    );
    const tables = rows.toSorted((a, b) => b.row_count - a.row_count).map(({ table }) => table);
    const pages = await quartierPages(server);
    const quartiers = pages.map((page) => page.slice(page.lastIndexOf('/') + 1));
    const target = { url: server.url, quartiers, editions, tables };
    const fresh = newPages(pages);
    const kept = /** @type {string} */ (pages[0]);
    for (let page = 0; page < warmUpPages; page++) await ask(fresh.next().value, agent);
    await pause(settleMilliseconds);

    /** @type {Times} */
    const idle = { fresh: [], kept: [] };
    // Again before each load: what else the machine does then meets both.
    const rest = async () => {
      const until = performance.now() + 1_000 * seconds;
      const { fresh: ofNew, kept: ofKept } = await read(fresh, kept, agent, () => performance.now() > until);
      idle.fresh.push(...ofNew);
      idle.kept.push(...ofKept);
      return quantile(ofNew);
    };
    await rest();
    let worst = { ratio: 0, memory: 0 };
    for (const [name] of loads.filter(([name]) => name.includes(only))) {
      const idleMedian = await rest();
      let isOver = false;
      const peak = { memory: 0, files: 0 };
      const scales = setInterval(() => {
        const now = weigh(server.child.pid);
        peak.memory = Math.max(peak.memory, now.memory);
        peak.files = Math.max(peak.files, now.files);
      }, 50);
      const reading = read(fresh, kept, agent, () => isOver);
      const counts = await runLoad(name, target, seconds);
      isOver = true;
      const times = await reading;
      clearInterval(scales);
      const [idleFresh, idleKept] = [quantile(idle.fresh, 0.99), quantile(idle.kept, 0.99)];
      const [slowFresh, slowKept] = [quantile(times.fresh, 0.99), quantile(times.kept, 0.99)];
      const ratio = slowFresh / idleFresh;
      worst = { ratio: Math.max(worst.ratio, ratio), memory: Math.max(worst.memory, peak.memory) };
      console.log(
        `${name}: new page 99 % within ${slowFresh.toFixed(0)} ms, idle ${idleFresh.toFixed(0)} ms, ratio ${ratio.toFixed(2)} ` +
          `(${times.fresh.length} pages, median ${quantile(times.fresh).toFixed(0)} ms, idle ${idleMedian.toFixed(0)} ms); ` +
          `kept page ${slowKept.toFixed(1)} ms, idle ${idleKept.toFixed(1)} ms, ratio ${(slowKept / idleKept).toFixed(2)}; ` +
          `${peak.memory.toFixed(0)} MiB, deleted files ${peak.files.toFixed(0)} MiB; ${JSON.stringify(counts)}`,
      );
      await pause(settleMilliseconds);
    }
    console.log(
      `worst: ratio ${worst.ratio.toFixed(2)} (goal ${goals.ratio}), ${worst.memory.toFixed(0)} MiB (goal ${goals.mebibytes})`,
    );
  } finally {
    agent.destroy();
    await server.stop();
  }
}

/** @param {string[]} argv */
export async function benchLoads([folder, seconds = '8', editions = '200', only = '']) {
  if (!folder) {
    console.error('usage: npm run bench -- loads DIR [SECONDS] [EDITIONS] [LOAD]');
    return 2;
  }
  const store = mkdtempSync(join(tmpdir(), 'bench-store-'));
  process.once('exit', () => rmSync(store, { recursive: true, force: true }));
  publish(root, folder, store);
  multiply(store, Number(editions));
  await measure(store, Number(seconds), only);
  return 0;
}
