import { readFileSync, statSync } from 'node:fs';
import type { Limits } from './limits.ts';
import { Refusal, refuse } from './refusal.ts';

/** The bytes of a file that is not too large. */
export function fileBytes(path: string, { maxFileBytes }: Limits): Buffer {
  try {
    const stats = statSync(path);
    // a pipe or a device would never end
    if (!stats.isFile()) {
      refuse('file_unreadable', { detail: { de: 'keine gewöhnliche Datei', en: 'not a regular file' } });
    }
    if (stats.size > maxFileBytes) refuse('file_too_large', { max: maxFileBytes / 1e6 });
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    const { code, message } = cause as NodeJS.ErrnoException;
    return refuse('file_unreadable', { detail: code ?? message });
  }
}
