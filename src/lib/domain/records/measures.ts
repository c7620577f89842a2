import { z } from 'zod';
import * as words from '../vocabulary.ts';
import type { Certainty, MeasureStatus } from '../vocabulary.ts';
import { named, number, string } from './fields.ts';

export const measure = z.object({
  measure_id: z.string(),
  quartier_id: z.string(),
  title: z.string(),
  category: z.string(),
  effect: z.enum(words.measureEffects),
  status: z.enum(words.measureStatuses),
  certainty: z.enum(words.certainties),
  ...named(
    ['saving_t_per_year', 'low_t_per_year', 'high_t_per_year', 'eur_per_t', 'funding_eur_per_t'],
    number,
  ),
  invest_eur: number,
  funding_eur: number,
  start_date: z.iso.date().nullable(),
  completion_date: z.iso.date().nullable(),
  overdue: z.boolean().meta({ description: 'Not completed, and due before the day of the edition' }),
  lifetime_years: number,
  units: number,
  ...named(['unit_label', 'owner', 'note', 'source'], string),
});
export type MeasureRow = z.infer<typeof measure>;

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
  /** A part of title, category, note, owner, quartier or municipality. */
  search?: string;
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
