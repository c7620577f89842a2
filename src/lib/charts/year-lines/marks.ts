import { hasOtherDecision, type Progress, type SeriesPoint } from '#lib/domain/records/progress.ts';
import type { LineSeries, PointSymbol, ScatterSeries } from '../drawing/option.ts';
import type { LineStyle } from '../drawing/axes.ts';
import type { Pair } from '../drawing/marks.ts';
import { lowerBounds, measuredPoints, type MeasuredPoint, type PathData } from './data.ts';
import { lightColours } from '../drawing/theme.ts';

/** What the picture shows, at pairs of year and tonnes. */
export interface PathMarks {
  /** Edges of the prediction interval over the years. */
  bandLow: Pair[];
  bandHigh: Pair[];
  lines: LineSeries[];
  spots: ScatterSeries[];
}

interface MeasuredSegment {
  from: MeasuredPoint;
  to: MeasuredPoint;
  isGap: boolean;
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

const pairOf = ({ year, t }: { year: number; t: number }): Pair => [year, t];

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

function line(id: string, data: readonly Pair[], lineStyle: LineStyle): LineSeries {
  return { id, type: 'line', data, lineStyle, z: 3 };
}

function spots(
  id: string,
  data: readonly Pair[],
  symbol: PointSymbol,
  [color, borderColor]: readonly [fill: string, stroke: string],
): ScatterSeries {
  return { id, type: 'scatter', data, z: 5, itemStyle: { color, borderColor, borderWidth: 2 }, ...symbol };
}

function segmentLine({ from, to, isGap }: MeasuredSegment, index: number): LineSeries {
  const { ink, muted } = lightColours;
  const isEstimated = from.status === 'estimated' || to.status === 'estimated';
  const measured: LineStyle = { color: ink, width: 2.5, cap: 'round', ...(isEstimated && { type: [5, 4] }) };
  return line(`measured-${index}`, [from, to].map(pairOf), isGap ? { color: muted, width: 1 } : measured);
}

/** Everything that the picture shows. What would lie below zero is drawn at zero. */
export function pathMarks({ progress, band = [], secured = [], scenario = [] }: PathData): PathMarks {
  const { ink, paper, accent, warning, rest } = lightColours;
  const { target, trend, measures, series } = progress;
  const { slope_t_per_year: slope, half_width_t: half } = trend;
  const known = band.filter(({ low_t, high_t }) => low_t !== null && high_t !== null);
  const measured = measuredPoints(series);
  const withStatus = (status: SeriesPoint['status']) =>
    measured.filter((point) => point.status === status).map(pairOf);
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
  const trendLine: Pair[] =
    forecast && slope !== null && start !== undefined
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
      line('interval', interval, { color: rest, width: 1.5 }),
      line('trend', trendLine, { color: rest, width: 1.5, type: [6, 4] }),
      line('secured-steps', left.length > 0 ? stepSpots(secured.map(pairOf)) : [], {
        color: accent,
        width: 1.5,
        type: [2, 3],
      }),
      line('scenario-steps', stepSpots(steps), { color: ink, width: 2, type: [7, 4] }),
      line('decided-path', base && decided.length > 0 ? [base, ...decided] : [], { color: accent, width: 1 }),
      line('path', isAfterBase ? [base, ...path] : path, { color: accent, width: 2, type: [9, 4, 2, 4] }),
      ...measuredSegments(series).map(segmentLine),
    ].filter(({ data }) => data.length > 0),
    spots: [
      spots('interval-ends', interval, { symbol: 'rect', symbolSize: [8, 1] }, [rest, rest]),
      // Below the measured years: a value may lie on the target.
      {
        ...spots('target', atTarget(target && target.t), { symbol: 'circle', symbolSize: 10 }, [
          accent,
          accent,
        ]),
        z: 4,
      },
      spots('decided', decided, { symbol: 'circle', symbolSize: 8 }, [paper, accent]),
      spots('final', withStatus('final'), { symbol: 'circle', symbolSize: 8 }, [ink, ink]),
      spots('provisional', withStatus('provisional'), { symbol: 'circle', symbolSize: 9 }, [paper, ink]),
      spots('estimated', withStatus('estimated'), { symbol: 'diamond', symbolSize: 11 }, [paper, ink]),
      spots('lower-bound', lowerBounds(series).map(pairOf), { symbol: 'triangle', symbolSize: 10 }, [
        paper,
        warning,
      ]),
      spots('forecast', forecasts, { symbol: 'rect', symbolSize: 6 }, [paper, rest]),
      spots('scenario', steps.slice(-1), { symbol: 'circle', symbolSize: 10 }, [paper, ink]),
      spots('secured', left, { symbol: 'diamond', symbolSize: 11 }, [paper, accent]),
    ].filter(({ data }) => data.length > 0),
  };
}

/** The band is drawn as what lies between a line and another one stacked on it. */
export function bandSeries({ bandLow, bandHigh }: PathMarks): LineSeries[] {
  const difference = bandHigh.map(([year, high], index): Pair => [year, high - bandLow[index]![1]]);
  const edge = (id: string, data: readonly Pair[]): LineSeries => ({
    ...line(id, data, { color: lightColours.band, width: 0 }),
    stack: 'band',
    z: 1,
  });
  if (bandLow.length === 0) return [];
  return [
    edge('band-low', bandLow),
    { ...edge('band-high', difference), areaStyle: { color: lightColours.band } },
  ];
}
