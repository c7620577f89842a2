import { hasOtherDecision, type SeriesPoint } from '#lib/domain/records/progress.ts';
import type { LineSeries, LineStyle, PointSymbol, ScatterSeries } from '../drawing/option.ts';
import { lowerBounds, measuredPoints, type MeasuredPoint, type PathData } from './data.ts';
import { lightColours } from '../drawing/theme.ts';

export type YearPoint = readonly [year: number, t: number];

export interface PathMarks {
  measured: MeasuredPoint[];
  bounds: MeasuredPoint[];
  segments: { from: MeasuredPoint; to: MeasuredPoint; isGap: boolean }[];
  path: YearPoint[];
  target: YearPoint | undefined;
  /** Tonnes decided beside a percentage, where they are another target, and the line to them. */
  decided: YearPoint | undefined;
  decidedPath: YearPoint[];
  trend: YearPoint[];
  forecast: YearPoint | undefined;
  /** Ends of the prediction interval at the target year, where the band over the years is not known. */
  interval: YearPoint[];
  bandLow: YearPoint[];
  bandHigh: YearPoint[];
  secured: YearPoint | undefined;
  /** Year by year down to `secured`, as steps. */
  securedSteps: YearPoint[];
  scenario: YearPoint | undefined;
  scenarioSteps: YearPoint[];
}

/** Runs of measured years; `isGap` where years without any row lie between, never over an incomplete year. */
export function measuredSegments(series: readonly SeriesPoint[]): PathMarks['segments'] {
  const measured = measuredPoints(series);
  return measured.slice(1).flatMap((to, index) => {
    const from = measured[index]!;
    const isInterrupted = series.some((point) => point.year > from.year && point.year < to.year);
    return isInterrupted ? [] : [{ from, to, isGap: to.year - from.year > 1 }];
  });
}

/** The path as drawn: from the middle of the base years through the whole years to the target. */
function pathSpots({ progress: { baseline, path } }: PathData): YearPoint[] {
  const positions = path.map(({ year, t }): YearPoint => [year, t]);
  if (!baseline || positions.length === 0) return positions;
  const middle = (baseline.years[0] + baseline.years[1]) / 2;
  return positions[0]![0] > middle ? [[middle, baseline.t], ...positions] : positions;
}

/** The straight line from the middle of the base years to the tonnes that were decided. */
function decidedSpots({ progress: { baseline, target } }: PathData): YearPoint[] {
  if (!baseline || !target || target.decided_t === null) return [];
  return [
    [(baseline.years[0] + baseline.years[1]) / 2, baseline.t],
    [target.year, target.decided_t],
  ];
}

/** Values of whole years as steps: each year keeps its value from the middle of the year before to its own. */
function stepSpots(points: readonly { year: number; t: number }[]): YearPoint[] {
  return points.flatMap(({ year, t }, index): YearPoint[] => {
    const before = points[index - 1];
    if (!before) return [[year, t]];
    const middle = (before.year + year) / 2;
    return [[middle, before.t], [middle, t], ...(index === points.length - 1 ? [[year, t] as const] : [])];
  });
}

/** Everything that the picture shows, in years and tonnes. Forecasts below zero are drawn at zero. */
export function pathMarks(data: PathData): PathMarks {
  const { progress, band: line = [], secured = [], scenario = [] } = data;
  const left = scenario.at(-1);
  const { target, trend, measures } = progress;
  const band = line.filter(({ low_t, high_t }) => low_t !== null && high_t !== null);
  const hasSecured = target !== null && measures.after_secured_t !== null && (measures.secured_t ?? 0) !== 0;
  const hasDecided = target !== null && hasOtherDecision(target);
  const measured = measuredPoints(progress.series);
  const forecast: YearPoint | undefined =
    target && trend.forecast_t !== null ? [target.year, trend.forecast_t] : undefined;
  const start = trend.window?.[0] ?? measured[0]?.year;
  const slope = trend.slope_t_per_year;
  const half = trend.half_width_t;
  return {
    measured,
    bounds: lowerBounds(progress.series),
    segments: measuredSegments(progress.series),
    path: pathSpots(data),
    target: target && target.t !== null ? [target.year, target.t] : undefined,
    decided: hasDecided ? [target.year, target.decided_t] : undefined,
    decidedPath: hasDecided ? decidedSpots(data) : [],
    trend:
      forecast && slope !== null && start !== undefined
        ? [[start, Math.max(0, forecast[1] - slope * (forecast[0] - start))], forecast]
        : [],
    forecast,
    interval:
      forecast && half !== null && band.length === 0
        ? [
            [forecast[0], Math.max(0, forecast[1] - half)],
            [forecast[0], forecast[1] + half],
          ]
        : [],
    bandLow: band.map(({ year, low_t }): YearPoint => [year, Math.max(0, low_t ?? 0)]),
    bandHigh: band.map(({ year, high_t }): YearPoint => [year, Math.max(0, high_t ?? 0)]),
    secured: hasSecured ? [target.year, measures.after_secured_t!] : undefined,
    securedSteps: hasSecured ? stepSpots(secured) : [],
    scenario: left && [left.year, Math.max(0, left.t)],
    scenarioSteps: stepSpots(scenario.map(({ year, t }) => ({ year, t: Math.max(0, t) }))),
  };
}

/** All lines but that of the measured years. */
export const linesOf = (shown: PathMarks): YearPoint[][] => [
  shown.path,
  shown.decidedPath,
  shown.trend,
  shown.interval,
  shown.bandLow,
  shown.bandHigh,
  shown.securedSteps,
  shown.scenarioSteps,
];

/** What stands at the target year. */
export const endsOf = ({ target, decided, forecast, secured, scenario }: PathMarks): YearPoint[] =>
  [target, decided, forecast, secured, scenario].filter((position) => position !== undefined);

function line(id: string, positions: readonly YearPoint[], lineStyle: LineStyle): LineSeries {
  return { id, type: 'line', data: positions, lineStyle, z: 3 };
}

function marks(
  id: string,
  positions: readonly YearPoint[],
  symbol: PointSymbol,
  [color, borderColor]: readonly [fill: string, stroke: string],
): ScatterSeries {
  return {
    id,
    type: 'scatter',
    data: positions,
    z: 5,
    itemStyle: { color, borderColor, borderWidth: 2 },
    ...symbol,
  };
}

/** The band is drawn as what lies between a line and another one stacked on it. */
function bandSeries({ bandLow, bandHigh }: PathMarks): LineSeries[] {
  const difference = bandHigh.map(([year, high], index): YearPoint => [year, high - bandLow[index]![1]]);
  const edge = (id: string, positions: readonly YearPoint[]): LineSeries => ({
    ...line(id, positions, { color: lightColours.band, width: 0 }),
    stack: 'band',
    z: 1,
  });
  return [
    edge('band-low', bandLow),
    { ...edge('band-high', difference), areaStyle: { color: lightColours.band } },
  ];
}

function segmentSeries({ from, to, isGap }: PathMarks['segments'][number], index: number): LineSeries {
  const { ink, muted } = lightColours;
  const isEstimated = from.status === 'estimated' || to.status === 'estimated';
  const positions = [from, to].map(({ year, t }): YearPoint => [year, t]);
  const measured: LineStyle = { color: ink, width: 2.5, cap: 'round', ...(isEstimated && { type: [5, 4] }) };
  return line(`measured-${index}`, positions, isGap ? { color: muted, width: 1 } : measured);
}

export function pathSeries(shown: PathMarks): (LineSeries | ScatterSeries)[] {
  const { ink, paper, accent, warning, rest } = lightColours;
  const positions = (points: readonly MeasuredPoint[]) => points.map(({ year, t }): YearPoint => [year, t]);
  const withStatus = (status: SeriesPoint['status']) =>
    positions(shown.measured.filter((point) => point.status === status));
  const one = (position: YearPoint | undefined) => (position ? [position] : []);
  return [
    ...bandSeries(shown),
    line('interval', shown.interval, { color: rest, width: 1.5 }),
    marks('interval-ends', shown.interval, { symbol: 'rect', symbolSize: [8, 1] }, [rest, rest]),
    line('trend', shown.trend, { color: rest, width: 1.5, type: [6, 4] }),
    line('secured-steps', shown.securedSteps, { color: accent, width: 1.5, type: [2, 3] }),
    line('scenario-steps', shown.scenarioSteps, { color: ink, width: 2, type: [7, 4] }),
    line('decided-path', shown.decidedPath, { color: accent, width: 1 }),
    line('path', shown.path, { color: accent, width: 2, type: [9, 4, 2, 4] }),
    ...shown.segments.map(segmentSeries),
    // Below the measured years: a value may lie on the target.
    { ...marks('target', one(shown.target), { symbol: 'circle', symbolSize: 10 }, [accent, accent]), z: 4 },
    marks('decided', one(shown.decided), { symbol: 'circle', symbolSize: 8 }, [paper, accent]),
    marks('final', withStatus('final'), { symbol: 'circle', symbolSize: 8 }, [ink, ink]),
    marks('provisional', withStatus('provisional'), { symbol: 'circle', symbolSize: 9 }, [paper, ink]),
    marks('estimated', withStatus('estimated'), { symbol: 'diamond', symbolSize: 11 }, [paper, ink]),
    marks('lower-bound', positions(shown.bounds), { symbol: 'triangle', symbolSize: 10 }, [paper, warning]),
    marks('forecast', one(shown.forecast), { symbol: 'rect', symbolSize: 6 }, [paper, rest]),
    marks('scenario', one(shown.scenario), { symbol: 'circle', symbolSize: 10 }, [paper, ink]),
    marks('secured', one(shown.secured), { symbol: 'diamond', symbolSize: 11 }, [paper, accent]),
  ].filter(({ data }) => data.length > 0);
}
