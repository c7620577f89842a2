// npm run bench -- privacy DIR [RUNS]
//
// What privacy costs a publication: the folder as it is, with cells of 1 to 4 connections, against the same folder with
// five connections in their place. Both are published RUNS times (3), in turn; prints the seconds, and the difference
// of the medians for each quartier-year with a withheld cell.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} folder @returns {number} seconds */
function publish(folder) {
  const store = mkdtempSync(join(tmpdir(), 'bench-store-'));
  try {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['src/cli/launch.js', 'publish', folder], {
      cwd: root,
      env: { ...process.env, MONITOR_STORE: store },
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
    if (status !== 0) throw new Error(`publish failed:\n${stderr.slice(-2000)}`);
    return (performance.now() - start) / 1000;
  } finally {
    rmSync(store, { recursive: true, force: true });
  }
}

/**
 * Writes energy.csv anew with five connections where there are 1 to 4; its fields have no commas in them.
 * @param {string} path
 * @returns {number} quartier-years with such a cell
 */
function raiseConnections(path) {
  const [header = '', ...rows] = readFileSync(path, 'utf8').split('\n');
  const names = header.split(',');
  const [at, quartier, year] = ['connections', 'quartier_id', 'year'].map((name) => names.indexOf(name));
  if (at === undefined || at < 0) return 0;
  const years = new Set();
  const raised = rows.map((row) => {
    const fields = row.split(',');
    if (!/^[1-4]$/.test(fields[at] ?? '')) return row;
    years.add(`${fields[quartier ?? 0]} ${fields[year ?? 1]}`);
    fields[at] = '5';
    return fields.join(',');
  });
  writeFileSync(path, [header, ...raised].join('\n'));
  return years.size;
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** @param {string[]} argv */
export function benchPrivacy([folder, runs = '3']) {
  if (!folder) {
    console.error('usage: npm run bench -- privacy DIR [RUNS]');
    return 2;
  }
  const dir = resolve(process.env.INIT_CWD ?? '.', folder);
  spawnSync(process.execPath, ['src/cli/launch.js', 'build', '--if-needed'], { cwd: root, stdio: 'inherit' });
  const open = mkdtempSync(join(tmpdir(), 'bench-open-'));
  try {
    cpSync(dir, open, { recursive: true });
    const years = raiseConnections(join(open, 'energy.csv'));
    const withSmall = [];
    const without = [];
    for (let round = 0; round < Number(runs); round++) {
      without.push(publish(open));
      withSmall.push(publish(dir));
      console.log(
        `run ${round + 1}: without ${without.at(-1)?.toFixed(2)} s, with ${withSmall.at(-1)?.toFixed(2)} s`,
      );
    }
    const difference = (1000 * (median(withSmall) - median(without))) / years;
    console.log(
      `median: ${difference.toFixed(1)} ms more for each of ${years} quartier-years with a withheld cell`,
    );
    return 0;
  } finally {
    rmSync(open, { recursive: true, force: true });
  }
}
