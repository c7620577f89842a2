import type { Text } from '../vocabulary.ts';

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
