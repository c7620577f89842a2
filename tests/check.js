// `npm run check`: all that must hold. Steps that need one core each run side by side, then the tests, which use both.
import { spawn } from 'node:child_process';

/** Scripts of package.json, one lane beside the other. Types and build both write .svelte-kit: not at once. */
const lanes = [['lint'], ['types', 'build']];

/**
 * Runs a script; what it has to say comes in one piece when it ends.
 * @param {string} script
 * @returns {Promise<boolean>} whether it succeeded
 */
function run(script) {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(`npm run --silent ${script}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      const seconds = Math.round((performance.now() - start) / 1000);
      console.log(`\n== ${script}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
      process.stdout.write(Buffer.concat(output));
      resolve(code === 0);
    });
  });
}

/** @param {readonly string[]} scripts */
async function runLane(scripts) {
  for (const script of scripts) if (!(await run(script))) return false;
  return true;
}

const outcomes = await Promise.all(lanes.map(runLane));
if (outcomes.every(Boolean)) {
  spawn('npm test --silent', { shell: true, stdio: 'inherit' }).once('close', (code) => {
    process.exitCode = code ?? 1;
  });
} else process.exitCode = 1;
