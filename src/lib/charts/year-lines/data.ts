import type { QuartierName } from '#lib/domain/records/programme.ts';
import type { PathPoint, Progress, SeriesPoint, TrendPoint } from '#lib/domain/records/progress.ts';

/** What the picture of a path is made from, with or without a scenario in it. */
export interface PathData {
  quartier: QuartierName;
  progress: Progress;
  /** The trend by year with its prediction interval; without it only the interval at the target year is drawn. */
  band?: readonly TrendPoint[];
  /** What would be left with secured measures, from the latest measured year to the target year, t per year. */
  secured?: readonly PathPoint[];
  /** What would be left in a what-if; the picture is then stamped. */
  scenario?: readonly PathPoint[];
}

export type MeasuredPoint = SeriesPoint & { t: number };

/** Years of the series that are measured, in the sense of METHOD.md. */
export function measuredPoints(series: readonly SeriesPoint[]): MeasuredPoint[] {
  return series.filter((point): point is MeasuredPoint => point.assessable && point.t !== null);
}

/** Years of which only a part is known. */
export function lowerBounds(series: readonly SeriesPoint[]): MeasuredPoint[] {
  return series.filter((point): point is MeasuredPoint => !point.assessable && point.t !== null);
}
