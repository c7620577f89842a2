// npm run bench -- report [DIR]
//
// The interim report as the first thing that a fresh server is asked for: that of the demonstration as PDF and for
// Word, and, published from DIR, that of all its quartiers as PDF, while another reader asks for one quartier page
// after the other. Prints seconds, their ratio to the goal, processor time and the memory of the server with all its
// processes. On a machine that does other things besides, processor time over the number of processors says more.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask, publish, quantile, quartierPages, serve, startArguments } from './served.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const goals_s = { demoPdf: 3, demoDocx: 6, pdf: 60 };
const goalMiB = 1024;
/** Between two pages of the other reader. */
const pause_ms = 100;

/** @param {number} pid @returns {number[]} a process and all that it started */
function family(pid) {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => stat(Number(name))?.parent === pid);
  return [pid, ...children.flatMap((child) => family(Number(child)))];
}

/** @param {number} pid @returns {{ parent: number, ticks: number } | undefined} of a process, its ended children included */
function stat(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
    return { parent: Number(fields[1]), ticks };
  } catch {
    return undefined;
  }
}

/** @param {number} pid @returns {number} MiB that a process holds */
function memory(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/**
 * @param {string} store
 * @param {string} file
 * @param {{ goal: number, hasReader?: boolean }} options
 * @returns {Promise<boolean>} whether it is within its goals
 */
async function measure(store, file, { goal, hasReader = false }) {
  const server = await serve(root, startArguments(root), { MONITOR_STORE: store });
  const pid = server.child.pid ?? 0;
  const agent = new Agent({ keepAlive: true });
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(
      most,
      family(pid).reduce((sum, one) => sum + memory(one), 0),
    );
  }, 100);
  try {
    const pages = hasReader ? await quartierPages(server) : [];
    const before = stat(pid)?.ticks ?? 0;
    const start = performance.now();
    let isDone = false;
    const report = ask(`${server.url}/api/v1/${file}`, agent).finally(() => (isDone = true));
    const waits = [];
    for (const page of pages) {
      if (isDone) break;
      const asked = performance.now();
      await ask(page, agent);
      waits.push(performance.now() - asked);
      await new Promise((done) => setTimeout(done, pause_ms));
    }
    const bytes = await report;
    const seconds = (performance.now() - start) / 1000;
    const processor = ((stat(pid)?.ticks ?? 0) - before) / 100;
    console.log(
      `${file}: ${seconds.toFixed(1)} s, goal ${goal} s, ratio ${(seconds / goal).toFixed(2)}; processor ` +
        `${processor.toFixed(1)} s on ${cpus().length}; ${(bytes / 2 ** 20).toFixed(1)} MiB; memory ${most.toFixed(0)} MiB, ` +
        `goal ${goalMiB} MiB, ratio ${(most / goalMiB).toFixed(2)}`,
    );
    if (hasReader)
      console.log(
        `  pages meanwhile: ${waits.length}, median ${quantile(waits).toFixed(0)} ms, of 99 % ${quantile(waits, 0.99).toFixed(0)} ms`,
      );
    return seconds <= goal && most <= goalMiB;
  } finally {
    clearInterval(watch);
    agent.destroy();
    await server.stop();
  }
}

/** @param {string[]} argv @returns {Promise<number>} exit code */
export async function benchReport([folder]) {
  const place = mkdtempSync(join(tmpdir(), 'bench-report-'));
  try {
    const demo = join(place, 'demo');
    const results = [
      await measure(demo, 'report.pdf', { goal: goals_s.demoPdf }),
      await measure(demo, 'report.docx', { goal: goals_s.demoDocx }),
    ];
    if (folder) {
      const store = join(place, 'store');
      publish(root, folder, store);
      results.push(await measure(store, 'report.pdf', { goal: goals_s.pdf, hasReader: true }));
    }
    return results.every(Boolean) ? 0 : 1;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
