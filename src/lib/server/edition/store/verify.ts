import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { confidentialFile, confidentialFiles, missingConfidentialFiles } from '../privacy/confidential.ts';
import { editionFormat } from '../edition-format.ts';
import { brokenSeals, sealFile, type SealFinding } from '../seal.ts';
import type { Store } from '../store.ts';
import { tryDatabase } from './opening.ts';
import { stateOf } from './register.ts';
import { readSecret, secretPath } from './secret.ts';

export type FindingRule =
  | 'register_unreadable'
  | 'copy_unreadable'
  | 'not_registered'
  | 'withdrawn_left'
  | 'secret_missing'
  | 'secret_unreadable'
  | 'open_to_others'
  | SealFinding['rule']
  | 'not_sealed'
  | 'other_id'
  | 'cannot_be_opened';

/** One thing that is wrong in a store; `edition` is null if it concerns all of it. */
export interface Finding {
  edition: string | null;
  file: string;
  rule: FindingRule;
  detail: string | null;
}

export interface Verification {
  editions: { id: string; format: number | null; is_sealed: boolean; is_whole: boolean }[];
  findings: Finding[];
}

/** Whether everything, or one served edition, is as it was published and can be opened. Needs no lock. */
export async function verifyStore(store: Store, id?: string): Promise<Verification> {
  const findings = ofTheStore(store);
  const key = keyFinding(store);
  if (key) findings.push(key);
  const editions: Verification['editions'] = [];
  for (const edition of id === undefined ? store.kept() : [id]) {
    const found = await ofAnEdition(store, edition, key === undefined || key.rule === 'open_to_others');
    findings.push(...found);
    editions.push({
      id: edition,
      format: store.manifest(edition)?.format ?? null,
      is_sealed: isSealed(store, edition),
      is_whole: found.length === 0,
    });
  }
  return { editions, findings };
}

function ofTheStore(store: Store): Finding[] {
  const findings: Finding[] = [];
  const add = (rule: FindingRule, file: string, detail: string | null = null) =>
    findings.push({ edition: null, file, rule, detail });
  const fault = store.fault();
  if (fault !== undefined) add('register_unreadable', 'register.json', fault);
  const copyFault = store.register.copyFault();
  if (copyFault !== undefined) add('copy_unreadable', 'register.copy.json', copyFault);
  const register = store.register.read();
  for (const id of store.folders.names()) {
    const state = stateOf(register, id);
    if (state === 'withdrawn') add('withdrawn_left', join('editions', id));
    // What a publication is writing, or left when it was killed, goes with the next one.
    else if (state === 'unknown' && !store.folders.isUnregistered(id))
      add('not_registered', join('editions', id));
  }
  return findings;
}

const isSealed = (store: Store, id: string) => existsSync(join(store.editionFolder(id), sealFile));

/** Without the secret no seal can be compared. */
function keyFinding(store: Store): Finding | undefined {
  const finding = { edition: null, file: 'secret', detail: null };
  try {
    if (readSecret(store.folder)) {
      return isOpenToOthers(secretPath(store.folder)) ? { ...finding, rule: 'open_to_others' } : undefined;
    }
  } catch (error) {
    return { ...finding, rule: 'secret_unreadable', detail: (error as Error).message };
  }
  return store.kept().some((id) => isSealed(store, id)) ? { ...finding, rule: 'secret_missing' } : undefined;
}

async function ofAnEdition(store: Store, id: string, hasKey: boolean): Promise<Finding[]> {
  const folder = store.editionFolder(id);
  const findings: Finding[] = [];
  const add = (rule: FindingRule, file: string, detail: string | null = null) => {
    // One word for each file: that it is missing says enough.
    if (!findings.some((finding) => finding.file === file)) {
      findings.push({ edition: id, file, rule, detail });
    }
  };
  if (!existsSync(folder)) {
    add('missing', join('editions', id));
    return findings;
  }
  const manifest = store.manifest(id);
  const broken = hasKey ? await brokenSeals(store, folder) : undefined;
  for (const { file, rule, detail } of broken ?? []) add(rule, file, detail);
  // Programs of an earlier format wrote no seals.
  if (!isSealed(store, id) && manifest?.format === editionFormat) add('not_sealed', sealFile);
  if (!manifest) {
    const rule = existsSync(store.manifestPath(id)) ? 'unreadable' : 'missing';
    add(rule, 'manifest.json', store.readManifest(id).fault);
  } else if (manifest.id !== id) add('other_id', 'manifest.json', manifest.id);
  for (const file of [...confidentialFiles, sealFile]) {
    if (isOpenToOthers(join(folder, file))) add('open_to_others', file);
  }
  const tried = await tryDatabase(store.databasePath(id));
  if ('fault' in tried) {
    add(existsSync(store.databasePath(id)) ? 'cannot_be_opened' : 'missing', 'edition.duckdb', tried.fault);
  } else {
    const missing = new Set(manifest ? missingConfidentialFiles(manifest, folder) : []);
    // Manifests of an earlier format do not tell.
    if (tried.withholds && !existsSync(join(folder, confidentialFile))) missing.add(confidentialFile);
    for (const file of missing) add('missing', file);
  }
  return findings;
}

/** Whether a private file can be read by others than its owner; systems without such permissions name none. */
function isOpenToOthers(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return process.platform !== 'win32' && stats !== undefined && (stats.mode & 0o077) !== 0;
}
