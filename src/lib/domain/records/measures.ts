import type { MeasureEffect, MeasureStatus, Certainty } from '../vocabulary.ts';

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

/** Whether switching a measure on changes anything that can be computed: it has tonnes and a completion date. */
export const isComputable = ({
  saving_t_per_year,
  completion_date,
}: Pick<MeasureRow, 'saving_t_per_year' | 'completion_date'>): boolean =>
  saving_t_per_year !== null && completion_date !== null;

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

/** Full-year savings of the chosen direct measures that count, in one class of certainty. */
export interface MeasureSum {
  /** Null: of all quartiers together. */
  quartier_id: string | null;
  certainty: Exclude<Certainty, 'none'>;
  /** t CO₂e per year, times the programme's interaction factor; null if no measure states tonnes. */
  saving_t_per_year: number | null;
  measures: number;
  /** Of these, without tonnes: missing from the sum. */
  without_saving: number;
}
