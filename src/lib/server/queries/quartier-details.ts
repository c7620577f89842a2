import type { Text } from '#lib/domain/vocabulary.ts';
import type { Database } from '../edition/database/database.ts';

export interface ReferenceRow {
  year: number;
  population: number | null;
  dwellings: number | null;
  buildings: number | null;
  heated_floor_area_m2: number | null;
  area_definition: string | null;
  source: string | null;
}

export interface TargetRow {
  sectors: string[];
  target_year: number;
  base_year_from: number;
  base_year_to: number;
  baseline_t: number | null;
  target_t: number | null;
  reduction_pct: number | null;
  is_absolute: boolean;
  /** Decided in tonnes beside a percentage, t per year left in the target year. */
  decided_t: number | null;
  role: 'final' | 'interim' | 'later';
  source: string;
}

/** A warning of the check, kept with the edition and shown where it concerns. */
export interface WarningRow {
  quartier_id: string | null;
  file: string;
  row: number | null;
  column: string | null;
  rule: string;
  text: Text;
  hint: Text;
}

export interface SourceRow {
  source: string;
  first_year: number;
  last_year: number;
}

export function loadReference(database: Database, quartierId: string): Promise<ReferenceRow[]> {
  return database.rowsOfQuartier<ReferenceRow>(
    `year::integer as year, population, dwellings, buildings, heated_floor_area_m2, area_definition, source`,
    'input.reference',
    quartierId,
    'year',
  );
}

/** All targets of a quartier: final, interim, and those after the programme's target year. */
export async function loadTargets(database: Database, quartierId: string): Promise<TargetRow[]> {
  const rows = await database.rowsOfQuartier<Omit<TargetRow, 'sectors'> & { scope: string }>(
    `scope, target_year::integer as target_year, base_year_from::integer as base_year_from,
       base_year_to::integer as base_year_to, baseline_t, target_t, reduction_pct, is_absolute, decided_t, role,
       source`,
    'target',
    quartierId,
    'scope, target_year',
  );
  return rows.map(({ scope, ...row }) => ({ sectors: scope.split(';'), ...row }));
}

const warningColumns = 'quartier_id, file, "row", "column", rule, text, hint';

/** Warnings about one quartier, or about the whole delivery. */
export function loadWarnings(database: Database, quartierId?: string): Promise<WarningRow[]> {
  const order = 'file, "row"';
  return quartierId === undefined
    ? database.rows<WarningRow>(`select ${warningColumns} from warning order by ${order}`)
    : database.rowsOfQuartier<WarningRow>(warningColumns, 'warning', quartierId, order);
}

/** Where the balance of a quartier comes from. */
export function loadSources(database: Database, quartierId: string): Promise<SourceRow[]> {
  return database.rowsOfQuartier<SourceRow>(
    'source, first_year, last_year',
    `(
       select quartier_id, source, min(year)::integer as first_year, max(year)::integer as last_year
       from (
         select quartier_id, source, year from balance_cell
         union all
         select quartier_id, source, year from input.reported_emissions
       ) s
       group by quartier_id, source
     )`,
    quartierId,
    'source',
  );
}
