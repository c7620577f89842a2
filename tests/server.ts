import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { freshPath } from './fixtures/folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const endsWithRun = new URL('end-with-run.js', import.meta.url).href;

export interface TestServer {
  url: string;
  pid: number;
  /** What it says goes here. */
  logFile: string;
  /** What it has said so far. */
  log(): string;
  /** Ends it and waits until it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts the built server over a store on a free port and waits until it answers. `entry` chooses how: `serve`
 * as `npm start` does, `adapter` as `node build`, which publishes nothing by itself.
 */
export async function start(
  store: string,
  {
    entry = 'serve',
    env = {},
    logFile = freshPath('log'),
  }: { entry?: 'serve' | 'adapter'; env?: Record<string, string>; logFile?: string } = {},
): Promise<TestServer> {
  const output = openSync(logFile, 'a');
  const child = spawn(
    process.execPath,
    ['--import', endsWithRun, ...(entry === 'serve' ? ['src/cli/launch.js', 'serve'] : ['build/index.js'])],
    {
      cwd: root,
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: '0',
        ...env,
        MONITOR_STORE: store,
        TEST_RUN: String(inject('run')),
      },
      stdio: ['ignore', output, output],
    },
  );
  closeSync(output);
  child.unref();
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      hasEnded = true;
      resolve();
    });
  });
  const log = () => readFileSync(logFile, 'utf8');

  const stop = async () => {
    if (!hasEnded) child.kill('SIGTERM');
    const impatient = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(impatient);
  };

  const deadline = Date.now() + 100_000;
  while (Date.now() < deadline && !hasEnded) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(log())?.[0];
    if (url && (await isAlive(url))) return { url, pid: child.pid!, logFile, log, stop };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop();
  throw new Error(`the server did not start:\n${log()}`);
}

async function isAlive(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`)).ok;
  } catch {
    return false;
  }
}
