import type { Text, ValueStatus } from '../vocabulary.ts';

export interface Programme {
  id: string;
  title: Text;
  kind: 'real' | 'demo';
  headline_sectors: string[];
  factor_set: string | null;
  target_year: number | null;
  interaction_factor: number;
  owner: string | null;
  licence: string | null;
  contact: string | null;
  press_contact: string | null;
  source: string | null;
  /** Number of quartiers in the programme. */
  quartier_count: number;
  /** First and last year with at least one row. */
  first_year: number | null;
  last_year: number | null;
}

/** Which quartier something is about. */
export interface QuartierName {
  quartier_id: string;
  name: string;
  municipality: string;
}

export interface Quartier extends QuartierName {
  ags: string;
  project_title: string | null;
  phase: string | null;
  phase_since: string | null;
  building_type: string | null;
  area_ha: number | null;
  lat: number | null;
  lon: number | null;
  contact: string | null;
  source: string | null;
  latest_assessable_year: number | null;
}

export interface Coverage {
  n: number;
  of: number;
}

/** One year of the programme total: tonnes are summed over the quartiers that have the year. */
export interface ProgrammeYear {
  year: number;
  t: number | null;
  /** Coarsest step in which the year of any of its quartiers is shown; null: to no step. */
  step_t: number | null;
  /** Path of the quartiers in `compared`. */
  path_t: number | null;
  status: ValueStatus | null;
  coverage: Coverage;
  /** Total and path over the quartiers that have both in this year: the only pair that may be compared. */
  compared: { n: number; t: number | null; path_t: number | null };
  /** Sum of all paths that are defined in this year, with their number. */
  planned: { n: number; t: number | null };
}

/** One field of the completeness grid. */
export interface DeliveryState {
  quartier_id: string;
  year: number;
  assessable: boolean;
  status: ValueStatus | null;
  /** Cells the quartier reports in any year, and how many of them this year lacks. */
  required_cells: number;
  not_estimated: number;
  confidential: number;
  missing: number;
}

/** Emissions minus path over the same quartiers, t; null where none has both. */
export function programmeGap({ compared: { n, t, path_t } }: Pick<ProgrammeYear, 'compared'>): number | null {
  return n === 0 || t === null || path_t === null ? null : t - path_t;
}
