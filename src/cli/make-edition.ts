import { createHmac } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { berlinMoment } from '#lib/domain/berlin-time.ts';
import { buildEdition } from '#lib/server/edition/build.ts';
import { contentHash } from '#lib/server/edition/content-hash.ts';
import { editionFormat } from '#lib/server/edition/edition-format.ts';
import { buildRecords } from '#lib/server/edition/record/build-records.ts';
import { Database } from '#lib/server/edition/database/database.ts';
import { findOddResults } from '#lib/server/edition/findings.ts';
import { findUnexplainedChanges } from '#lib/server/edition/unexplained-changes.ts';
import { keepOrigins } from '#lib/server/edition/origin.ts';
import type { Manifest } from '#lib/server/edition/manifest.ts';
import {
  holdsTable,
  keepConfidential,
  keyedInputsFile,
  tablesWithSecrets,
} from '#lib/server/edition/privacy/confidential.ts';
import { auditEditions, type EditionAudit } from '#lib/server/edition/privacy/edition-audit.ts';
import type { WithholdOptions } from '#lib/server/edition/privacy/withhold.ts';
import type { Store } from '#lib/server/edition/store.ts';
import { writtenJson } from '#lib/server/edition/store/json-file.ts';
import { loadCellNames } from '#lib/server/intake/cell-names.ts';
import { checkDelivery, type CheckedInput, type CheckReport } from '#lib/server/intake/check.ts';
import type { Reading } from '#lib/server/intake/delivery.ts';
import { nameDisclosures, nameUnaudited } from '#lib/server/intake/disclosures.ts';
import { maxListedPerRule, problemOf, unlisted, type Problem } from '#lib/server/intake/problem.ts';
import type { Base } from '#lib/server/intake/base-tables.ts';
import type { Paths } from '#lib/server/intake/open-delivery.ts';
import { isAtRows } from '#lib/server/intake/row-origins.ts';
import { pastEmbargo } from '#lib/server/intake/programme-file.ts';
import type { ReadingChoice } from '#lib/server/intake/recognise/read-table.ts';
import { withSideDatabase } from './side-database.ts';
import type { OnProgress } from './progress.ts';

export interface Attempt extends Omit<EditionAudit, 'damaged' | 'attached'> {
  report: CheckReport;
  /** Undefined if the report has errors, or the edition would give something away. */
  manifest: Manifest | undefined;
  /** What the audit has to say, and whether another programme would take the place of the one that is shown. */
  findings: Problem[];
}

/** Checks a delivery, withholds, computes, audits, and writes the edition's files into `folder`, over earlier ones. */
export async function makeEdition(
  store: Store,
  given: {
    folder: string;
    id: string;
    paths: Paths;
    choice?: ReadingChoice | undefined;
    base?: Base | undefined;
    isExport?: boolean | undefined;
    publishedAt: Date;
    label: string | null;
    reason?: string | null | undefined;
    previous?: string | null | undefined;
    softwareVersion: string;
    withhold: WithholdOptions | undefined;
    replacesProgramme?: boolean;
    ignoresEmbargo?: boolean;
    onProgress?: OnProgress;
  },
): Promise<Attempt> {
  const { folder, id, paths, publishedAt, withhold, onProgress = () => {} } = given;
  const file = join(folder, 'edition.duckdb');
  for (const name of [file, `${file}.wal`]) rmSync(name, { force: true });
  const spill = join(folder, 'spill');
  const database = await Database.openForBuilding(file, spill);
  try {
    const report = await checkDelivery(database, paths, {
      publishedAt,
      choice: given.choice,
      base: given.base,
      withDatabase: withSideDatabase,
      isExport: given.isExport,
      onProgress,
    });
    const nothing = { report, manifest: undefined, disclosures: [], withheldBefore: [], findings: [] };
    if (!report.isSound || !report.programme) return nothing;
    const other = given.replacesProgramme ? undefined : otherProgramme(store, report.programme.id);
    if (other) return { ...nothing, findings: [other] };
    const withheld = await buildEdition(database, {
      keepsRows: true,
      withhold,
      onProgress: (step) => onProgress('compute', step),
    });
    const before = editionBefore(store, given.previous, report.programme.id);
    // Scheduled ones will be served beside it.
    const served = store
      .kept()
      .filter((other) => store.manifest(other)?.format === editionFormat)
      .map((other) => ({ id: other, folder: store.editionFolder(other) }));
    const { disclosures, withheldBefore, damaged, attached } = await auditEditions(database, served);
    const findings = damaged.map(nameUnaudited);
    if (!given.ignoresEmbargo) findings.push(...pastEmbargo(report.programme, publishedAt));
    if (before && before.format !== editionFormat && !given.reason) findings.push(nameNotCompared(before));
    if (disclosures.length > 0) {
      findings.push(...nameDisclosures(disclosures, await loadCellNames(database)));
      return { ...nothing, disclosures, withheldBefore, findings };
    }
    const found = [
      ...(await findOddResults(database)).map(report.problemAt),
      ...(given.reason ? [] : await unexplained(database, before, attached, report)),
    ];
    const intake =
      withheld.length === 0 ? report.problems : await publicProblems(database, report, given.base?.id);
    const warnings = [...intake, ...found];
    report.problems.push(...found);
    await keepWarnings(database, warnings);
    await keepOrigins(database, report.origins, report.inputs);
    await buildRecords(database);
    const secret = await tablesWithSecrets(database);
    const isSecret = (input: CheckedInput) => [...secret].some((table) => holdsTable(input, table));
    await keepConfidential(database, folder);
    keepKeyedInputs(store, folder, report.inputs.filter(isSecret));
    const until = given.ignoresEmbargo ? undefined : report.programme.embargo_until;
    const embargo = until === undefined ? undefined : berlinMoment(until);
    onProgress('write', id);
    await database.run('checkpoint');
    const manifest: Manifest = {
      id,
      label: given.label,
      reason: given.reason ?? null,
      previous: before?.id ?? null,
      published_at: publishedAt.toISOString(),
      ...(embargo !== undefined && { embargo_until: embargo }),
      software_version: given.softwareVersion,
      format: editionFormat,
      content_hash: await contentHash(database),
      programme_id: report.programme.id,
      kind: report.programme.kind,
      factor_set: report.programme.factor_set ?? null,
      inputs: report.inputs.map((input) =>
        isSecret(input) ? { ...input, sha256: null, bytes: null } : input,
      ),
      ...(report.readings.length > 0 && { readings: report.readings.map(keptReading) }),
      rows: await rowCounts(database),
      warnings: warnings.map((problem) => ({ ...problem })),
    };
    return { ...nothing, manifest, findings };
  } finally {
    database.close();
    rmSync(spill, { recursive: true, force: true });
  }
}

/** What stays of a reading, without who confirmed what. */
const keptReading = ({ unknown: _, confirmed, words, ...reading }: Reading) => ({
  ...reading,
  words: [...words],
  confirmed: confirmed.map(({ by: _by, ...entry }) => entry),
});

/** An error if the store shows another programme: the addresses of a store are those of one. */
function otherProgramme(store: Store, given: string): Problem | undefined {
  const edition = store.currentId();
  const shown = edition === null ? undefined : store.manifest(edition)?.programme_id;
  if (edition === null || shown === undefined || shown === given) return undefined;
  return problemOf({
    file: 'programme.json',
    column: 'id',
    value: given,
    rule: 'other_programme',
    parameters: { given, shown, edition },
  });
}

/** The edition that this one takes the place of; undefined if there is none, or if it is of another programme. */
function editionBefore(store: Store, id: string | null | undefined, programme: string): Manifest | undefined {
  const asked = id === undefined ? store.currentId() : id;
  const before = asked === null ? undefined : store.manifest(asked);
  return before?.programme_id === programme ? before : undefined;
}

/** Totals that are others than in the edition before, without a reason. */
async function unexplained(
  database: Database,
  before: Manifest | undefined,
  attached: EditionAudit['attached'],
  report: CheckReport,
): Promise<Problem[]> {
  const edition = before && attached.find(({ id }) => id === before.id);
  if (!edition) return [];
  const rows = await findUnexplainedChanges(database, edition, maxListedPerRule);
  return [
    ...rows.map(report.problemAt),
    ...unlisted(
      rows,
      ({ rule }) => rule,
      () => 'changes.csv',
    ),
  ];
}

const nameNotCompared = ({ id, format }: Manifest): Problem =>
  problemOf({
    file: 'changes.csv',
    rule: 'changes_not_compared',
    parameters: { edition: id, format, ours: editionFormat },
  });

/** What an edition with withheld cells may say: nothing of a row with a withheld value, and no comparison with one. */
async function publicProblems(
  database: Database,
  report: CheckReport,
  base: string | undefined,
): Promise<Problem[]> {
  const rows = await database.rows<{ row: number }>(
    'select source_row::integer as row from staging.main.withheld',
  );
  const hidden = new Set(rows.map(({ row }) => row));
  const isHidden = isAtRows(report.origins, { table: 'energy', rows: hidden, base });
  const ofRows = report.problems.filter((problem) => !report.relations.has(problem) && !isHidden(problem));
  return [...ofRows, ...(await report.recheck())].filter(({ severity }) => severity === 'warning');
}

/** Keyed hashes of what may not be hashed in public, readable by the owner of the store only. */
function keepKeyedInputs(store: Store, folder: string, inputs: readonly CheckedInput[]): void {
  if (inputs.length === 0) return;
  const keyed = inputs.map(({ file, sha256 }) => [
    file,
    createHmac('sha256', store.secret()).update(sha256).digest('hex'),
  ]);
  const text = writtenJson(Object.fromEntries(keyed));
  writeFileSync(join(folder, keyedInputsFile), text, { mode: 0o600, flush: true });
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
