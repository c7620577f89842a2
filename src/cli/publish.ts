import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildEdition } from '#lib/server/edition/build.ts';
import { Database } from '#lib/server/edition/database/database.ts';
import type { Manifest } from '#lib/server/edition/manifest.ts';
import { yearKeyOf, type WithholdOptions } from '#lib/server/edition/privacy/withhold.ts';
import type { Store } from '#lib/server/edition/store.ts';
import { checkFolder, type CheckReport } from '#lib/server/intake/check.ts';
import { makeEdition, oddResults } from './make-edition.ts';
import type { OnProgress } from './progress.ts';

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
  /** Another programme than the one that the store shows may take its place. */
  replacesProgramme?: boolean;
  onProgress?: OnProgress;
}

/** Reads and checks a folder without publishing anything. */
export async function check(path: string, onProgress: OnProgress = () => {}): Promise<CheckReport> {
  // DuckDB creates it when it is needed: a small folder can be checked without any place for temporary files
  const spill = join(tmpdir(), `quartiersmonitor-${randomUUID()}`);
  const database = await Database.openForBuilding(':memory:', spill);
  try {
    const report = await checkFolder(database, path, {
      publishedAt: new Date(),
      onProgress,
    });
    if (report.isSound) {
      await buildEdition(database, { keepsRows: false, onProgress: (step) => onProgress('compute', step) });
      report.problems.push(...(await oddResults(database, report)));
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
      makeEdition(store, { folder, id, path, publishedAt, withhold, ...options });
    let made = await attempt();
    // What was withheld before first; then, where that does not help, no sum of the year at all.
    for (let tries = 0; tries < 2 && made.disclosures.length > 0 && options.withholdsMore; tries++) {
      const years = tries === 0 ? [] : made.disclosures.map(({ cell }) => yearKeyOf(cell));
      made = await attempt({ more: { cells: made.withheldBefore, years: new Set(years) } });
    }
    report = made.report;
    report.problems.push(...made.findings);
    if (made.findings.some(({ severity }) => severity === 'error')) report.isSound = false;
    return made.manifest;
  }, publishedAt.getUTCFullYear());
  return { report: report!, manifest };
}
