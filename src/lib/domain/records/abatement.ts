import type { Certainty } from '../vocabulary.ts';

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
