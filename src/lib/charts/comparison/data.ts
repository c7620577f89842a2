import type { Indicator } from '#lib/domain/indicators.ts';
import type { BaseYears } from '../notes.ts';
import type { ComparisonRow, ComparisonSorting } from '#lib/domain/records/comparison.ts';

export interface ComparisonData {
  indicator: Indicator;
  year: number;
  /** Alphabetical unless the reader asked for values. */
  sorting?: ComparisonSorting;
  /** In the order asked for. */
  rows: readonly ComparisonRow[];
  /** For an indicator that counts from the base year. */
  baseYears?: BaseYears;
}
