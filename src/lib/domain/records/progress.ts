import { z } from 'zod';
import * as words from '../vocabulary.ts';
import { named, number, reasons, rounded, status, step, strings, year } from './fields.ts';

const years = z.tuple([year, year]);
const judged = <const Names extends readonly string[]>(verdicts: Names) => ({
  verdict: z.enum(verdicts),
  ...reasons,
});

export interface Verdict<Name extends string> {
  verdict: Name;
  reasons: words.Reason[];
  reason_texts: words.Text[];
}

const seriesPoint = z.object({
  year,
  /** Null without any number; a lower bound when not assessable. */
  t: number,
  corrected_t: number,
  status,
  assessable: z.boolean(),
  /** 0..1; null if no cell of the year is rated. */
  data_quality: number,
  rounded_to_t: rounded('t'),
  step_t: step,
});
export type SeriesPoint = z.infer<typeof seriesPoint>;

export interface PathPoint {
  year: number;
  t: number;
}

const targetPathPoint = z.object({
  year,
  t: z.number(),
  decided_t: number.meta({ description: 'Line to the tonnes decided beside a percentage' }),
});
/** A year of the target path, and of the line to the tonnes that were decided beside a percentage. */
export type TargetPathPoint = z.infer<typeof targetPathPoint>;

/** The trend at one year; its prediction interval from the last measured year on. */
export interface TrendPoint {
  year: number;
  t: number;
  low_t: number | null;
  high_t: number | null;
}

const targetOf = { year, t: number, reduction_pct: number, sectors: strings };
/** `decided_t` is what was decided in tonnes beside the percentage, t per year left in the target year. */
const progressTarget = z.object({ ...targetOf, decided_t: number });
type ProgressTarget = z.infer<typeof progressTarget>;

/** Answer of /quartiers/{id}/progress. */
export const progress = z.object({
  baseline: z.object({ years, t: z.number() }).nullable(),
  base_years: years.nullable().meta({ description: 'Set by the target, whether or not they can be used' }),
  target: progressTarget.nullable(),
  later_targets: z
    .array(z.object({ ...targetOf, base_years: years }))
    .meta({ description: 'Targets after the target year of the programme: listed, not judged' }),
  latest: z.object({ year, t: z.number(), status }).nullable(),
  series: z.array(seriesPoint),
  path: z.array(targetPathPoint),
  progress_pct: number,
  /** Why there is no progress, where that is not said by the level. */
  progress_reasons: reasons.reasons,
  progress_reason_texts: reasons.reason_texts,
  elapsed_pct: number,
  required: z.object({ t_per_year: number, cagr_pct: number, pace_t_per_year: number }),
  /** 0..1; null if no cell is rated. */
  data_quality: number,
  /** Coarsest step in which any year is shown: to it everything computed from several years is shown. */
  step_t: step,
  level: z.object({ ...judged(words.levelVerdicts), gap_t: number, gap_pct: number }),
  budget: z.object({
    ...judged(words.budgetVerdicts),
    balance_t: number,
    remaining_t: number,
    interpolated_years: z.array(year),
  }),
  trend: z.object({
    ...judged(words.trendVerdicts),
    n: z.int(),
    window: years.nullable(),
    weather_corrected: z.boolean(),
    slope_t_per_year: number,
    theil_sen_t_per_year: number,
    r: number,
    forecast_t: number,
    half_width_t: number,
    /** That the target is reached, if the years to come scatter about the line as those measured. */
    probability_pct: number,
  }),
  measures: z.object({
    ...judged(words.measuresVerdicts),
    secured_t: number,
    secured_share_of_gap: number,
    after_secured_t: number,
    target_gap_t: number.meta({
      description: 'Emissions of the latest year minus the target; known also without measures',
    }),
    ...named(['decided_t', 'ideas_t'], number),
    open_t: number.meta({
      description: 'What no measure of the gap is for; negative: they are more than needed',
    }),
  }),
});
export type Progress = z.infer<typeof progress>;

/** Whether the decided tonnes are more than 1 % apart from what the percentage gives (METHOD.md, section 1). */
export function hasOtherDecision(
  target: ProgressTarget,
): target is ProgressTarget & { t: number; decided_t: number } {
  const { t, decided_t: decided } = target;
  return t !== null && decided !== null && Math.abs(decided - t) > 0.01 * Math.abs(t);
}
