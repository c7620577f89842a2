import { createHmac, randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildEdition } from '#lib/server/edition/build.ts';
import { contentHash } from '#lib/server/edition/content-hash.ts';
import { editionFormat } from '#lib/server/edition/edition-format.ts';
import { Database } from '#lib/server/edition/database.ts';
import { findOddResults } from '#lib/server/edition/findings.ts';
import type { Manifest } from '#lib/server/edition/manifest.ts';
import {
  filesWithSecrets,
  keepConfidential,
  keyedInputsFile,
} from '#lib/server/edition/privacy/confidential.ts';
import { auditEditions, type EditionAudit } from '#lib/server/edition/privacy/edition-audit.ts';
import { yearKeyOf, type WithholdOptions } from '#lib/server/edition/privacy/withhold.ts';
import type { Store } from '#lib/server/edition/store.ts';
import { checkFolder, type CheckedInput, type CheckReport } from '#lib/server/intake/check.ts';
import { nameDisclosures, nameUnaudited } from '#lib/server/intake/disclosures.ts';
import { problemOf, type Problem } from '#lib/server/intake/problem.ts';

export type Stage = 'read' | 'check' | 'compute' | 'write';
export type OnProgress = (stage: Stage, detail: string) => void;

export interface PublishResult {
  report: CheckReport;
  /** Undefined when the report has errors: nothing was published. */
  manifest: Manifest | undefined;
}

export interface PublishOptions {
  label: string | null;
  softwareVersion: string;
  /** Withhold more where this edition and served ones together would give a cell away, instead of stopping. */
  withholdsMore?: boolean;
  onProgress?: OnProgress;
}

/** Reads and checks a folder without publishing anything. */
export async function check(path: string, onProgress: OnProgress = () => {}): Promise<CheckReport> {
  // DuckDB creates it when it is needed: a small folder can be checked without any place for temporary files
  const spill = join(tmpdir(), `quartiersmonitor-${randomUUID()}`);
  const database = await Database.openForBuilding(':memory:', spill);
  try {
    const report = await checkFolder(database, path, {
      publicationYear: new Date().getUTCFullYear(),
      onProgress,
    });
    if (report.isSound) {
      await buildEdition(database, { keepsRows: false, onProgress: (step) => onProgress('compute', step) });
      report.problems.push(...(await oddResults(database)));
    }
    return report;
  } finally {
    database.close();
    rmSync(spill, { recursive: true, force: true });
  }
}

/**
 * Checks a folder and, if it is sound, publishes it as a new edition of the store. With errors nothing is
 * published and the report says why. Throws when the store is busy or the disk fails; the store stays as it was.
 */
export async function publish(store: Store, path: string, options: PublishOptions): Promise<PublishResult> {
  const publishedAt = new Date();
  let report: CheckReport | undefined;
  const manifest = await store.publish(async (folder, id) => {
    const attempt = (withhold?: WithholdOptions) =>
      buildInto(store, { folder, id, path, publishedAt, withhold, ...options });
    let made = await attempt();
    // What was withheld before first; then, where that does not help, no sum of the year at all.
    for (let tries = 0; tries < 2 && made.disclosures.length > 0 && options.withholdsMore; tries++) {
      const years = tries === 0 ? [] : made.disclosures.map(({ cell }) => yearKeyOf(cell));
      made = await attempt({ more: { cells: made.withheldBefore, years: new Set(years) } });
    }
    report = made.report;
    report.problems.push(...made.damaged.map(nameUnaudited));
    if (made.disclosures.length === 0) return made.manifest;
    report.problems.push(...nameDisclosures(made.disclosures));
    report.isSound = false;
    return undefined;
  }, publishedAt.getUTCFullYear());
  return { report: report!, manifest };
}

interface Attempt extends EditionAudit {
  report: CheckReport;
  manifest: Manifest | undefined;
}

/** Makes the edition's files in `folder`, over what an attempt before has left there. */
async function buildInto(
  store: Store,
  given: PublishOptions & {
    folder: string;
    id: string;
    path: string;
    publishedAt: Date;
    withhold: WithholdOptions | undefined;
  },
): Promise<Attempt> {
  const { folder, id, path, publishedAt, withhold, onProgress = () => {} } = given;
  const file = join(folder, 'edition.duckdb');
  for (const name of [file, `${file}.wal`]) rmSync(name, { force: true });
  const spill = join(folder, 'spill');
  const database = await Database.openForBuilding(file, spill);
  try {
    const report = await checkFolder(database, path, {
      publicationYear: publishedAt.getUTCFullYear(),
      onProgress,
    });
    const nothing = { report, manifest: undefined, disclosures: [], withheldBefore: [], damaged: [] };
    if (!report.isSound || !report.programme) return nothing;
    const withheld = await buildEdition(database, {
      keepsRows: true,
      withhold,
      onProgress: (step) => onProgress('compute', step),
    });
    const served = store
      .ids()
      .filter((other) => store.manifest(other)?.format === editionFormat)
      .map((other) => ({ id: other, folder: store.editionFolder(other) }));
    const audit = await auditEditions(database, served);
    if (audit.disclosures.length > 0) return { ...nothing, ...audit };
    const found = await oddResults(database);
    const intake = withheld.length === 0 ? report.problems : await publicProblems(database, report);
    const warnings = [...intake, ...found];
    report.problems.push(...found);
    await keepWarnings(database, warnings);
    const secret = await filesWithSecrets(database);
    await keepConfidential(database, folder);
    keepKeyedInputs(store, folder, report.inputs, secret);
    onProgress('write', id);
    await database.run('checkpoint');
    const manifest: Manifest = {
      id,
      label: given.label,
      published_at: publishedAt.toISOString(),
      software_version: given.softwareVersion,
      format: editionFormat,
      content_hash: await contentHash(database),
      programme_id: report.programme.id,
      kind: report.programme.kind,
      factor_set: report.programme.factor_set ?? null,
      inputs: report.inputs.map((input) =>
        secret.has(input.file) ? { ...input, sha256: null, bytes: null } : input,
      ),
      rows: await rowCounts(database),
      warnings: warnings.map((problem) => ({ ...problem })),
    };
    return { ...audit, report, manifest };
  } finally {
    database.close();
    rmSync(spill, { recursive: true, force: true });
  }
}

async function oddResults(database: Database): Promise<Problem[]> {
  const findings = await findOddResults(database);
  return findings.map(({ table, source_row, parameters, ...finding }) =>
    problemOf({ ...finding, file: `${table}.csv`, row: source_row, parameters: JSON.parse(parameters) }),
  );
}

/**
 * What an edition with withheld cells may say of its delivery: whatever compares values is asked again over those that
 * are shown, and a row with a withheld value is not spoken of. Whoever publishes has everything in the report.
 */
async function publicProblems(database: Database, report: CheckReport): Promise<Problem[]> {
  const rows = await database.rows<{ row: number }>(
    'select source_row::integer as row from staging.main.withheld',
  );
  const hidden = new Set(rows.map(({ row }) => row));
  const ofRows = report.problems.filter(
    (problem) =>
      !report.relations.has(problem) &&
      !(problem.file.startsWith('energy.') && problem.row !== null && hidden.has(problem.row)),
  );
  return [...ofRows, ...(await report.recheck())].filter(({ severity }) => severity === 'warning');
}

/** Keyed hashes of what may not be hashed in public, readable by the owner of the store only. */
function keepKeyedInputs(
  store: Store,
  folder: string,
  inputs: readonly CheckedInput[],
  secret: ReadonlySet<string>,
): void {
  if (secret.size === 0) return;
  const keyed = inputs
    .filter(({ file }) => secret.has(file))
    .map(({ file, sha256 }) => [file, createHmac('sha256', store.secret()).update(sha256).digest('hex')]);
  writeFileSync(join(folder, keyedInputsFile), `${JSON.stringify(Object.fromEntries(keyed), null, 2)}\n`, {
    mode: 0o600,
    flush: true,
  });
}

/** Warnings belong to the edition's record and are shown where they concern. */
async function keepWarnings(database: Database, problems: readonly Problem[]): Promise<void> {
  await database.run(
    `create table warning as
     select unnest(from_json($warnings, '[{"quartier_id":"varchar","file":"varchar","row":"integer","column":"varchar",
       "rule":"varchar","text":{"de":"varchar","en":"varchar"},"hint":{"de":"varchar","en":"varchar"}}]'), max_depth := 2)`,
    { warnings: JSON.stringify(problems) },
  );
}

async function rowCounts(database: Database): Promise<Record<string, number>> {
  const tables = await database.rows<{ name: string; n: number }>(
    `select table_name as name, estimated_size::integer as n from duckdb_tables()
     where database_name = current_database() order by table_name`,
  );
  return Object.fromEntries(tables.map(({ name, n }) => [name, n]));
}
