// npm run bench -- publish DIR [RUNS]
//
// How close `publish` comes to what DuckDB itself needs for the same files: plain typed loading, set-based checks
// and the core of the computation (limit.js), against the whole of `monitor publish` (reading as text, all checks,
// all indicators, a finished edition). Both run in processes of their own, one after the other, RUNS times (3);
// prints seconds of each run, the medians, their ratio and the peak memory of publish.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const peak = `import{writeSync}from'node:fs';process.on('exit',()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();writeSync(3,JSON.stringify([maxRSS,userCPUTime+systemCPUTime]))})`;

/** Runs node; throws where it fails. @param {string[]} argv @param {NodeJS.ProcessEnv} [env] */
export function run(argv, env = {}) {
  const start = performance.now();
  const child = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(peak)}`, ...argv],
    {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    },
  );
  if (child.status !== 0) throw new Error(`${argv.join(' ')} failed:\n${child.stderr.slice(-2000)}`);
  const seconds = (performance.now() - start) / 1000;
  const [kilobytes, microseconds] = /** @type {[number, number]} */ (JSON.parse(child.output[3] ?? '[0,0]'));
  return {
    seconds,
    /** Of all processors: tells more than the clock where others use the machine. */
    cpuSeconds: microseconds / 1e6,
    megabytes: kilobytes / 1024,
    output: child.stdout.trim(),
  };
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** @param {string[]} argv */
export function benchPublish([folder, runs = '3']) {
  if (!folder) {
    console.error('usage: npm run bench -- publish DIR [RUNS]');
    return 2;
  }
  const dir = resolve(process.env.INIT_CWD ?? '.', folder);
  run(['src/cli/launch.js', 'build', '--if-needed']);
  const limits = [];
  const publications = [];
  const memory = [];
  for (let round = 0; round < Number(runs); round++) {
    const limit = JSON.parse(run(['tests/bench/limit.js', dir]).output);
    const store = mkdtempSync(join(tmpdir(), 'bench-store-'));
    try {
      const publication = run(['src/cli/launch.js', 'publish', dir], { MONITOR_STORE: store });
      limits.push(limit.total_s);
      publications.push(publication.seconds);
      memory.push(publication.megabytes);
      console.log(
        `run ${round + 1}: plain DuckDB ${limit.total_s.toFixed(2)} s, publish ${publication.seconds.toFixed(2)} s, ` +
          `ratio ${(publication.seconds / limit.total_s).toFixed(2)}, peak memory ${publication.megabytes.toFixed(0)} MiB`,
      );
    } finally {
      rmSync(store, { recursive: true, force: true });
    }
  }
  console.log(
    `median: plain DuckDB ${median(limits).toFixed(2)} s, publish ${median(publications).toFixed(2)} s, ` +
      `ratio ${(median(publications) / median(limits)).toFixed(2)}, peak memory ${Math.max(...memory).toFixed(0)} MiB`,
  );
  return 0;
}
