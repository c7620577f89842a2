import type { Text } from '#lib/domain/vocabulary.ts';
import type { Database } from '../edition/database.ts';

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
  return database.rows<ReferenceRow>(
    `select year::integer as year, population, dwellings, buildings, heated_floor_area_m2, area_definition, source
     from input.reference where quartier_id = $quartier order by year`,
    { quartier: quartierId },
  );
}

/** All targets of a quartier: final, interim, and those after the programme's target year. */
export async function loadTargets(database: Database, quartierId: string): Promise<TargetRow[]> {
  const rows = await database.rows<Omit<TargetRow, 'sectors'> & { scope: string }>(
    `select scope, target_year::integer as target_year, base_year_from::integer as base_year_from,
       base_year_to::integer as base_year_to, baseline_t, target_t, reduction_pct, is_absolute, role, source
     from target where quartier_id = $quartier order by scope, target_year`,
    { quartier: quartierId },
  );
  return rows.map(({ scope, ...row }) => ({ sectors: scope.split(';'), ...row }));
}

/** Warnings about one quartier, or about the whole delivery. */
export function loadWarnings(database: Database, quartierId?: string): Promise<WarningRow[]> {
  return database.rows<WarningRow>(
    `select quartier_id, file, "row", "column", rule, text, hint from warning
     where $quartier::varchar is null or quartier_id = $quartier
     order by file, "row"`,
    { quartier: quartierId ?? null },
  );
}

/** Where the balance of a quartier comes from. */
export function loadSources(database: Database, quartierId: string): Promise<SourceRow[]> {
  return database.rows<SourceRow>(
    `select source, min(year)::integer as first_year, max(year)::integer as last_year
     from (
       select source, year from balance_cell where quartier_id = $quartier
       union all
       select source, year from input.reported_emissions where quartier_id = $quartier
     ) s
     group by source order by source`,
    { quartier: quartierId },
  );
}
