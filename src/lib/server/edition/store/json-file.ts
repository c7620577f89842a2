import { readFileSync, statSync } from 'node:fs';
import type { z } from 'zod';

/** Changes with every replacement of a file and every change of its permissions. */
export function fileStamp(path: string): string {
  try {
    const { ino, size, mtimeMs, ctimeMs } = statSync(path);
    return `${ino}:${size}:${mtimeMs}:${ctimeMs}`;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unreadable';
  }
}

/** What a file of JSON holds, or why it cannot be read; `bytes` are there in both cases if the file could be read. */
export type JsonReading<T> =
  { value: T; bytes: Buffer } | { fault: string; isMissing: boolean; bytes: Buffer | undefined };

/** Never throws. */
export function readJson<T>(path: string, schema: z.ZodType<T>): JsonReading<T> {
  let bytes: Buffer | undefined;
  try {
    // Reading anything else, such as a pipe, might never end.
    if (!statSync(path).isFile()) throw new Error('not a file');
    bytes = readFileSync(path);
    const { success, data, error } = schema.safeParse(JSON.parse(bytes.toString('utf8')));
    if (success) return { value: data, bytes };
    const [issue] = error.issues;
    throw new Error(`${issue!.path.join('.')} ${issue!.message}`);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { fault: `${path}: ${message}`, isMissing: code === 'ENOENT', bytes };
  }
}

export const writtenJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
