import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { manifest, type Manifest } from '../manifest.ts';
import { fileStamp, readJson } from './json-file.ts';

export interface ManifestReading {
  /** SHA-256 of the bytes; undefined if they cannot be read. */
  key: string | undefined;
  /** Undefined if it cannot be read or is not one. */
  manifest: Manifest | undefined;
  fault: string | undefined;
}

/** Manifests hold all warnings, so that only some stay in memory. */
const maxManifests = 16;
const maxKeys = 5_000;

/** Reads manifests, and again when their files have changed. Never throws. */
export class Manifests {
  readonly #readings = new LRUCache<string, ManifestReading & { stamp: string }>({ max: maxManifests });
  readonly #keys = new LRUCache<string, { stamp: string; key: string | undefined }>({ max: maxKeys });

  key(path: string): string | undefined {
    const known = this.#keys.get(path);
    return known?.stamp === fileStamp(path) ? known.key : this.read(path).key;
  }

  read(path: string): ManifestReading {
    const stamp = fileStamp(path);
    const known = this.#readings.get(path);
    if (known?.stamp === stamp) return known;
    const file = readJson(path, manifest);
    const key = file.bytes && createHash('sha256').update(file.bytes).digest('hex');
    const reading =
      'value' in file
        ? { key, manifest: file.value, fault: undefined }
        : { key, manifest: undefined, fault: file.fault };
    // What cannot be read now may be read the next time, without any change to the file.
    if (key !== undefined) {
      this.#readings.set(path, { ...reading, stamp });
      this.#keys.set(path, { key, stamp });
    }
    return reading;
  }
}
