import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildEdition } from '#lib/server/edition/build.ts';
import { contentHash } from '#lib/server/edition/content-hash.ts';
import { editionFormat } from '#lib/server/edition/edition-format.ts';
import { Database } from '#lib/server/edition/database.ts';
import { keepConfidential, rowsOfWithheldHistories } from '#lib/server/edition/confidential.ts';
import { findOddResults } from '#lib/server/edition/findings.ts';
import type { Manifest } from '#lib/server/edition/manifest.ts';
import type { Store } from '#lib/server/edition/store.ts';
import { checkFolder, type CheckReport } from '#lib/server/intake/check.ts';
import { problemOf, type Problem } from '#lib/server/intake/problem.ts';

export type Stage = 'read' | 'check' | 'compute' | 'write';
export type OnProgress = (stage: Stage, detail: string) => void;

export interface PublishResult {
  report: CheckReport;
  /** Undefined when the report has errors: nothing was published. */
  manifest: Manifest | undefined;
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
export async function publish(
  store: Store,
  path: string,
  options: { label: string | null; softwareVersion: string; onProgress?: OnProgress },
): Promise<PublishResult> {
  const onProgress = options.onProgress ?? (() => {});
  const publishedAt = new Date();
  let report: CheckReport | undefined;
  const manifest = await store.publish(async (folder, id) => {
    const spill = join(folder, 'spill');
    const database = await Database.openForBuilding(join(folder, 'edition.duckdb'), spill);
    try {
      report = await checkFolder(database, path, {
        publicationYear: publishedAt.getUTCFullYear(),
        onProgress,
      });
      if (!report.isSound || !report.programme) return undefined;
      await buildEdition(database, { keepsRows: true, onProgress: (step) => onProgress('compute', step) });
      report.problems.push(...(await oddResults(database)));
      await keepConfidential(database, folder);
      const warnings = await publicWarnings(database, report.problems);
      await keepWarnings(database, warnings);
      onProgress('write', id);
      await database.run('checkpoint');
      return {
        id,
        label: options.label,
        published_at: publishedAt.toISOString(),
        software_version: options.softwareVersion,
        format: editionFormat,
        content_hash: await contentHash(database),
        programme_id: report.programme.id,
        kind: report.programme.kind,
        factor_set: report.programme.factor_set ?? null,
        inputs: report.inputs,
        rows: await rowCounts(database),
        warnings: warnings.map((problem) => ({ ...problem })),
      };
    } finally {
      database.close();
      rmSync(spill, { recursive: true, force: true });
    }
  }, publishedAt.getUTCFullYear());
  return { report: report!, manifest };
}

async function oddResults(database: Database): Promise<Problem[]> {
  const findings = await findOddResults(database);
  return findings.map(({ table, source_row, parameters, ...finding }) =>
    problemOf({ ...finding, file: `${table}.csv`, row: source_row, parameters: JSON.parse(parameters) }),
  );
}

/**
 * Warnings as anyone may read them: none that quotes a withheld value or one next to it. Whoever publishes has them
 * all in the report.
 */
async function publicWarnings(database: Database, problems: readonly Problem[]): Promise<Problem[]> {
  const rows = await rowsOfWithheldHistories(database);
  return problems.filter(({ file, row, rule }) => {
    const quotesNumbers = rule === 'jump' || rule === 'thousandfold';
    return !(quotesNumbers && file.startsWith('energy.') && row !== null && rows.has(row));
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
