import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test, vi } from 'vitest';
import { ScratchCopies } from '#lib/server/files/scratch-copy.ts';
import { BusyError, WorkQueue } from '#lib/server/files/work-queue.ts';
import { freshPath } from '../fixtures/folder.ts';

/** Random bytes, several chunks long. */
const content = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * 7919) % 251));

function writer(bytes = content) {
  const paths: string[] = [];
  return {
    paths,
    write: vi.fn(async () => {
      const path = freshPath('copy');
      writeFileSync(path, bytes);
      paths.push(path);
      return Promise.resolve(path);
    }),
  };
}

/** Files that this process holds open although their names are gone. */
const descriptors = () => readdirSync('/proc/self/fd').length;

describe('a file that several read', () => {
  test('is written once, read whole by each at its own pace, and gone with the last', async () => {
    const copies = new ScratchCopies();
    const { write, paths } = writer();
    const before = descriptors();
    const files = await Promise.all(Array.from({ length: 5 }, () => copies.read('table', write)));
    expect(write).toHaveBeenCalledTimes(1);
    expect(existsSync(paths[0]!)).toBe(false);
    const [slow, ...others] = files;
    const reader = slow!.body.getReader();
    const first = (await reader.read()).value!;
    for (const { bytes, body } of others) {
      expect(bytes).toBe(content.byteLength);
      expect((await buffer(body)).equals(content)).toBe(true);
    }
    // One comes late and still gets all of it.
    const late = await copies.read('table', write);
    expect(write).toHaveBeenCalledTimes(1);
    await late.body.cancel();
    const rest: Uint8Array[] = [first];
    for (let part = await reader.read(); !part.done; part = await reader.read()) rest.push(part.value);
    expect(Buffer.concat(rest).equals(content)).toBe(true);
    expect(copies.count).toBe(0);
    await vi.waitFor(() => expect(descriptors()).toBeLessThanOrEqual(before));
    await buffer((await copies.read('table', write)).body);
    expect(write).toHaveBeenCalledTimes(2);
  });

  test('may be empty', async () => {
    const { bytes, body } = await new ScratchCopies().read('empty', writer(Buffer.alloc(0)).write);
    expect(bytes).toBe(0);
    expect(await buffer(body)).toHaveLength(0);
  });

  test('that cannot be written is an error for all who wait, and is tried again', async () => {
    const copies = new ScratchCopies();
    const write = vi.fn(() => Promise.reject(new Error('No space left')));
    const all = await Promise.allSettled([copies.read('table', write), copies.read('table', write)]);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(write).toHaveBeenCalledTimes(1);
    expect(copies.count).toBe(0);
    expect((await copies.read('table', writer().write)).bytes).toBe(content.byteLength);
  });

  test('there are at most eight of them, read by at most 64, whoever takes nothing', async () => {
    const copies = new ScratchCopies();
    const open = [];
    for (let at = 0; at < 8; at++) open.push(await copies.read(`table ${at}`, writer().write));
    await expect(copies.read('table 8', writer().write)).rejects.toThrow(BusyError);
    for (let at = 8; at < 64; at++) open.push(await copies.read('table 0', writer().write));
    await expect(copies.read('table 0', writer().write)).rejects.toThrow(BusyError);
    await Promise.all(open.map(({ body }) => body.cancel()));
    expect(copies.count).toBe(0);
    await (await copies.read('table 8', writer().write)).body.cancel();
  });
});

describe('a line for long work', () => {
  test('does so much at a time, in the order of coming, and refuses what does not fit', async () => {
    const line = new WorkQueue({ active: 2, waiting: 3 });
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const tasks = Array.from({ length: 5 }, (_, at) =>
      line.run(() => {
        begun.push(at);
        return new Promise<number>((resolve) => ends.push(() => resolve(at)));
      }),
    );
    await expect(line.run(() => Promise.resolve(6))).rejects.toThrow(BusyError);
    for (let at = 0; at < 5; at++) {
      await vi.waitFor(() => expect(begun).toEqual([0, 1, 2, 3, 4].slice(0, Math.min(5, at + 2))));
      ends[at]!();
      expect(await tasks[at]).toBe(at);
    }
    expect(await line.run(() => Promise.resolve(7))).toBe(7);
  });

  test('goes on after work that failed', async () => {
    const line = new WorkQueue({ active: 1, waiting: 1 });
    const failed = line.run(() => Promise.reject(new Error('failed')));
    const next = line.run(() => Promise.resolve('next'));
    await expect(failed).rejects.toThrow('failed');
    expect(await next).toBe('next');
  });
});
