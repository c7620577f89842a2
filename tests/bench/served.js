// Servers in processes of their own, and a client that asks them.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join, resolve } from 'node:path';

/** @typedef {{ url: string, child: import('node:child_process').ChildProcess, stop: () => Promise<void> }} Server */

/** What `npm start` gives to node. @param {string} root @returns {string[]} */
export function startArguments(root) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return /** @type {string} */ (scripts.start).split(' ').slice(1);
}

/**
 * @param {string} root
 * @param {string} folder relative to where npm was called
 * @param {string} store
 */
export function publish(root, folder, store) {
  const path = resolve(process.env.INIT_CWD ?? '.', folder);
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/launch.js', 'publish', path], {
    cwd: root,
    env: { ...process.env, MONITOR_STORE: store },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(stderr.slice(-2000));
}

/**
 * @param {string} cwd
 * @param {string[]} argv
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Server>} once it says where it listens
 */
export function serve(cwd, argv, env = {}) {
  const child = spawn(process.execPath, argv, {
    cwd,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = new Promise((done) => child.once('exit', done));
  process.once('exit', () => child.kill('SIGKILL'));
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return new Promise((found, failed) => {
    let output = '';
    /** @param {Buffer} chunk */
    const read = (chunk) => {
      output += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (url) found({ url, child, stop });
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void ended.then(() => failed(new Error(`${argv.join(' ')} ended:\n${output}`)));
  });
}

/** @param {string} url @param {import('node:http').Agent} agent @returns {Promise<number>} bytes of the answer as sent */
export function ask(url, agent) {
  return new Promise((done, failed) => {
    get(url, { agent, headers: { 'accept-encoding': 'br, gzip' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk) => (bytes += chunk.length));
      answer.on('end', () =>
        answer.statusCode === 200 ? done(bytes) : failed(new Error(`${url}: ${answer.statusCode}`)),
      );
    }).on('error', failed);
  });
}

/** @param {number[]} values @param {number} [share] */
export const quantile = (values, share = 0.5) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;

/** @param {Server} server @returns {Promise<string[]>} addresses of all quartier pages */
export async function quartierPages({ url }) {
  const pages = [];
  /** @type {string | null} */
  let after = '';
  while (after !== null) {
    const query = after === '' ? '' : `?after=${encodeURIComponent(after)}`;
    const answer = await fetch(`${url}/api/v1/quartiers${query}`);
    const part = /** @type {{ rows: { quartier_id: string }[], next: string | null }} */ (
      await answer.json()
    );
    pages.push(...part.rows.map(({ quartier_id }) => `${url}/quartiere/${quartier_id}`));
    after = part.next;
  }
  return pages;
}
