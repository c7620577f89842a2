// npm run bench -- intake [RUNS] [QUARTIERS…]
//
// How long a check takes for what people have: a workbook with 100,000 rows (goal: 10 s and 500 MB), and a balance as
// German Excel saves it against the same figures as files of the contract (goal: 1.5 times). QUARTIERS (180 1800) have
// 550 rows each; L stands for 11,000, every municipality of Germany. BEFORE=DIR names a built checkout of an earlier
// version, whose check of the contract files is measured, too. Each in a process of its own, by turns, RUNS times (3);
// the best run counts, and the load of the machine is printed.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { rowsPerQuartier, writeContract, writeGerman, writeWorkbook } from './programme-files.js';
import { run } from './publish.js';

const goals = { seconds: 10, megabytes: 500, ratio: 1.5 };
const workbookRows = 100_000;
const scales = { L: 11_000 };

/** @typedef {{seconds: number, cpuSeconds: number, megabytes: number}} Took */

/** @param {string[]} argv */
export async function benchIntake([runs = '3', ...sizes]) {
  run(['src/cli/launch.js', 'build', '--if-needed']);
  const counts = (sizes.length > 0 ? sizes : ['180', '1800']).map((size) =>
    size === 'L' ? scales.L : Number(size),
  );
  await inFolder(async (folder) => {
    await writeWorkbook(folder, workbookRows);
    const { workbook } = bestOf(Number(runs), { workbook: ['src/cli/launch.js', 'check', folder] });
    console.log(
      `best: workbook of ${workbookRows} rows ${said(workbook)} (goal ${goals.seconds} s, ${goals.megabytes} MB)`,
    );
  });
  for (const quartiers of counts) await inFolder((folder) => benchText(folder, quartiers, Number(runs)));
  return 0;
}

/** @param {string} folder @param {number} quartiers @param {number} runs */
function benchText(folder, quartiers, runs) {
  const paths = { contract: join(folder, 'contract'), german: join(folder, 'german') };
  writeContract(paths.contract, quartiers);
  writeGerman(paths.german, quartiers);
  const size = (/** @type {string} */ path) =>
    `${(statSync(join(path, 'energy.csv')).size / 1e6).toFixed(0)} MB`;
  console.log(
    `${quartiers * rowsPerQuartier} rows: contract ${size(paths.contract)}, German ${size(paths.german)}`,
  );
  const { BEFORE: older } = process.env;
  const { contract, german, before } = bestOf(runs, {
    contract: ['src/cli/launch.js', 'check', paths.contract],
    german: ['src/cli/launch.js', 'check', paths.german],
    ...(older && { before: [join(older, 'src/cli/launch.js'), 'check', paths.contract] }),
  });
  console.log(
    `best: German ${said(german)} to contract ${said(contract)}: ${ratios(german, contract)} (goal ${goals.ratio})` +
      (before ? `\nbest: contract to before ${said(before)}: ${ratios(contract, before)}` : ''),
  );
}

/** @param {(folder: string) => void | Promise<void>} work */
async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-intake-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {number} runs @param {Record<string, string[]>} kinds @returns {Record<string, Took>} */
function bestOf(runs, kinds) {
  /** @type {Record<string, Took>} */
  const best = {};
  for (let round = 0; round < runs; round++) {
    for (const [kind, argv] of Object.entries(kinds)) {
      const took = run(argv);
      const known = best[kind] ?? took;
      best[kind] = {
        seconds: Math.min(took.seconds, known.seconds),
        cpuSeconds: Math.min(took.cpuSeconds, known.cpuSeconds),
        megabytes: Math.min(took.megabytes, known.megabytes),
      };
      console.log(`run ${round + 1}: ${kind} ${said(took)}, load ${loadavg()[0]?.toFixed(1)}`);
    }
  }
  return best;
}

const said = (/** @type {Took | undefined} */ took) =>
  took
    ? `${took.seconds.toFixed(2)} s, CPU ${took.cpuSeconds.toFixed(2)} s, ${took.megabytes.toFixed(0)} MiB`
    : '–';

/** @param {Took | undefined} one @param {Took | undefined} other */
const ratios = (one, other) =>
  one && other
    ? `ratio ${(one.seconds / other.seconds).toFixed(2)}, of CPU ${(one.cpuSeconds / other.cpuSeconds).toFixed(2)}`
    : '';
