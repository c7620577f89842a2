import type { Programme, ProgrammeYear } from '#lib/domain/records/programme.ts';
import type { Database } from '../edition/database/database.ts';
import type { ProgrammeFile } from '../contract/programme.ts';

export async function loadProgramme(database: Database): Promise<Programme> {
  const [row] = await database.rows<{
    json: string;
    quartiers: number;
    first_year: number | null;
    last_year: number | null;
  }>(
    `select p.json, (select count(*)::integer from quartier) as quartiers,
       (select min(year) from scope_year)::integer as first_year,
       (select max(year) from scope_year)::integer as last_year
     from programme p`,
  );
  const given = JSON.parse(row!.json) as ProgrammeFile;
  return {
    id: given.id,
    title: given.title,
    kind: given.kind,
    headline_sectors: given.headline_sectors,
    factor_set: given.factor_set ?? null,
    target_year: given.target_year ?? null,
    interaction_factor: given.interaction_factor,
    owner: given.owner ?? null,
    licence: given.licence ?? null,
    contact: given.contact ?? null,
    press_contact: given.press_contact ?? null,
    source: given.source ?? null,
    quartier_count: row!.quartiers,
    first_year: row!.first_year,
    last_year: row!.last_year,
  };
}

export function loadProgrammeYears(database: Database): Promise<ProgrammeYear[]> {
  return database.rows<ProgrammeYear>(
    `select year, measured_t as t, step_t, compared_path_t as path_t, value_statuses()[worst_status] as status,
       {'n': measured_quartiers, 'of': quartiers} as coverage,
       {'n': compared_quartiers, 't': compared_t, 'path_t': compared_path_t} as compared,
       {'n': planned_quartiers, 't': planned_t} as planned
     from programme_year
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
