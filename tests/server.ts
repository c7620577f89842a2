import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface TestServer {
  url: string;
  pid: number;
  /** What the server wrote to standard error so far. */
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
  { entry = 'serve', env = {} }: { entry?: 'serve' | 'adapter'; env?: Record<string, string> } = {},
): Promise<TestServer> {
  const child = spawn(
    process.execPath,
    entry === 'serve' ? ['src/cli/launch.js', 'serve'] : ['build/index.js'],
    {
      cwd: root,
      env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...env, MONITOR_STORE: store },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      hasEnded = true;
      resolve();
    });
  });

  const stop = async () => {
    if (!hasEnded) child.kill('SIGTERM');
    const impatient = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(impatient);
  };

  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && !hasEnded) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(log + output)?.[0];
    if (url && (await isAlive(url))) return { url, pid: child.pid!, log: () => log, stop };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop();
  throw new Error(`the server did not start:\n${log}${output}`);
}

async function isAlive(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`)).ok;
  } catch {
    return false;
  }
}
