import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

/** What a lock says about the process that holds it. */
export const lockOwner = z.object({
  token: z.string(),
  command: z.string(),
  pid: z.int(),
  host: z.string(),
  /** Changes with every start of the machine; null where the system names none. */
  boot: z.string().nullable(),
  /** Processes of another namespace (a container) are not to be seen; null where the system has none. */
  pid_namespace: z.string().nullable(),
  /** When the owner last said that it lives. */
  heartbeat: z.iso.datetime(),
});
export type LockOwner = z.infer<typeof lockOwner>;

export const heartbeatMilliseconds = 2_000;
/** Fifteen heartbeats: a process that computes may be late, and is asked once more before it registers. */
export const staleMilliseconds = 30_000;

/** Tokens of the locks that this process holds or waits for. */
export const heldHere = new Set<string>();

const boot = readOr(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
const pidNamespace = readOr(() => readlinkSync('/proc/self/ns/pid'));

function readOr(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}

export function thisProcess(token: string, command: string): LockOwner {
  return {
    token,
    command,
    pid: process.pid,
    host: hostname(),
    boot,
    pid_namespace: pidNamespace,
    heartbeat: new Date().toISOString(),
  };
}

/** Whether the owner is gone: its heartbeat is old, or it ran where this process would see it and is not there. */
export function isGone(owner: LockOwner): boolean {
  if (Math.abs(Date.now() - Date.parse(owner.heartbeat)) > staleMilliseconds) return true;
  if (!canSee(owner)) return false;
  // A container that starts again gives its process the number of the one before.
  return owner.pid === process.pid ? !heldHere.has(owner.token) : !isRunning(owner.pid);
}

function canSee({ host, boot: itsBoot, pid_namespace }: LockOwner): boolean {
  if (host !== hostname() || itsBoot !== boot || pid_namespace !== pidNamespace) return false;
  // On Linux a namespace that cannot be read may be any.
  return process.platform !== 'linux' || (boot !== null && pidNamespace !== null);
}

function isRunning(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
