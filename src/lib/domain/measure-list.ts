import type { MeasureRow } from './records.ts';
import type { Certainty, MeasureStatus } from './vocabulary.ts';

/** Which measures are meant; what is left out does not restrict. */
export interface MeasureChoice {
  quartier_id?: string;
  category?: string;
  status?: MeasureStatus;
  certainty?: Certainty;
  /** Of the quartier. */
  building_type?: string;
}

/** Orders in which measures can be read; what is not known comes last in each. */
export const measureSortings = ['quartier', 'saving', 'cost', 'funding'] as const;
export type MeasureSorting = (typeof measureSortings)[number];

/** A measure with where it is and whom to ask there. */
export interface ListedMeasure extends MeasureRow {
  name: string;
  municipality: string;
  contact: string | null;
}

/** How many measures a choice holds, and how far they are. */
export interface MeasureCounts {
  measures: number;
  /** All of the edition. */
  of: number;
  quartiers: number;
  implemented: number;
  secured: number;
}

/** What the measures of one category have in common; paused and cancelled ones are left out. */
export interface MeasureCategorySum {
  category: string;
  measures: number;
  quartiers: number;
  implemented: number;
  /** Times the interaction factor; null where no measure states tonnes. */
  saving_t_per_year: number | null;
  /** Direct measures whose saving is known: the ones that are summed. */
  with_saving: number;
  /** Over the measures whose cost per tonne is known. */
  median_eur_per_t: number | null;
  with_cost: number;
}

/** Why a measure has no place in the abatement-cost curve. */
export const abatementGaps = [
  'no_tonnes',
  'no_saving',
  'not_less',
  'exceeds_balance',
  'no_invest',
  'no_lifetime',
  'not_pursued',
] as const;
export type AbatementGap = (typeof abatementGaps)[number];

/** One step of the curve: a measure, or all of a category where there are too many. */
export interface AbatementStep {
  id: string;
  /** Null for a category. */
  title: string | null;
  category: string;
  quartier: string | null;
  municipality: string | null;
  certainty: Certainty | null;
  measures: number;
  /** Full-year saving, t CO₂e; single values, without the interaction factor. */
  saving_t_per_year: number;
  /** Of a category: the mean over its tonnes. */
  eur_per_t: number;
}

/** The abatement-cost curve of a choice of measures, cheapest first. */
export interface AbatementCurve {
  steps: AbatementStep[];
  /** Steps are categories. */
  is_grouped: boolean;
  measures: number;
  /** Sum of single savings; times the interaction factor it is what the measures save together. */
  single_t_per_year: number;
  interaction_factor: number;
  /** Half of the tonnes cost at most this much. */
  half_below_eur_per_t: number | null;
  left_out: { gap: AbatementGap; measures: number }[];
}

/** A measure without a place in the curve. */
export interface LeftOutMeasure {
  measure_id: string;
  title: string;
  quartier: string;
  gap: AbatementGap;
  /** How many there are with this reason. */
  of: number;
}
