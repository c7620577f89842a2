import { z } from 'zod';
import { budgetVerdicts, levelVerdicts, measuresVerdicts, trendVerdicts } from '../vocabulary.ts';
import { number, quartierName, step, year } from './fields.ts';

/** Null where the edition has no such value. */
const change = <Shape extends z.ZodType>(shape: Shape) =>
  z.object({ old: shape.nullable(), new: shape.nullable() });

const figure = z.object({
  old: number,
  new: number,
  difference: number.meta({ description: 'new minus old; null where one of them is' }),
});
export type FigureChange = z.infer<typeof figure>;

/** Verdicts of which an edition gives each quartier one. */
export const changingVerdicts = ['level', 'budget', 'trend', 'measures'] as const;

/** What differs for a quartier between two editions. */
export const editionChange = z.object({
  ...quartierName.shape,
  only_in: z.enum(['old', 'new']).nullable().meta({ description: 'Null: both editions have the quartier' }),
  level: change(z.enum(levelVerdicts)),
  budget: change(z.enum(budgetVerdicts)),
  trend: change(z.enum(trendVerdicts)),
  measures: change(z.enum(measuresVerdicts)),
  latest_year: change(year).meta({ description: 'Latest assessable year' }),
  latest_t: figure.meta({ description: 'Emissions of the latest assessable year, of each edition its own' }),
  gap_t: figure,
  progress_pct: figure,
  baseline_t: figure,
  target_t: figure,
  step_t: step,
  has_other_boundary: z.boolean(),
  has_changed_verdict: z.boolean(),
  has_changed_figure: z.boolean(),
});
export type EditionChange = z.infer<typeof editionChange>;
