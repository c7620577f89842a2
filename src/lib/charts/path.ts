import { formatPercent, formatTonnes, formatYear, formatYears, withUnit } from '#lib/domain/number-text.ts';
import type { SeriesPoint } from '#lib/domain/records.ts';
import { chartTexts } from '#lib/domain/texts/charts.ts';
import { pointSeriesId, type ChartContext, type ChartDefinition } from './chart.ts';
import { emptyOption } from './empty.ts';
import { drawLabels, labelWidth, type Label, type LabelLine } from './label-text.ts';
import type { Box, Segment } from './label-placement.ts';
import type { Layout } from './layout.ts';
import { gridOption, position, valueAxis, type ChartOption, type OptionSeries, type PlotArea } from './option.ts';
import { levelText, lowerBounds, measuredPoints, pathAlt, pathTitle, tonnes, type PathData } from './path-facts.ts';
import { pathPoints, pathTable } from './path-table.ts';
import { numberAxis, yearAxis, yearTicks } from './scale.ts';
import { scopeText } from './scope.ts';
import { textWidth } from './text-width.ts';
import { lightColours } from './theme.ts';

export type { PathData } from './path-facts.ts';

type Spot = readonly [year: number, t: number];
type Measured = SeriesPoint & { t: number };

/** Emissions of a quartier against the path to its target. */
export const path: ChartDefinition<PathData> = {
  id: 'path',
  build(data, context) {
    const { lang } = context;
    const table = pathTable(data, context);
    const { progress } = data;
    const isEmpty = progress.series.every((point) => point.t === null) && progress.path.length === 0;
    return {
      id: 'path',
      title: pathTitle(data, lang),
      subtitle: chartTexts[lang].scope.perYear(
        scopeText(progress.target?.sectors ?? context.headlineSectors, context),
      ),
      alt: pathAlt(data, lang),
      table,
      notes: isEmpty ? [] : pathNotes(data, context),
      points: pathPoints(data, table, context),
      drawing: {
        kind: 'option',
        option: (layout) =>
          isEmpty ? emptyOption(layout, chartTexts[lang].noData) : pathOption(data, context, layout),
      },
    };
  },
};

/** Runs of measured years; `isGap` where years without any row lie between, never over an incomplete year. */
function measuredSegments(series: readonly SeriesPoint[]): { from: Measured; to: Measured; isGap: boolean }[] {
  const measured = measuredPoints(series);
  return measured.slice(1).flatMap((to, index) => {
    const from = measured[index]!;
    const between = series.filter((point) => point.year > from.year && point.year < to.year);
    return between.length > 0 ? [] : [{ from, to, isGap: to.year - from.year > 1 }];
  });
}

function pathNotes({ progress, band }: PathData, { lang }: ChartContext): string[] {
  const { path: texts } = chartTexts[lang];
  const measured = measuredPoints(progress.series);
  const statuses = new Set(measured.map((point) => point.status));
  const marks = [
    statuses.has('final') && texts.noteFinal,
    statuses.has('provisional') && texts.noteProvisional,
    statuses.has('estimated') && texts.noteEstimated,
  ].filter((mark) => mark !== false);
  const hasOpenMarks = statuses.has('provisional') || statuses.has('estimated');
  const hasTrend = progress.trend.forecast_t !== null || band !== undefined;
  return [
    hasOpenMarks && capitalise(texts.noteMarks(marks)),
    lowerBounds(progress.series).length > 0 && texts.noteIncomplete,
    measuredSegments(progress.series).some((segment) => segment.isGap) && texts.noteGap,
    progress.path.length > 0 && texts.notePath,
    hasTrend && texts.noteTrend,
  ].filter((note) => typeof note === 'string');
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The path as drawn: from the middle of the base years through the whole years to the target. */
function pathSpots({ progress: { baseline, path: points } }: PathData): Spot[] {
  const spots = points.map(({ year, t }): Spot => [year, t]);
  if (!baseline || spots.length === 0) return spots;
  const middle = (baseline.years[0] + baseline.years[1]) / 2;
  return spots[0]![0] > middle ? [[middle, baseline.t], ...spots] : spots;
}

function line(id: string, spots: readonly Spot[], style: OptionSeries['lineStyle']): OptionSeries {
  return { id, type: 'line', data: spots, symbol: 'none', silent: true, clip: false, lineStyle: style, z: 3 };
}

function marks(
  id: string,
  spots: readonly Spot[],
  { symbol, size, fill, stroke }: { symbol: string; size: number; fill: string; stroke: string },
): OptionSeries {
  return {
    id,
    type: 'scatter',
    data: spots,
    symbol,
    symbolSize: size,
    silent: true,
    clip: false,
    z: 5,
    itemStyle: { color: fill, borderColor: stroke, borderWidth: 2, opacity: 1 },
  };
}

/** Everything of the picture that depends on values alone. */
function pathMarks(data: PathData) {
  const { progress, band } = data;
  const { target, trend, measures } = progress;
  const measured = measuredPoints(progress.series);
  const spots = pathSpots(data);
  const targetSpot = target && target.t !== null ? ([target.year, target.t] as const) : undefined;
  const hasForecast = target && trend.forecast_t !== null;
  const forecast = hasForecast ? ([target.year, trend.forecast_t!] as const) : undefined;
  const start = trend.window?.[0] ?? measured[0]?.year;
  const trendLine =
    forecast && trend.slope_t_per_year !== null && start !== undefined
      ? [[start, forecast[1] - trend.slope_t_per_year * (forecast[0] - start)] as const, forecast]
      : [];
  const whisker =
    forecast && trend.half_width_t !== null
      ? [
          [forecast[0], Math.max(0, forecast[1] - trend.half_width_t)] as const,
          [forecast[0], forecast[1] + trend.half_width_t] as const,
        ]
      : [];
  const secured =
    target && measures.after_secured_t !== null && (measures.secured_t ?? 0) !== 0
      ? ([target.year, measures.after_secured_t] as const)
      : undefined;
  return {
    measured,
    bounds: lowerBounds(progress.series),
    segments: measuredSegments(progress.series),
    path: spots,
    target: targetSpot,
    forecast,
    trendLine,
    whisker,
    band: (band ?? []).map(({ year, low_t, high_t }) => [year, Math.max(0, low_t), high_t] as const),
    secured,
  };
}

type PathMarks = ReturnType<typeof pathMarks>;

function pathSeries(shown: PathMarks): OptionSeries[] {
  const { ink, paper, accent, warning, rest, band, muted } = lightColours;
  const withStatus = (status: SeriesPoint['status']) =>
    shown.measured.filter((point) => point.status === status).map(({ year, t }): Spot => [year, t]);
  const bandSeries: OptionSeries[] =
    shown.band.length === 0
      ? []
      : [
          {
            ...line('band-low', shown.band.map(([year, low]) => [year, low]), { opacity: 0 }),
            stack: 'band',
            z: 1,
          },
          {
            ...line('band-high', shown.band.map(([year, low, high]) => [year, high - low]), { opacity: 0 }),
            stack: 'band',
            z: 1,
            areaStyle: { color: band, opacity: 1 },
          },
        ];
  return [
    ...bandSeries,
    ...(shown.whisker.length > 0 && shown.band.length === 0
      ? [
          line('trend-range', shown.whisker, { color: rest, width: 1.5, type: 'solid' }),
          { ...marks('trend-range-ends', shown.whisker, { symbol: 'rect', size: 1, fill: rest, stroke: rest }), symbolSize: [8, 1.5], itemStyle: { color: rest } },
        ]
      : []),
    line('trend', shown.trendLine, { color: rest, width: 1.5, type: [6, 4] }),
    line('path', shown.path, { color: accent, width: 2, type: [9, 4, 2, 4] }),
    ...shown.segments.map(({ from, to, isGap }, index) => {
      const isEstimated = from.status === 'estimated' || to.status === 'estimated';
      return line(
        `measured-${index}`,
        [
          [from.year, from.t],
          [to.year, to.t],
        ],
        isGap
          ? { color: muted, width: 1, type: 'solid' }
          : { color: ink, width: 2.5, type: isEstimated ? [5, 4] : 'solid', cap: 'round' },
      );
    }),
    marks('final', withStatus('final'), { symbol: 'circle', size: 8, fill: ink, stroke: ink }),
    marks('provisional', withStatus('provisional'), { symbol: 'circle', size: 9, fill: paper, stroke: ink }),
    marks('estimated', withStatus('estimated'), { symbol: 'diamond', size: 11, fill: paper, stroke: ink }),
    marks(
      'lower-bound',
      shown.bounds.map(({ year, t }) => [year, t]),
      { symbol: 'triangle', size: 10, fill: paper, stroke: warning },
    ),
    marks('target', shown.target ? [shown.target] : [], { symbol: 'circle', size: 9, fill: accent, stroke: accent }),
    marks('secured', shown.secured ? [shown.secured] : [], { symbol: 'diamond', size: 11, fill: paper, stroke: accent }),
    marks('forecast', shown.forecast ? [shown.forecast] : [], { symbol: 'rect', size: 6, fill: paper, stroke: rest }),
  ].filter((series) => (series.data as readonly unknown[]).length > 0);
}

function percentLess(data: PathData, { lang }: ChartContext): string | undefined {
  const { target, baseline } = data.progress;
  if (target?.reduction_pct == null || !baseline) return undefined;
  return chartTexts[lang].path.targetReduction(
    formatPercent(target.reduction_pct, lang, { digits: Number.isInteger(target.reduction_pct) ? 0 : 1 }),
    formatYears(baseline.years),
  );
}

/** What the labels say; where they go is decided later. */
function labelTexts(data: PathData, context: ChartContext) {
  const { lang } = context;
  const texts = chartTexts[lang];
  const { progress } = data;
  const { latest, baseline, target, trend, measures, level } = progress;
  const { ink, muted, accent, warning } = lightColours;
  const value = (t: number) => withUnit(formatTonnes(t, lang), texts.unit.tonnes);
  const strong = (text: string, colour: string): LabelLine => ({ text, colour, isStrong: true });
  const plain = (text: string, colour: string = muted): LabelLine => ({ text, colour });
  const levelLine = target && level.verdict !== 'achieved' ? levelText(progress, lang) : undefined;
  const less = percentLess(data, context);

  return {
    latest: latest && [
      strong(value(latest.t), ink),
      plain(
        latest.status === 'final'
          ? formatYear(latest.year)
          : `${formatYear(latest.year)}, ${texts.status[latest.status]}`,
      ),
      ...(levelLine ? [plain(levelLine, (level.gap_t ?? 0) > 0 ? warning : accent)] : []),
    ],
    baseline: baseline && [
      strong(value(baseline.t), ink),
      plain(texts.path.baselineIn(formatYears(baseline.years))),
    ],
    target: target &&
      target.t !== null && [
        strong(texts.path.targetIn(formatYear(target.year)), accent),
        strong(value(target.t), accent),
        ...(less ? [plain(less, accent)] : []),
      ],
    trend: trend.forecast_t !== null && [
      strong(texts.path.trendIn(trend.window ? formatYears(trend.window) : ''), muted),
      plain(value(trend.forecast_t)),
      ...(trend.half_width_t !== null
        ? [
            plain(
              texts.path.trendRange(
                formatTonnes(trend.forecast_t - trend.half_width_t, lang),
                value(trend.forecast_t + trend.half_width_t),
              ),
            ),
          ]
        : []),
    ],
    secured: measures.after_secured_t !== null && [
      strong(value(measures.after_secured_t), accent),
      plain(texts.path.secured, accent),
    ],
  };
}

function pathOption(data: PathData, context: ChartContext, layout: Layout): ChartOption {
  const { lang } = context;
  const { progress } = data;
  const shown = pathMarks(data);
  const texts = labelTexts(data, context);
  const size = layout.labelSize;

  const values = [
    ...progress.series.flatMap((point) => point.t ?? []),
    ...[...shown.path, ...shown.whisker, ...shown.trendLine].map(([, t]) => t),
    ...shown.band.map(([, , high]) => high),
    ...[shown.target, shown.secured, shown.forecast].flatMap((spot) => (spot ? [spot[1]] : [])),
  ];
  const y = numberAxis(values, lang, layout.height > 420 ? 6 : 5);
  const years = [
    ...progress.series.map((point) => point.year),
    ...shown.path.map(([year]) => year),
    ...(progress.target ? [progress.target.year] : []),
    ...(progress.baseline?.years ?? []),
  ];
  const firstYear = Math.floor(Math.min(...years));
  const lastYear = Math.max(...years);

  const endLabels = [shown.target && texts.target, shown.forecast && texts.trend, shown.secured && texts.secured];
  const endWidth = Math.max(0, ...endLabels.map((lines) => (lines ? labelWidth(lines, size) : 0)));
  const tickWidth = Math.max(...y.ticks.map((tick) => textWidth(tick.label, layout.axisSize)));
  const area: PlotArea = {
    left: Math.ceil(tickWidth) + 10,
    top: size + 6,
    right: layout.width - (layout.isNarrow || endWidth === 0 ? 16 : endWidth + 18),
    bottom: layout.height - Math.round(layout.axisSize * 1.3) - 12,
  };
  const slot = textWidth('0000', layout.axisSize) + 14;
  const pad = firstYear === lastYear ? 1 : Math.min(0.6, ((lastYear - firstYear) * 12) / (area.right - area.left));
  const x = yearAxis(
    firstYear - pad,
    lastYear + pad,
    yearTicks(firstYear, lastYear, Math.max(2, Math.floor((area.right - area.left) / slot))),
  );
  const place = ([year, t]: Spot): [number, number] => [
    position(year, x, area.left, area.right),
    position(t, y, area.bottom, area.top),
  ];

  return {
    animation: false,
    grid: gridOption(area),
    xAxis: valueAxis(x, { size: layout.axisSize, hasLine: true, hasGrid: false }),
    yAxis: valueAxis(y, { size: layout.axisSize, hasLine: false, hasGrid: true }),
    series: [...pathSeries(shown), pointSeries(data, context)],
    graphic: {
      elements: drawLabels(
        pathLabels(data, context, shown, place, texts),
        surroundingsOf(shown, place, area, layout),
        size,
      ),
    },
  };
}

function pointSeries(data: PathData, context: ChartContext): OptionSeries {
  const rows = pathTable(data, context).rows;
  const spots = rows.map((row): Spot => [
    row.year as number,
    (row.emissions_t ?? row.path_t ?? row.trend_t ?? 0) as number,
  ]);
  return { id: pointSeriesId, type: 'line', data: spots };
}

function pathLabels(
  data: PathData,
  { lang }: ChartContext,
  shown: PathMarks,
  place: (spot: Spot) => [number, number],
  texts: ReturnType<typeof labelTexts>,
): Label[] {
  const { progress } = data;
  const { baseline, latest, level } = progress;
  const at = (spot: Spot) => {
    const [x, y] = place(spot);
    return { x, y };
  };
  const labels: Label[] = [];
  if (latest && texts.latest) {
    const isAbove = (level.gap_t ?? 1) > 0;
    labels.push({
      id: 'latest',
      lines: texts.latest,
      ...at([latest.year, latest.t]),
      clearance: 8,
      prefer: isAbove ? ['ne', 'n', 'e', 'nw', 's', 'sw', 'se'] : ['sw', 's', 'w', 'se', 'ne', 'n'],
    });
  }
  if (shown.target && texts.target) {
    labels.push({
      id: 'target',
      lines: texts.target,
      ...at(shown.target),
      clearance: 9,
      prefer: ['e', 'sw', 's', 'nw', 'n', 'w'],
    });
  }
  if (baseline && texts.baseline && latest && latest.year > baseline.years[1]) {
    labels.push({
      id: 'baseline',
      lines: texts.baseline,
      ...at([(baseline.years[0] + baseline.years[1]) / 2, baseline.t]),
      clearance: 8,
      prefer: ['ne', 'n', 'se', 's', 'e', 'nw', 'sw'],
    });
  }
  if (shown.forecast && texts.trend) {
    labels.push({
      id: 'trend',
      lines: texts.trend,
      ...at(shown.forecast),
      clearance: 10,
      prefer: ['e', 'ne', 'nw', 'n', 'w', 'sw', 's'],
    });
  }
  if (shown.secured && texts.secured) {
    labels.push({
      id: 'secured',
      lines: texts.secured,
      ...at(shown.secured),
      clearance: 10,
      prefer: ['e', 'w', 'sw', 'nw', 's', 'n'],
    });
  }
  for (const bound of shown.bounds) {
    labels.push({
      id: `bound-${bound.year}`,
      lines: [
        { text: `≥ ${formatTonnes(bound.t, lang)}`, colour: lightColours.warning },
        { text: chartTexts[lang].incomplete, colour: lightColours.warning },
      ],
      ...at([bound.year, bound.t]),
      clearance: 8,
      prefer: ['s', 'n', 'sw', 'se', 'ne', 'nw'],
      isOptional: shown.bounds.length > 1,
    });
  }
  if (shown.path.length > 1 && !shown.target) return labels;
  if (shown.path.length > 1) {
    const middle = shown.path[Math.floor(shown.path.length * 0.75)]!;
    labels.push({
      id: 'path',
      lines: [{ text: chartTexts[lang].path.path, colour: lightColours.accent }],
      ...at(middle),
      clearance: 5,
      prefer: ['sw', 's', 'ne', 'n'],
      isOptional: true,
    });
  }
  return labels;
}

function surroundingsOf(
  shown: PathMarks,
  place: (spot: Spot) => [number, number],
  area: PlotArea,
  layout: Layout,
) {
  const chain = (spots: readonly Spot[]): Segment[] =>
    spots.slice(1).map((spot, index) => [...place(spots[index]!), ...place(spot)] as const);
  const markBox = (spot: Spot): Box => {
    const [x, y] = place(spot);
    return { left: x - 6, top: y - 6, right: x + 6, bottom: y + 6 };
  };
  const spotsOf = (points: readonly Measured[]) => points.map(({ year, t }): Spot => [year, t]);
  return {
    bounds: { left: area.left + 2, top: 1, right: layout.width - 1, bottom: area.bottom - 3 },
    segments: [
      ...chain(shown.path),
      ...chain(shown.trendLine),
      ...chain(shown.whisker),
      ...shown.segments.flatMap(({ from, to }) => chain(spotsOf([from, to]))),
    ],
    boxes: [
      ...spotsOf([...shown.measured, ...shown.bounds]),
      ...[shown.target, shown.forecast, shown.secured].filter((spot) => spot !== undefined),
    ].map(markBox),
  };
}
