import { z } from 'zod';
import {
  budgetVerdicts,
  cellStates,
  changeSubjects,
  levelVerdicts,
  measuresVerdicts,
  trendVerdicts,
} from '../vocabulary.ts';
import { deliveredPlace } from './delivered-place.ts';
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

const yearChange = z.object({ year, old: z.number(), new: z.number(), difference: z.number(), step_t: step });

/** Verdicts of which an edition gives each quartier one. */
export const changingVerdicts = ['level', 'budget', 'trend', 'measures'] as const;

/** Why emissions changed, in the order in which the old edition's inputs are replaced by the new one's. */
export const changeTerms = ['new_year', 'data', 'factors', 'boundary', 'method'] as const;
export type ChangeTerm = (typeof changeTerms)[number];

/** A row of changes.csv of the new edition, or of one between the two. */
export const explanation = z.object({
  edition: z.string().meta({ description: 'Which gives the reason' }),
  quartier_id: string.meta({ description: 'Null: of all quartiers' }),
  year: year.nullable().meta({ description: 'Null: of all years' }),
  what: z.enum(changeSubjects),
  reason_de: z.string(),
  reason_en: string,
  row: z.int().meta({ description: 'Row of changes.csv' }),
});
export type Explanation = z.infer<typeof explanation>;

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
  explanations: z.array(explanation).meta({
    description:
      'Why figures of the quartier differ, in the words of the new edition and of those between; those of all ' +
      'quartiers stand above the rows',
  }),
  gap_t: figure,
  progress_pct: figure,
  baseline_t: figure,
  base_years: change(z.array(year)).meta({
    description: 'First and last of the years whose mean is the baseline, as the target names them',
  }),
  target_t: figure,
  forecast_t: figure.meta({ description: 'Trend at the target year' }),
  other_years: z.array(yearChange).meta({
    description:
      'Years that both editions can assess and whose emissions differ, in ascending order; without the latest year ' +
      'of both, which latest_t is about',
  }),
  step_t: step,
  has_other_boundary: z.boolean(),
  has_changed_verdict: z.boolean(),
  has_changed_figure: z.boolean(),
});
export type EditionChange = z.infer<typeof editionChange>;

const side = z.object({
  value: number.meta({ description: 'Null where a notation key, or nothing, stands instead of a number' }),
  state: z.enum(cellStates),
  ...deliveredPlace.shape,
});

/** Which of the two editions has the cell. */
export const cellChangeKinds = ['changed', 'removed', 'added'] as const;

/** Columns whose values are compared: of the balance, then of factors, targets and reference figures. */
const comparedColumns = [
  'energy_mwh',
  'emissions_t',
  'g_per_kwh',
  'base_year_from',
  'base_year_to',
  'reduction_pct',
  'target_t',
  'decided_t',
  'population',
  'dwellings',
  'buildings',
  'heated_floor_area_m2',
] as const;

/** A delivered value that differs between two editions; reported emissions have no carrier. */
export const cellChange = z.object({
  id: z.string(),
  quartier_id: string.meta({ description: 'Null: a factor that holds for all quartiers' }),
  name: string,
  municipality: string,
  year: year.meta({ description: 'Of a target its target year' }),
  sector: string.meta({ description: 'Of a target its sectors, separated by ";"; empty: the headline' }),
  carrier: string,
  kind: z.enum(cellChangeKinds),
  unit: z.enum(['MWh', 't', 'g/kWh', '%', 'm²']).nullable(),
  file: z.string().meta({ description: 'The table, by the name of its file in the data contract' }),
  column: z.enum(comparedColumns),
  old: side.nullable(),
  new: side.nullable(),
  difference: number,
});
export type CellChange = z.infer<typeof cellChange>;

const quartierChangeCounts = z.object({
  quartiers: z.int().meta({ description: 'That either edition has' }),
  changed: z.int().meta({ description: 'Quartiers of both with another figure or verdict' }),
  verdicts: z.int().meta({ description: 'Quartiers of both with another verdict' }),
  only_in_old: z.int(),
  only_in_new: z.int(),
});
export type QuartierChangeCounts = z.infer<typeof quartierChangeCounts>;

const kinds = z.object(named(cellChangeKinds, z.int()));
const cellChangeCounts = z.object({
  cells: kinds.meta({ description: 'Cells of the balance' }),
  inputs: kinds.meta({ description: 'Factors, targets and reference figures' }),
});
export type CellChangeCounts = z.infer<typeof cellChangeCounts>;

/** How much differs between two editions. */
export const changeCounts = quartierChangeCounts.extend(cellChangeCounts.shape);
export type ChangeCounts = z.infer<typeof changeCounts>;
