import { z } from 'zod';
import type { Progress } from '#lib/domain/records/progress.ts';
import * as words from '#lib/domain/vocabulary.ts';
import { number, reasons, rounded, status, step, strings, year } from './fields.ts';

const years = z.tuple([year, year]);
const judged = <const Names extends readonly string[]>(verdicts: Names) => ({
  verdict: z.enum(verdicts),
  ...reasons,
});
const targetOf = { year, t: number, reduction_pct: number, sectors: strings };
export const progress = z.object({
  baseline: z.object({ years, t: z.number() }).nullable(),
  base_years: years.nullable().meta({ description: 'Set by the target, whether or not they can be used' }),
  target: z.object({ ...targetOf, decided_t: number }).nullable(),
  later_targets: z
    .array(z.object({ ...targetOf, base_years: years }))
    .meta({ description: 'Targets after the target year of the programme: listed, not judged' }),
  latest: z.object({ year, t: z.number(), status }).nullable(),
  series: z.array(
    z.object({
      year,
      t: number,
      corrected_t: number,
      status,
      assessable: z.boolean(),
      data_quality: number,
      rounded_to_t: rounded('t'),
      step_t: step,
    }),
  ),
  path: z.array(
    z.object({
      year,
      t: z.number(),
      decided_t: number.meta({ description: 'Line to the tonnes decided beside a percentage' }),
    }),
  ),
  progress_pct: number,
  progress_reasons: reasons.reasons,
  progress_reason_texts: reasons.reason_texts,
  elapsed_pct: number,
  required: z.object({ t_per_year: number, cagr_pct: number, pace_t_per_year: number }),
  data_quality: number,
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
    probability_pct: number,
  }),
  measures: z.object({
    ...judged(words.measuresVerdicts),
    secured_t: number,
    secured_share_of_gap: number,
    after_secured_t: number,
  }),
}) satisfies z.ZodType<Progress>;
