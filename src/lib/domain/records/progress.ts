import type {
  Text,
  ValueStatus,
  LevelVerdict,
  BudgetVerdict,
  TrendVerdict,
  MeasuresVerdict,
  Reason,
} from '../vocabulary.ts';

export interface Verdict<Name extends string> {
  verdict: Name;
  reasons: Reason[];
  reason_texts: Text[];
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

interface ProgressTarget {
  year: number;
  t: number | null;
  reduction_pct: number | null;
  sectors: string[];
  /** What was decided in tonnes beside the percentage, t per year left in the target year. */
  decided_t: number | null;
}

interface LaterTarget extends Omit<ProgressTarget, 'decided_t'> {
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

/** Whether the decided tonnes are more than 1 % apart from what the percentage gives (METHOD.md, section 1). */
export function hasOtherDecision(
  target: ProgressTarget,
): target is ProgressTarget & { t: number; decided_t: number } {
  const { t, decided_t: decided } = target;
  return t !== null && decided !== null && Math.abs(decided - t) > 0.01 * Math.abs(t);
}
