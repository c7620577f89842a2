import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for copies of what DuckDB cannot read as it is; made when it is first needed. */
export class Scratch {
  #folder: string | undefined;
  #files = 0;

  /** A path of its own for a file of this name, which several may have. Throws where temporary files cannot be written. */
  fileFor(name: string): string {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'quartiersmonitor-in-'));
    return join(this.#folder, `${++this.#files}-${name}`);
  }

  remove(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
  }
}
