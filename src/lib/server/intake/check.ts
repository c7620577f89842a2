import { berlinDay } from '#lib/domain/numbers/format.ts';
import type { ProgrammeFile } from '../contract/programme.ts';
import { standardCarriers, standardSectors } from '../contract/standard-lists.ts';
import { tables } from '../contract/tables.ts';
import { openFolder } from './csv/folder.ts';
import { crossCheck, placeIn } from './cross-checks.ts';
import { hasUnreadBalance, type Delivery, type InputFile } from './delivery.ts';
import { checkNumberFormat } from './csv/number-format.ts';
import { problemOf, type Finding, type Problem } from './problem.ts';
import type { SqlSession } from './sql-session.ts';
import { stage } from './stage.ts';

export interface CheckedInput extends InputFile {
  /** Rows read; null for programme.json, and for a file that was refused as a whole. */
  rows: number | null;
}

/** What a check found. `isSound` means staging is fit for an edition. */
export interface CheckReport {
  isSound: boolean;
  problems: Problem[];
  programme: ProgrammeFile | null;
  inputs: CheckedInput[];
  /** Those of the problems that compare values of the balance, or say how its numbers are written. */
  relations: ReadonlySet<Problem>;
  /** Makes the comparisons again, over staging as it is now: without what has been withheld since. */
  recheck: () => Promise<Problem[]>;
  /** Where a column of a table stands in what was delivered. */
  placeOf: (table: string, column: string) => Pick<Finding, 'file' | 'sheet' | 'position'>;
}

export interface CheckOptions {
  /** When it is published, or checked: years and completions after that day in Berlin are errors. */
  publishedAt: Date;
  onProgress?: (stage: 'read' | 'check', detail: string) => void;
}

/** Fewer bytes are published by one thread: passing so little work between threads takes longer than doing it. */
const maxBytesOfOneThread = 8e6;

const hasError = (problems: readonly Problem[]) => problems.some((problem) => problem.severity === 'error');

/** Reads a folder into the empty, attached database `staging` and reports all faults. Throws for a broken database only. */
export async function checkFolder(
  session: SqlSession,
  path: string,
  options: CheckOptions,
): Promise<CheckReport> {
  const day = berlinDay(options.publishedAt.toISOString());
  options.onProgress?.('read', path);
  const delivery = await openFolder(path);
  try {
    const problems = delivery.problems;
    const relations = new Set<Problem>();
    const relate = (found: readonly Problem[]) => {
      problems.push(...found);
      for (const problem of found) relations.add(problem);
    };
    if (delivery.sources.length > 0) {
      const bytes = delivery.inputs.reduce((sum, input) => sum + input.bytes, 0);
      if (bytes < maxBytesOfOneThread) await session.run('set threads = 1');
      const publicationYear = Number(day.slice(0, 4));
      const onTable = (table: string) => options.onProgress?.('read', table);
      problems.push(...(await stage(session, delivery, { publicationYear, onTable })));
      options.onProgress?.('check', '');
      await stageProgramme(session, delivery);
      await session.run('create table staging.publication as select $day::date as day', { day });
      problems.push(...emptyTables(delivery, await rowCounts(session)));
      if (delivery.programme) {
        problems.push(...(await crossCheck(session, delivery, 'other')));
        relate(await crossCheck(session, delivery, 'balance'));
      }
      if (!hasError(problems)) relate(await checkNumberFormat(session, delivery));
    }
    const counts = delivery.sources.length > 0 ? await rowCounts(session) : new Map<string, number>();
    const inputs = delivery.inputs.map((input) => ({
      ...input,
      rows: counts.get(delivery.sources.find(({ file }) => file === input.file)?.table.name ?? '') ?? null,
    }));
    return {
      isSound: !hasError(problems) && delivery.programme !== null,
      problems,
      programme: delivery.programme,
      inputs,
      relations,
      recheck: () => crossCheck(session, delivery, 'balance'),
      placeOf: (table, column) => placeIn(delivery, table, column),
    };
  } finally {
    delivery.dispose();
  }
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
async function stageProgramme(session: SqlSession, delivery: Delivery): Promise<void> {
  const { programme } = delivery;
  await session.run(
    `create table staging.programme as select
       $factor_set::varchar as factor_set, $target_year::smallint as target_year,
       $interaction_factor::double as interaction_factor, $discount_rate::double as discount_rate,
       $quality_threshold::double as quality_threshold, $json::varchar as json`,
    {
      factor_set: programme?.factor_set ?? null,
      target_year: programme?.target_year ?? null,
      interaction_factor: programme?.interaction_factor ?? 1,
      discount_rate: programme?.discount_rate ?? 0.03,
      quality_threshold: programme?.quality_threshold ?? 0,
      json: JSON.stringify(programme),
    },
  );
  await session.run(
    `create table staging.headline_sector as
     select distinct unnest(from_json($sectors, '["varchar"]')) as sector order by sector`,
    { sectors: JSON.stringify(programme?.headline_sectors ?? []) },
  );
  await session.run(
    `create table staging.sector as
     select sector, label_de, label_en, 1000 + rowid as place from staging.sectors
     union all
     select s.sector, s.de, s.en, s.place
     from (select unnest(from_json($standard, '[{"sector":"varchar","de":"varchar","en":"varchar","place":"bigint"}]'), recursive := true)) s
     where s.sector not in (select sector from staging.sectors where sector is not null)`,
    {
      standard: JSON.stringify(
        standardSectors.map(({ sector, label }, place) => ({ sector, ...label, place })),
      ),
    },
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
       select s.carrier, s.de, s.en, s."group", s.grid, s.place
       from (select unnest(from_json($standard, '[{"carrier":"varchar","de":"varchar","en":"varchar","group":"varchar","grid":"boolean","place":"bigint"}]'), recursive := true)) s
       where s.carrier not in (select carrier from staging.carriers where carrier is not null)
     )`,
    {
      standard: JSON.stringify(
        standardCarriers.map(({ carrier, label, group, grid_electricity }, place) => ({
          carrier,
          ...label,
          group,
          grid: grid_electricity,
          place,
        })),
      ),
    },
  );
}
