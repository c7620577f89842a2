import type { Programme, ProgrammeYear } from '#lib/domain/records/programme.ts';
import { valueStatuses } from '#lib/domain/vocabulary.ts';
import type { Database } from '../edition/database/database.ts';
import type { ProgrammeFile } from '../contract/programme.ts';

/** Master data of the programme with its size and span. */
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

interface Row {
  year: number;
  quartiers: number;
  measured_quartiers: number;
  measured_t: number | null;
  step_t: number | null;
  worst_status: number | null;
  planned_quartiers: number;
  planned_t: number | null;
  compared_quartiers: number;
  compared_t: number | null;
  compared_path_t: number | null;
}

/** Total of the programme per year, always with its coverage. */
export async function loadProgrammeYears(database: Database): Promise<ProgrammeYear[]> {
  const rows = await database.rows<Row>('select * from programme_year order by year');
  return rows.map((row) => ({
    year: row.year,
    t: row.measured_t,
    step_t: row.step_t,
    path_t: row.compared_path_t,
    status: row.worst_status === null ? null : valueStatuses[row.worst_status - 1]!,
    coverage: { n: row.measured_quartiers, of: row.quartiers },
    compared: { n: row.compared_quartiers, t: row.compared_t, path_t: row.compared_path_t },
    planned: { n: row.planned_quartiers, t: row.planned_t },
  }));
}
