import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { LRUCache } from 'lru-cache';
import { manifest, type Manifest } from '../manifest.ts';

export interface ManifestReading {
  /** SHA-256 of the bytes; undefined if they cannot be read. */
  key: string | undefined;
  /** Undefined if it cannot be read or is not one. */
  manifest: Manifest | undefined;
  /** Why not. */
  fault: string | undefined;
}

/** Manifests have the warnings in them: some are kept, not all of a long history. */
const mostManifests = 16;
const mostKeys = 5_000;

/** Reads manifests, and again when their files have changed. Never throws. */
export class Manifests {
  readonly #readings = new LRUCache<string, ManifestReading & { stamp: string }>({ max: mostManifests });
  readonly #keys = new LRUCache<string, { stamp: string; key: string | undefined }>({ max: mostKeys });

  /** SHA-256 of a manifest's bytes; undefined if they cannot be read. */
  key(path: string): string | undefined {
    const known = this.#keys.get(path);
    return known?.stamp === stampOf(path) ? known.key : this.read(path).key;
  }

  read(path: string): ManifestReading {
    const stamp = stampOf(path);
    const known = this.#readings.get(path);
    if (known?.stamp === stamp) return known;
    const reading = readManifest(path);
    // What cannot be read now may be read the next time, without any change to the file.
    if (reading.key !== undefined) {
      this.#readings.set(path, { ...reading, stamp });
      this.#keys.set(path, { key: reading.key, stamp });
    }
    return reading;
  }
}

function stampOf(path: string): string {
  try {
    const { ino, size, mtimeMs, ctimeMs } = statSync(path);
    return `${ino}:${size}:${mtimeMs}:${ctimeMs}`;
  } catch {
    return 'unreadable';
  }
}

function readManifest(path: string): ManifestReading {
  let key: string | undefined;
  try {
    if (!statSync(path).isFile()) throw new Error('not a file');
    const bytes = readFileSync(path);
    key = createHash('sha256').update(bytes).digest('hex');
    const result = manifest.safeParse(JSON.parse(bytes.toString('utf8')));
    if (result.success) return { key, manifest: result.data, fault: undefined };
    const [issue] = result.error.issues;
    return { key, manifest: undefined, fault: `${path}: ${issue!.path.join('.')} ${issue!.message}` };
  } catch (error) {
    return { key, manifest: undefined, fault: `${path}: ${error instanceof Error ? error.message : error}` };
  }
}
