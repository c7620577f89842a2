import { z } from 'zod';
import type { ValueStatus } from '../vocabulary.ts';
import { number, quartierName, reasons, status } from './fields.ts';
import type { QuartierName } from './programme.ts';

export const comparisonRow = z.object({
  ...quartierName.shape,
  value: number,
  unit: z.string(),
  comparable: z.boolean(),
  status: status.nullable().meta({
    description:
      'Of the year; of a change the worst of the year and its base years. Null where not comparable',
  }),
  ...reasons,
  /** The factor set holds a local factor for this quartier; shown, does not exclude. */
  has_local_factor: z.boolean(),
});
export type ComparisonRow = z.infer<typeof comparisonRow>;

export const comparisonSortings = ['alphabetical', 'value'] as const;
export type ComparisonSorting = (typeof comparisonSortings)[number];

export interface YearValue {
  year: number;
  value: number;
  status: ValueStatus;
}

/** Over the quartiers that are comparable in one year: the scale that all of them share. */
export interface ComparisonSpan {
  /** Null without any comparable quartier. */
  low: number | null;
  high: number | null;
  first_year: number | null;
  /** Quartiers whose value lies below that of their first comparable year, of those that have an earlier one. */
  falling: number;
  with_earlier: number;
}

/** From the baseline over the latest state to the target, in percent of the baseline. */
export interface SlopeRow extends QuartierName {
  /** The worst of the year and the base years. */
  status: ValueStatus;
  /** Negative: less than the baseline. */
  change_pct: number;
  target_pct: number;
  base_year_from: number;
  base_year_to: number;
  target_year: number;
  /** At least as far as the share of the time that has passed; null where that cannot be said. */
  is_on_schedule: boolean | null;
}

/** How many quartiers have a slope, how many of them can be judged by their schedule, and how many are on it. */
export interface SlopeCounts {
  total: number;
  judged: number;
  on_schedule: number;
}

/** Quartiers on one page of pictures. */
export const multiplesPageSize = 24;
