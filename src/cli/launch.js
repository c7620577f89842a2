// Entry of every npm script that needs the built program. Plain JavaScript: it runs before anything is built.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const build = join(root, 'build');
const stamp = join(build, 'built');

/** @param {string} path @returns {number} newest modification time in the tree, in ms */
function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(...readdirSync(path).map((name) => newest(join(path, name))), 0);
}

function isBuilt() {
  if (!existsSync(stamp)) return false;
  const sources = ['src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
  const built = statSync(stamp).mtimeMs;
  // An installation may ship the build without the sources.
  return sources.every((name) => !existsSync(join(root, name)) || newest(join(root, name)) <= built);
}

/** The adapter compresses what it builds itself; the live charts come after it. @param {string} folder */
function compressFor(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));
  }
}

function buildAll() {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  if (!existsSync(vite)) {
    console.error('Bitte zuerst „npm ci“ ausführen. / Please run "npm ci" first.');
    process.exit(1);
  }
  console.error('Programm wird gebaut … / Building the program …');
  rmSync(build, { recursive: true, force: true });
  for (const mode of ['production', 'cli', 'live']) {
    const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn', '--mode', mode], {
      cwd: root,
      // A test runner sets another one, with which pages would ask for the sources of live charts.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 2, 2],
    });
    if (status !== 0) process.exit(status ?? 1);
  }
  compressFor(join(build, 'client/live'));
  writeFileSync(stamp, new Date().toISOString());
}

const [command, ...rest] = process.argv.slice(2);
if (command === 'build') {
  if (!rest.includes('--if-needed') || !isBuilt()) buildAll();
} else {
  if (!isBuilt()) buildAll();
  const { main } = await import(pathToFileURL(join(build, 'cli/monitor.js')).href);
  process.exitCode = await main(process.argv.slice(2), root);
}
