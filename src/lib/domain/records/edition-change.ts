import { z } from 'zod';
import { budgetVerdicts, levelVerdicts, measuresVerdicts, trendVerdicts } from '../vocabulary.ts';
import { named, number, quartierName, reasons, step, year } from './fields.ts';

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

/** Why emissions changed, in the order in which the old edition's inputs are replaced by the new one's. */
export const changeTerms = ['new_year', 'data', 'factors', 'boundary', 'method'] as const;
export type ChangeTerm = (typeof changeTerms)[number];

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
  split: z
    .object(
      named(
        changeTerms.map((term) => `${term}_t` as const),
        z.number(),
      ),
    )
    .nullable()
    .meta({
      description:
        'Parts of the difference of latest_t, which add up to it; null with a reason where one of them cannot be ' +
        'computed from what both editions publish, and for a quartier that only one of them has',
    }),
  ...reasons,
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
