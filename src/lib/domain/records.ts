/**
 * The shapes in which an edition answers, as DATA.md fixes them for the API. Queries return them,
 * pages and charts read them. Units: t = t CO₂e per year, energy MWh per year, `*_pct` 0..100.
 */
import type {
  Basis,
  BudgetVerdict,
  CarrierGroup,
  CellState,
  Certainty,
  LevelVerdict,
  MeasureEffect,
  MeasureStatus,
  MeasuresVerdict,
  Quality,
  Reason,
  Text,
  TrendVerdict,
  ValueStatus,
} from './vocabulary.ts';

/** A frozen, numbered release. `published_at` is ISO 8601 in UTC. */
export interface Edition {
  id: string;
  label: string | null;
  published_at: string;
  content_hash: string;
  software_version: string;
  factor_set: string | null;
  is_current: boolean;
}

/** An edition in a list of all: a withdrawn one has a date and a reason, and says nothing about its content. */
export interface ListedEdition extends Pick<Edition, 'id' | 'label' | 'published_at' | 'is_current'> {
  content_hash: string | null;
  software_version: string | null;
  factor_set: string | null;
  /** ISO 8601 in UTC; null while the edition is served. */
  withdrawn_at: string | null;
  /** In the words of whoever withdrew it. */
  withdrawal_reason: string | null;
}

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

export interface Quartier {
  quartier_id: string;
  name: string;
  municipality: string;
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

export interface BalanceRow {
  year: number;
  sector: string | null;
  /** Null for a sector known only as reported emissions. */
  carrier: string | null;
  energy_mwh: number | null;
  emissions_t: number | null;
  state: CellState;
  status: ValueStatus | null;
  basis: Basis | null;
  quality: Quality | null;
  /** Step to which a sum with confidential cells is rounded; null: exact. */
  rounded_to_mwh: number | null;
  rounded_to_t: number | null;
  /** Step to which the tonnes are shown, because they were delivered in it; null: to no step. */
  step_t: number | null;
}

export interface SeriesPoint {
  year: number;
  /** Null without any number; a lower bound when not assessable. */
  t: number | null;
  corrected_t: number | null;
  status: ValueStatus;
  assessable: boolean;
  /** 0..1; null if no cell of the year is rated. */
  data_quality: number | null;
  /** Step to which a year with confidential cells is rounded; null: exact. */
  rounded_to_t: number | null;
  /** Step to which the year is shown, because something in it was delivered in it; null: to no step. */
  step_t: number | null;
}

export interface PathPoint {
  year: number;
  t: number;
}

/** A year of the target path, and of the line to the tonnes that were decided beside a percentage. */
export interface TargetPathPoint extends PathPoint {
  decided_t: number | null;
}

/** The trend at one year; its prediction interval from the last measured year on. */
export interface TrendPoint {
  year: number;
  t: number;
  low_t: number | null;
  high_t: number | null;
}

/** What measures of one certainty add in one year beyond the latest measured one, t per year. */
export interface MeasureEffectYear {
  certainty: Exclude<Certainty, 'none'>;
  year: number;
  /** With tonnes and a completion date; `adding` of them change anything in this year. */
  measures: number;
  adding: number;
  undated: number;
  without_tonnes: number;
  t: number;
  low_t: number;
  high_t: number;
  undated_titles: string[];
}

/** One year of a what-if: emissions, and what of them comes from changed factors and from measures. */
export interface ScenarioYear {
  year: number;
  t: number;
  factors_t: number;
  measures_t: number;
  /** Secured measures alone, latest factors held. */
  secured_t: number;
}

/** Emission factors of years to come, delivered as data. */
export interface FactorScenario {
  scenario: string;
  label: Text;
  carriers: string[];
  first_year: number;
  last_year: number;
  sources: string[];
}

export interface Verdict<Name extends string> {
  verdict: Name;
  reasons: Reason[];
  reason_texts: Text[];
}

export interface ProgressTarget {
  year: number;
  t: number | null;
  reduction_pct: number | null;
  sectors: string[];
  /** What was decided in tonnes beside the percentage, t per year left in the target year. */
  decided_t: number | null;
}

export interface LaterTarget extends Omit<ProgressTarget, 'decided_t'> {
  base_years: [number, number];
}

/** Answer of /quartiers/{id}/progress. */
export interface Progress {
  baseline: { years: [number, number]; t: number } | null;
  /** Base years that the target sets, whether or not they can be used; null without a target. */
  base_years: [number, number] | null;
  target: ProgressTarget | null;
  /** Targets after the programme's target year: listed, not judged. */
  later_targets: LaterTarget[];
  latest: { year: number; t: number; status: ValueStatus } | null;
  series: SeriesPoint[];
  path: TargetPathPoint[];
  progress_pct: number | null;
  /** Why there is no progress, where that is not said by the level. */
  progress_reasons: Reason[];
  progress_reason_texts: Text[];
  elapsed_pct: number | null;
  required: { t_per_year: number | null; cagr_pct: number | null; pace_t_per_year: number | null };
  /** 0..1; null if no cell is rated. */
  data_quality: number | null;
  /** Coarsest step in which any year is shown: to it everything computed from several years is shown. */
  step_t: number | null;
  level: Verdict<LevelVerdict> & { gap_t: number | null; gap_pct: number | null };
  budget: Verdict<BudgetVerdict> & {
    balance_t: number | null;
    remaining_t: number | null;
    interpolated_years: number[];
  };
  trend: Verdict<TrendVerdict> & {
    n: number;
    window: [number, number] | null;
    weather_corrected: boolean;
    slope_t_per_year: number | null;
    theil_sen_t_per_year: number | null;
    r: number | null;
    forecast_t: number | null;
    half_width_t: number | null;
    /** That the target is reached, if the years to come scatter about the line as those measured. */
    probability_pct: number | null;
  };
  measures: Verdict<MeasuresVerdict> & {
    secured_t: number | null;
    secured_share_of_gap: number | null;
    after_secured_t: number | null;
  };
}

export interface MeasureRow {
  measure_id: string;
  quartier_id: string;
  title: string;
  category: string;
  effect: MeasureEffect;
  status: MeasureStatus;
  certainty: Certainty;
  saving_t_per_year: number | null;
  low_t_per_year: number | null;
  high_t_per_year: number | null;
  eur_per_t: number | null;
  funding_eur_per_t: number | null;
  invest_eur: number | null;
  funding_eur: number | null;
  start_date: string | null;
  completion_date: string | null;
  /** Planned, decided or in progress, and due before the day of the edition. */
  overdue: boolean;
  lifetime_years: number | null;
  units: number | null;
  unit_label: string | null;
  owner: string | null;
  note: string | null;
  source: string | null;
}

export interface ComparisonRow {
  quartier_id: string;
  name: string;
  municipality: string;
  value: number | null;
  unit: string;
  comparable: boolean;
  reasons: Reason[];
  reason_texts: Text[];
  /** The factor set holds a local factor for this quartier; shown, does not exclude. */
  has_local_factor: boolean;
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

/** What a year lacks: one cell that makes it not assessable. */
export interface MissingCell {
  year: number;
  sector: string;
  carrier: string | null;
  state: Extract<CellState, 'NE' | 'C' | 'missing'>;
}

export interface Carrier {
  carrier: string;
  label: Text;
  group: CarrierGroup;
  grid_electricity: boolean;
}

export interface Sector {
  sector: string;
  label: Text;
}

/** A sector, and whether anything was delivered of it; where that is not known, it counts as delivered. */
export interface DeliveredSector extends Sector {
  is_delivered?: boolean;
}
