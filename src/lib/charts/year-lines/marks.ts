import { hasOtherDecision, type Progress, type SeriesPoint } from '#lib/domain/records/progress.ts';
import type { LineSeries, ScatterSeries } from '../drawing/option.ts';
import type { Pair } from '../drawing/marks.ts';
import { lowerBounds, measuredPoints, type PathData } from './data.ts';
import {
  levelSpot,
  lineStyles,
  measuredLines,
  measuredSpots,
  pairOf,
  stateSpots,
  yearLine,
  type MeasuredSegment,
} from './measured.ts';
import { lightColours } from '../drawing/theme.ts';

/** What the picture shows, at pairs of year and tonnes. */
export interface PathMarks {
  /** Edges of the prediction interval over the years. */
  bandLow: Pair[];
  bandHigh: Pair[];
  lines: LineSeries[];
  spots: ScatterSeries[];
}

/** Runs of measured years; `isGap` where years without any row lie between, never over an incomplete year. */
export function measuredSegments(series: readonly SeriesPoint[]): MeasuredSegment[] {
  const measured = measuredPoints(series);
  return measured.slice(1).flatMap((to, index) => {
    const from = measured[index]!;
    const isInterrupted = series.some((point) => point.year > from.year && point.year < to.year);
    return isInterrupted ? [] : [{ from, to, isGap: to.year - from.year > 1 }];
  });
}

/** The baseline in the middle of its years. */
export function baseSpot({ baseline }: Progress): Pair | undefined {
  return baseline ? [(baseline.years[0] + baseline.years[1]) / 2, baseline.t] : undefined;
}

/** Values of whole years as steps: each year keeps its value from the middle of the year before to its own. */
function stepSpots(points: readonly Pair[]): Pair[] {
  return points.flatMap(([year, t], index): Pair[] => {
    const before = points[index - 1];
    if (!before) return [[year, t]];
    const middle = (before[0] + year) / 2;
    return [[middle, before[1]], [middle, t], ...(index === points.length - 1 ? [[year, t] as const] : [])];
  });
}

/** Everything that the picture shows. What would lie below zero is drawn at zero. */
export function pathMarks({ progress, band = [], secured = [], scenario = [] }: PathData): PathMarks {
  const { ink, accent, rest } = lightColours;
  const { target, trend, measures, series } = progress;
  const { slope_t_per_year: slope, half_width_t: half } = trend;
  const known = band.filter(({ low_t, high_t }) => low_t !== null && high_t !== null);
  const measured = measuredPoints(series);
  const atTarget = (t: number | null, isShown = true): Pair[] =>
    target && t !== null && isShown ? [[target.year, t]] : [];

  const base = baseSpot(progress);
  const path = progress.path.map(pairOf);
  const isAfterBase = base !== undefined && path[0] !== undefined && path[0][0] > base[0];
  const decided = target && hasOtherDecision(target) ? atTarget(target.decided_t) : [];
  const left = atTarget(measures.after_secured_t, (measures.secured_t ?? 0) !== 0);
  const steps = scenario.map(({ year, t }): Pair => [year, Math.max(0, t)]);
  const forecasts = atTarget(trend.forecast_t);
  const [forecast] = forecasts;
  const start = trend.window?.[0] ?? measured[0]?.year;
  // The band shows the same, and more.
  const trendLine: Pair[] =
    known.length === 0 && forecast && slope !== null && start !== undefined
      ? [[start, Math.max(0, forecast[1] - slope * (forecast[0] - start))], forecast]
      : [];
  // At the target year alone, where the band over the years is not known.
  const ends =
    forecast && half !== null && known.length === 0
      ? [Math.max(0, forecast[1] - half), forecast[1] + half]
      : [];
  const interval = ends.flatMap((t) => atTarget(t));

  return {
    bandLow: known.map(({ year, low_t }) => [year, Math.max(0, low_t!)]),
    bandHigh: known.map(({ year, high_t }) => [year, Math.max(0, high_t!)]),
    lines: [
      yearLine('interval', interval, { color: rest, width: 1.5 }),
      yearLine('trend', trendLine, lineStyles.trend),
      yearLine('secured-steps', left.length > 0 ? stepSpots(secured.map(pairOf)) : [], lineStyles.secured),
      yearLine('scenario-steps', stepSpots(steps), lineStyles.scenario),
      yearLine('decided-path', base && decided.length > 0 ? [base, ...decided] : [], lineStyles.decided),
      yearLine('path', isAfterBase ? [base, ...path] : path, lineStyles.path),
      ...measuredLines(measuredSegments(series)),
    ].filter(({ data }) => data.length > 0),
    spots: [
      levelSpot('interval-ends', interval, rest, 8),
      levelSpot('target', atTarget(target && target.t), accent, 14),
      levelSpot('decided', decided, accent),
      ...measuredSpots(measured),
      stateSpots('incomplete', lowerBounds(series).map(pairOf)),
      levelSpot('forecast', forecasts, rest),
      levelSpot('scenario', steps.slice(-1), ink),
      levelSpot('secured', left, accent),
    ].filter(({ data }) => data.length > 0),
  };
}

/** The band is drawn as what lies between a line and another one stacked on it. */
export function bandSeries({ bandLow, bandHigh }: PathMarks): LineSeries[] {
  const difference = bandHigh.map(([year, high], index): Pair => [year, high - bandLow[index]![1]]);
  const edge = (id: string, data: readonly Pair[]): LineSeries => ({
    ...yearLine(id, data, { color: lightColours.band, width: 0 }),
    stack: 'band',
    z: 1,
  });
  if (bandLow.length === 0) return [];
  return [
    edge('band-low', bandLow),
    { ...edge('band-high', difference), areaStyle: { color: lightColours.band } },
  ];
}
