import { programme, type Programme, type ProgrammeYear } from '#lib/domain/records/programme.ts';
import type { Database } from '../edition/database/database.ts';

export async function loadProgramme(database: Database): Promise<Programme> {
  const [row] = await database.rows<
    Pick<Programme, 'quartier_count' | 'first_year' | 'last_year'> & { json: string }
  >(
    `select p.json, (select count(*)::integer from quartier) as quartier_count,
       (select min(year) from scope_year)::integer as first_year,
       (select max(year) from scope_year)::integer as last_year
     from programme p`,
  );
  const { json, ...counted } = row!;
  // What the file leaves out is null here; what is not published of it is dropped.
  const unsaid = Object.fromEntries(Object.keys(programme.shape).map((name) => [name, null]));
  return programme.parse({ ...unsaid, ...(JSON.parse(json) as object), ...counted });
}

/** All that programme.json says. */
export async function loadProgrammeFile(database: Database): Promise<object> {
  const [row] = await database.rows<{ json: string }>('select json from programme');
  return JSON.parse(row!.json) as object;
}

/** Totals of all years over whatever quartiers have them, or of comparable years over the same quartiers. */
export function loadProgrammeYears(
  database: Database,
  table: 'programme_year' | 'comparable_year' = 'programme_year',
): Promise<ProgrammeYear[]> {
  return database.rows<ProgrammeYear>(
    `select year, measured_t as t, step_t, compared_path_t as path_t, value_statuses()[worst_status] as status,
       {'n': measured_quartiers, 'of': quartiers} as coverage,
       {'n': compared_quartiers, 't': compared_t, 'path_t': compared_path_t} as compared,
       {'n': planned_quartiers, 't': planned_t} as planned
     from ${table}
     order by year`,
  );
}

/** Settings of the programme that enter formulas and verdicts. */
export interface ProgrammeRules {
  /** Multiplies sums over the measures of one quartier. */
  interaction_factor: number;
  /** Interest rate of the annuity, 0..1. */
  discount_rate: number;
  /** Data quality below which no verdict is given, 0..1; 0 means none. */
  quality_threshold: number;
}

export async function loadProgrammeRules(database: Database): Promise<ProgrammeRules> {
  const [row] = await database.rows<ProgrammeRules>(
    'select interaction_factor, discount_rate, quality_threshold from programme',
  );
  return row!;
}
