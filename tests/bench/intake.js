// npm run bench -- intake [RUNS] [QUARTIERS]
//
// How long a check takes for what people have: a workbook with 100,000 rows (goal: 10 s and 500 MB), and a balance as
// German Excel saves it against the same figures as files of the contract (goal: 1.5 times). QUARTIERS (1,800) have 550
// rows each; a million rows is the most that is read of a file of another format. BEFORE=DIR names a built checkout of
// an earlier version, whose check of the contract files is measured, too. Each in a process of its own, by turns,
// RUNS times (3); the best run counts, and the load of the machine is printed.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { rowsPerQuartier, writeContract, writeGerman, writeWorkbook } from './programme-files.js';
import { run } from './publish.js';

const goals = { seconds: 10, megabytes: 500, ratio: 1.5 };
const workbookRows = 100_000;

/** @param {string[]} argv */
export async function benchIntake([runs = '3', quartiers = '1800']) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-intake-'));
  const paths = {
    contract: join(folder, 'contract'),
    german: join(folder, 'german'),
    workbook: join(folder, 'workbook'),
  };
  try {
    run(['src/cli/launch.js', 'build', '--if-needed']);
    writeContract(paths.contract, Number(quartiers));
    writeGerman(paths.german, Number(quartiers));
    await writeWorkbook(paths.workbook, workbookRows);
    const size = (/** @type {string} */ path) => `${(statSync(path).size / 1e6).toFixed(0)} MB`;
    console.log(
      `${Number(quartiers) * rowsPerQuartier} rows: contract ${size(join(paths.contract, 'energy.csv'))}, ` +
        `German ${size(join(paths.german, 'energy.csv'))}; workbook of ${workbookRows} rows ${size(join(paths.workbook, 'Bilanz.xlsx'))}`,
    );
    const kinds = {
      workbook: ['src/cli/launch.js', 'check', paths.workbook],
      contract: ['src/cli/launch.js', 'check', paths.contract],
      german: ['src/cli/launch.js', 'check', paths.german],
      ...(process.env.BEFORE && {
        before: [join(process.env.BEFORE, 'src/cli/launch.js'), 'check', paths.contract],
      }),
    };
    /** @type {Record<string, {seconds: number, cpuSeconds: number, megabytes: number}>} */
    const best = {};
    for (let round = 0; round < Number(runs); round++) {
      for (const [kind, argv] of Object.entries(kinds)) {
        const { seconds, cpuSeconds, megabytes } = run(argv);
        const known = best[kind];
        best[kind] = {
          seconds: Math.min(seconds, known?.seconds ?? Infinity),
          cpuSeconds: Math.min(cpuSeconds, known?.cpuSeconds ?? Infinity),
          megabytes: Math.min(megabytes, known?.megabytes ?? Infinity),
        };
        console.log(
          `run ${round + 1}: ${kind} ${seconds.toFixed(2)} s, CPU ${cpuSeconds.toFixed(2)} s, ${megabytes.toFixed(0)} MiB, load ${loadavg()[0]?.toFixed(1)}`,
        );
      }
    }
    const { workbook, contract, german, before } = best;
    if (!workbook || !contract || !german) return 1;
    const ratios = (/** @type {typeof german} */ one, /** @type {typeof german} */ other) =>
      `ratio ${(one.seconds / other.seconds).toFixed(2)}, of CPU ${(one.cpuSeconds / other.cpuSeconds).toFixed(2)}`;
    console.log(
      `best: workbook ${workbook.seconds.toFixed(2)} s, CPU ${workbook.cpuSeconds.toFixed(2)} s, ${workbook.megabytes.toFixed(0)} MiB (goal ${goals.seconds} s, ${goals.megabytes} MB)\n` +
        `German ${german.seconds.toFixed(2)} s to contract ${contract.seconds.toFixed(2)} s: ${ratios(german, contract)} (goal ${goals.ratio})` +
        (before ? `\ncontract to before ${before.seconds.toFixed(2)} s: ${ratios(contract, before)}` : ''),
    );
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
