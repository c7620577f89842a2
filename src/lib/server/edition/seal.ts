import { createHmac } from 'node:crypto';
import { createReadStream, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { confidentialFiles } from './privacy/confidential.ts';
import { readJson, writtenJson } from './store/json-file.ts';

/** Lies beside an edition: keyed hashes of its files. A plain hash of withheld values would confirm a guess of them. */
export const sealFile = 'seal.json';

const sealedFiles = ['edition.duckdb', 'manifest.json', ...confidentialFiles];
const seal = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/));

interface Keyed {
  secret(): Buffer;
}

/** Writes the seal of the files that lie in an edition's folder. Throws what the system says. */
export async function sealEdition(store: Keyed, folder: string): Promise<void> {
  const sums: Record<string, string> = {};
  for (const name of sealedFiles.filter((file) => existsSync(join(folder, file)))) {
    sums[name] = await keyedHash(store, join(folder, name));
  }
  writeFileSync(join(folder, sealFile), writtenJson(sums), { mode: 0o600, flush: true });
}

/**
 * Writes the seal of a folder with the files of another one, of which the manifest alone was written anew. If the
 * manifest was not as it had been sealed, the seal stays what it was, and goes on saying so.
 */
export async function sealNewManifest(store: Keyed, folder: string, from: string): Promise<void> {
  const path = join(from, sealFile);
  const reading = readJson(path, seal);
  if (!('value' in reading)) {
    if (reading.bytes) writeFileSync(join(folder, sealFile), reading.bytes, { mode: 0o600, flush: true });
    return;
  }
  const sums = { ...reading.value };
  if ((await keyedHash(store, join(from, 'manifest.json'))) === sums['manifest.json']) {
    sums['manifest.json'] = await keyedHash(store, join(folder, 'manifest.json'));
  }
  writeFileSync(join(folder, sealFile), writtenJson(sums), { mode: 0o600, flush: true });
}

export interface SealFinding {
  file: string;
  rule: 'missing' | 'changed' | 'added' | 'unreadable';
  detail?: string;
}

/** How the files of an edition differ from its seal; undefined if it has none. */
export async function brokenSeals(store: Keyed, folder: string): Promise<SealFinding[] | undefined> {
  const path = join(folder, sealFile);
  if (!existsSync(path)) return undefined;
  const reading = readJson(path, seal);
  if ('fault' in reading) return [{ file: sealFile, rule: 'unreadable', detail: reading.fault }];
  const sums = reading.value;
  const findings: SealFinding[] = [];
  for (const file of sealedFiles) {
    const sum = sums[file];
    if (!existsSync(join(folder, file))) {
      if (sum !== undefined) findings.push({ file, rule: 'missing' });
    } else if (sum === undefined) {
      findings.push({ file, rule: 'added' });
    } else {
      try {
        if ((await keyedHash(store, join(folder, file))) !== sum) findings.push({ file, rule: 'changed' });
      } catch (error) {
        findings.push({ file, rule: 'unreadable', detail: (error as Error).message });
      }
    }
  }
  return findings;
}

async function keyedHash(store: Keyed, path: string): Promise<string> {
  const hmac = createHmac('sha256', store.secret());
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hmac.update(chunk as Buffer);
  return hmac.digest('hex');
}
