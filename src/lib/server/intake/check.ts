import { berlinDay } from '#lib/domain/numbers/format.ts';
import type { ProgrammeFile } from '../contract/programme.ts';
import type { RowOrigins } from '../contract/row-ranges.ts';
import { standardCarriers, standardSectors } from '../contract/standard-lists.ts';
import { tables } from '../contract/tables.ts';
import { openDelivery, type OpenOptions, type Paths } from './open-delivery.ts';
import type { Base } from './base-tables.ts';
import type { NameCells } from './cell-names.ts';
import { crossCheck, problemAt, type FoundRow } from './cross-checks.ts';
import { findDifferences, type TableDifferences } from './differences.ts';
import { hasUnreadBalance, type Delivery, type InputFile, type Reading } from './delivery.ts';
import { deliveredKeys, type DeliveredKeys } from './delivered-keys.ts';
import { checkNumberFormat } from './csv/number-format.ts';
import type { Rule } from './problem-texts.ts';
import { problemOf, type Problem } from './problem.ts';
import { rowOrigins } from './row-origins.ts';
import type { SqlSession } from './sql-session.ts';
import { stage } from './stage.ts';

export interface CheckedInput extends Omit<InputFile, 'rows'> {
  /** Rows read; null for programme.json, and for a file that was refused as a whole. */
  rows: number | null;
}

/** What a check found. `isSound` means staging is fit for an edition. */
export interface CheckReport {
  isSound: boolean;
  problems: Problem[];
  programme: ProgrammeFile | null;
  inputs: CheckedInput[];
  /** How tables were recognised in files of other formats than the contract's. */
  readings: readonly Reading[];
  /** Where the rows in staging were delivered; none of an unsound delivery. */
  origins: RowOrigins;
  /** Those of the problems that compare values of the balance, or say how its numbers are written. */
  relations: ReadonlySet<Problem>;
  /** How the delivered tables differ from those of the base; undefined if nobody asked, or if there are errors. */
  differences: readonly TableDifferences[] | undefined;
  /** Makes the comparisons again, over staging as it is now: without what has been withheld since. */
  recheck: () => Promise<Problem[]>;
  /** Words what a later statement finds in staging. */
  problemAt: (found: FoundRow) => Problem;
}

export interface CheckOptions extends Omit<OpenOptions, 'baseFor'> {
  /** Instead of `base`: the part of an edition to which what was delivered belongs. */
  basePart?: ((delivered: DeliveredKeys) => Promise<Base | undefined>) | undefined;
  /** When it is published, or checked: years and completions after that day in Berlin are errors. */
  publishedAt: Date;
  /** Tells how the delivered tables differ from those of the base. */
  compares?: boolean | undefined;
  onProgress?: (stage: 'read' | 'check', detail: string) => void;
}

/** Fewer bytes are published by one thread: passing so little work between threads takes longer than doing it. */
const maxBytesOfOneThread = 8e6;

const hasError = (problems: readonly Problem[]) => problems.some((problem) => problem.severity === 'error');

/** Reads what lies at paths into the empty, attached database `staging` and reports all faults. Throws for a broken database only. */
export async function checkDelivery(
  session: SqlSession,
  paths: Paths,
  options: CheckOptions,
): Promise<CheckReport> {
  const day = berlinDay(options.publishedAt.toISOString());
  options.onProgress?.('read', [paths].flat().join(', '));
  const { basePart } = options;
  const delivery = await openDelivery(paths, {
    ...options,
    baseFor: basePart && (async (sources) => basePart(await deliveredKeys(session, sources))),
  });
  try {
    const problems = delivery.problems;
    // They quote values and compare sums, which withholding may forbid.
    const relations = new Set(problems.filter(({ file }) => delivery.recognised.has(file)));
    const relate = (found: readonly Problem[]) => {
      problems.push(...found);
      for (const problem of found) relations.add(problem);
    };
    let counts: ReadonlyMap<string, number> = new Map();
    let nameCells: NameCells = (parameters) => parameters;
    if (delivery.sources.length > 0) {
      const bytes = delivery.inputs.reduce((sum, input) => sum + input.bytes, 0);
      if (bytes < maxBytesOfOneThread) await session.run('set threads = 1');
      const publicationYear = Number(day.slice(0, 4));
      const onTable = (table: string) => options.onProgress?.('read', table);
      const staged = await stage(session, delivery, { publicationYear, onTable });
      nameCells = staged.nameCells;
      problems.push(...onceEach(staged.problems.filter(beyond(problems))));
      options.onProgress?.('check', '');
      counts = await rowCounts(session);
      problems.push(...emptyTables(delivery, counts));
      if (delivery.programme) {
        await stageProgramme(session, delivery.programme);
        await session.run('create table staging.publication as select $day::date as day', { day });
        const found = await crossCheck(session, delivery, nameCells, 'other');
        problems.push(...found.filter(beyond(problems)));
        relate(await crossCheck(session, delivery, nameCells, 'balance'));
      }
      if (!hasError(problems)) relate(await checkNumberFormat(session, delivery));
    }
    const isSound = !hasError(problems) && delivery.programme !== null;
    let differences: readonly TableDifferences[] | undefined;
    if (options.compares && !hasError(problems))
      differences = await findDifferences(session, delivery, nameCells);
    const inputs = delivery.inputs.map((input) => ({
      ...input,
      rows:
        input.rows ??
        counts.get(delivery.sources.find(({ file }) => file === input.file)?.table.name ?? '') ??
        null,
    }));
    return {
      isSound,
      problems,
      programme: delivery.programme,
      inputs,
      readings: delivery.readings,
      origins: isSound ? await rowOrigins(session, delivery) : new Map(),
      relations,
      differences,
      recheck: () => crossCheck(session, delivery, nameCells, 'balance'),
      problemAt: (found) => problemAt(delivery, nameCells, found),
    };
  } finally {
    delivery.dispose();
  }
}

/** A cell that could not be read, and a column that is missing, is named once and not again for being blank. */
function beyond(named: readonly Problem[]): (problem: Problem) => boolean {
  const sheetOf = ({ file, sheet }: Problem) => `${file}|${sheet ?? ''}`;
  const known = new Set(
    named.flatMap((problem) => {
      if (problem.rule === 'column_missing') return `${sheetOf(problem)}|${problem.column}`;
      return problem.cell !== null && problem.severity === 'error'
        ? `${sheetOf(problem)}|${problem.cell}`
        : [];
    }),
  );
  const blanks: readonly Rule[] = [
    'required',
    'missing_value',
    'reported_value_missing',
    'reduction_or_target',
  ];
  return (problem) =>
    !blanks.includes(problem.rule) ||
    ![problem.cell, problem.column].some((part) => part !== null && known.has(`${sheetOf(problem)}|${part}`));
}

/** A key is one cell for all years that stand beside it: what is wrong with it is said once. */
function onceEach(problems: readonly Problem[]): Problem[] {
  const known = new Set<string>();
  return problems.filter(({ file, sheet, row, cell, column, rule }) => {
    if (row === null) return true;
    const place = [file, sheet, cell ?? `${row} ${column}`, rule].join('|');
    return !known.has(place) && known.add(place);
  });
}

async function rowCounts(session: SqlSession): Promise<Map<string, number>> {
  const counts = await session.rows<{ name: string; n: number }>(
    tables
      .map(({ name }) => `select '${name}' as name, count(*)::integer as n from staging.${name}`)
      .join(' union all '),
  );
  return new Map(counts.map(({ name, n }) => [name, n]));
}

function emptyTables(delivery: Delivery, rows: ReadonlyMap<string, number>): Problem[] {
  const problems: Problem[] = [];
  const refused = new Set(
    delivery.problems.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  );
  for (const { table, file } of delivery.sources) {
    const isEmpty = rows.get(table.name) === 0 && !refused.has(file);
    if (table.isRequired && isEmpty) problems.push(problemOf({ file, rule: 'no_rows' }));
  }
  if (!rows.get('energy') && !rows.get('reported_emissions') && !hasUnreadBalance(delivery)) {
    problems.push(problemOf({ file: 'energy.csv', rule: 'balance_missing' }));
  }
  return problems;
}

/** Programme settings and the effective lists of sectors and carriers, for checks and indicators alike. */
async function stageProgramme(session: SqlSession, programme: ProgrammeFile): Promise<void> {
  await session.run(
    `create table staging.programme as
     select unnest(from_json($json, '{"factor_set":"varchar","target_year":"smallint","interaction_factor":"double",
       "discount_rate":"double","quality_threshold":"double"}')), $json::varchar as json`,
    { json: JSON.stringify(programme) },
  );
  await session.run(
    `create table staging.headline_sector as
     select distinct unnest(from_json(json -> 'headline_sectors', '["varchar"]')) as sector
     from staging.programme
     order by sector`,
  );
  const inOrder = (list: readonly object[]) => JSON.stringify(list.map((row, place) => ({ ...row, place })));
  await session.run(
    `create table staging.sector as
     select sector, label_de, label_en, 1000 + rowid as place from staging.sectors
     union all
     select s.sector, s.de, s.en, s.place
     from (select unnest(from_json($standard, '[{"sector":"varchar","label":{"de":"varchar","en":"varchar"},"place":"bigint"}]'), recursive := true)) s
     where s.sector not in (select sector from staging.sectors where sector is not null)`,
    { standard: inOrder(standardSectors) },
  );
  await session.run(
    `create table staging.carrier as
     select *,
       -- the basis of fossil_heat_pct (METHOD.md, section 8)
       "group" in ('fossil', 'heat_grid', 'renewable') or carrier in ('heating_electricity', 'heat_pump_electricity') as is_heat
     from (
       select carrier, label_de, label_en, "group"::varchar as "group",
         coalesce(grid_electricity, carrier in ('electricity', 'heating_electricity', 'heat_pump_electricity')) as grid_electricity,
         1000 + rowid as place
       from staging.carriers
       union all
       select s.carrier, s.de, s.en, s."group", s.grid_electricity, s.place
       from (select unnest(from_json($standard, '[{"carrier":"varchar","label":{"de":"varchar","en":"varchar"},"group":"varchar","grid_electricity":"boolean","place":"bigint"}]'), recursive := true)) s
       where s.carrier not in (select carrier from staging.carriers where carrier is not null)
     )`,
    { standard: inOrder(standardCarriers) },
  );
}
