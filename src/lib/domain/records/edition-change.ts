import { z } from 'zod';
import { budgetVerdicts, cellStates, levelVerdicts, measuresVerdicts, trendVerdicts } from '../vocabulary.ts';
import { named, number, quartierName, reasons, step, string, year } from './fields.ts';

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

const side = z.object({
  value: number.meta({ description: 'Null where a notation key, or nothing, stands instead of a number' }),
  state: z.enum(cellStates),
  row: z.int().meta({ description: 'Row of the file, as a spreadsheet counts' }),
});

/** Which of the two editions has the cell. */
export const cellChangeKinds = ['changed', 'removed', 'added'] as const;

/** A delivered cell that differs between two editions; reported emissions have no carrier. */
export const cellChange = z.object({
  id: z.string(),
  ...quartierName.shape,
  year,
  sector: z.string(),
  carrier: string,
  kind: z.enum(cellChangeKinds),
  unit: z.enum(['MWh', 't']),
  file: z.string(),
  old: side.nullable(),
  new: side.nullable(),
  difference: number,
});
export type CellChange = z.infer<typeof cellChange>;

/** How much differs between two editions. */
export const changeCounts = z.object({
  quartiers: z.int().meta({ description: 'That either edition has' }),
  changed: z.int().meta({ description: 'Quartiers of both with another figure or verdict' }),
  verdicts: z.int().meta({ description: 'Quartiers of both with another verdict' }),
  only_in_old: z.int(),
  only_in_new: z.int(),
  cells: z.object(named(cellChangeKinds, z.int())),
});
export type ChangeCounts = z.infer<typeof changeCounts>;
