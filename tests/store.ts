import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface TestStore {
  folder: string;
  /** Runs the command line over the store and returns the last line of its output. Rejects unless it succeeds. */
  monitor(...args: string[]): Promise<string>;
  /** Publishes a folder of `data/` and returns the edition's id. */
  publish(name?: string): Promise<string>;
  remove(): void;
}

/** An empty store in a temporary folder. */
export function makeStore(): TestStore {
  const folder = mkdtempSync(join(tmpdir(), 'quartiersmonitor-test-'));
  const monitor = (...args: string[]) => runMonitor(folder, args);
  return {
    folder,
    monitor,
    publish: (name = 'demo') => monitor('publish', join(root, 'data', name), '--replace-programme'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function runMonitor(store: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/cli/launch.js', ...args], {
      cwd: root,
      env: { ...process.env, MONITOR_STORE: store },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let complaints = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve(output.trim().split('\n').at(-1)!)
        : reject(new Error(`${args.join(' ')} ended with ${code}:\n${complaints}`)),
    );
  });
}
