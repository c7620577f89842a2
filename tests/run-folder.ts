import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A temporary folder for what is made once in a run (see once-per-run.ts). */
    shared: string;
    /** The process that runs the tests. */
    run: number;
  }
}

const prefix = 'quartiersmonitor-tests-';

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Process of a server that test files have shared (see once-per-run.ts). */
function pidOf(made: string): number | undefined {
  if (!existsSync(made)) return undefined;
  const { value } = JSON.parse(readFileSync(made, 'utf8')) as { value?: { pid: number } };
  return value && isRunning(value.pid) ? value.pid : undefined;
}

/**
 * One temporary folder for a run and all its processes, named by the process that runs it. Vitest asks for it with the
 * configuration, before it makes folders of its own: they lie inside, and the next run finds those of an interrupted one.
 */
export function makeRunFolder(): void {
  // Vitest reads its configuration once for every project.
  if (basename(tmpdir()) === `${prefix}${process.pid}`) return;
  for (const name of readdirSync(tmpdir()).filter((found) => found.startsWith(prefix)))
    if (!isRunning(Number(name.slice(prefix.length))))
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
  process.env.TMPDIR = join(tmpdir(), `${prefix}${process.pid}`);
  mkdirSync(process.env.TMPDIR, { recursive: true });
}

/** Tells all processes of the folder, and ends with the run what lies in it. */
export default function setUp({ provide }: TestProject): () => void {
  const folder = tmpdir();
  provide('shared', folder);
  provide('run', process.pid);
  return () => {
    const [server, office] = ['server.json', 'office.json'].map((made) => pidOf(join(folder, made)));
    if (server !== undefined) process.kill(server);
    // Its whole group.
    if (office !== undefined) process.kill(-office, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
}
