import type { Indicator } from '#lib/domain/indicators.ts';
import type { BaseYears } from '../notes.ts';
import type { ComparisonRow } from '#lib/domain/records/comparison.ts';

export interface ComparisonData {
  indicator: Indicator;
  year: number;
  /** Alphabetical. */
  rows: readonly ComparisonRow[];
  /** For an indicator that counts from the base year. */
  baseYears?: BaseYears;
}
