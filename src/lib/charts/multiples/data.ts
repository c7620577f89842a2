import type { ComparisonSpan, YearValue } from '#lib/domain/records/comparison.ts';
import type { BaseYears } from '../notes.ts';
import type { QuartierName } from '#lib/domain/records/programme.ts';
import type { Paging } from '#lib/domain/paging.ts';
import { type Indicator } from '#lib/domain/indicators.ts';

export interface MultiplesRow extends QuartierName {
  href: string;
  /** Comparable years only, ascending. */
  points: readonly YearValue[];
}

/** The points that have a sign: the last one, and those that are not final. */
export const signedPoints = ({ points }: Pick<MultiplesRow, 'points'>): YearValue[] =>
  points.filter((point) => point.status !== 'final' || point === points.at(-1));

export interface MultiplesData {
  indicator: Indicator;
  year: number;
  /** Over the comparable quartiers. */
  paging: Paging;
  /** Quartiers of the choice, comparable or not. */
  of: number;
  span: ComparisonSpan;
  /** For an indicator that counts from the base year. */
  baseYears?: BaseYears;
  rows: readonly MultiplesRow[];
}
