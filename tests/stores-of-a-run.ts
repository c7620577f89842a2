import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where stores lie that many test files start from. */
    stores: string;
  }
}

/** A folder for the stores that are published once in a run of all tests (see served.ts). */
export default function setUp({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'quartiersmonitor-stores-'));
  provide('stores', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
