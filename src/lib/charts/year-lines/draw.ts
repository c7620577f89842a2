import type { PathData } from './data.ts';
import { texts } from '#lib/texts/index.ts';
import { bottomAxis, leftOfPlot, sideAxis } from '../drawing/axes.ts';
import type { ChartTable } from '../chart.ts';
import { hasNamesAbove, type Layout, type Canvas } from '../layout.ts';
import type { ChartOption } from '../drawing/option.ts';
import type { Pair } from '../drawing/marks.ts';
import {
  emissionsAxis,
  gridOption,
  position,
  yearAxis,
  yearTicks,
  type Axis,
  type PlotArea,
} from '../drawing/plot.ts';
import { drawPathLabels, endLabels, endLabelWidth } from './labels.ts';
import { bandSeries, pathMarks, type PathMarks } from './marks.ts';
import { drawStamp } from '../drawing/stamp.ts';
import { textWidth } from '../text/width.ts';

const minNarrowHeight = 340;

function yearsOf({ progress }: PathData): { first: number; last: number } {
  const years = [
    ...progress.series.map((point) => point.year),
    ...progress.path.map((point) => point.year),
    ...(progress.target ? [progress.target.year] : []),
    ...(progress.baseline?.years ?? []),
  ];
  return { first: Math.min(...years), last: Math.max(...years) };
}

function valuesOf({ bandLow, bandHigh, lines, spots }: PathMarks): number[] {
  const drawn = [...lines, ...spots].map(({ data }) => data);
  return [...drawn, bandLow, bandHigh].flat().map(([, t]) => t);
}

/** A small picture must be high enough for its labels to stand apart from its lines. */
export const pathHeight = (layout: Layout): number =>
  Math.max(layout.height, hasNamesAbove(layout) ? minNarrowHeight : 0);

/** The drawing of a path; with a scenario in it, it is stamped. */
export function pathOption(data: PathData, table: ChartTable, layout: Canvas): ChartOption {
  const { lang } = layout;
  const shown = pathMarks(data);
  const values = valuesOf(shown);
  const y = emissionsAxis(values, layout);
  const endWidth = endLabelWidth(endLabels(data, shown, layout), layout.labelSize);
  const area: PlotArea = {
    left: leftOfPlot(y, layout),
    top: layout.labelSize + 6 + (hasNamesAbove(layout) ? headroom(values, y, layout) : 0),
    right: layout.width - (layout.isNarrow || endWidth === 0 ? 16 : endWidth + 28),
    bottom: layout.height - Math.round(layout.axisSize * 1.3) - 12,
  };
  const { first, last } = yearsOf(data);
  const room = area.right - area.left;
  const margin = first === last ? 1 : ((last - first) * 12) / room;
  const tickRoom = textWidth('0000', layout.axisSize) + 12;
  const ticks = yearTicks(first, last, Math.floor(room / tickRoom), data.progress.target?.year);
  const x = yearAxis(first - margin, last + margin, ticks);
  const place = ([year, t]: Pair): Pair => [
    position(year, x, area.left, area.right),
    position(t, y, area.bottom, area.top),
  ];
  const gridLines = y.ticks.map(({ value }) => position(value, y, area.bottom, area.top));
  return {
    grid: gridOption(area),
    xAxis: bottomAxis(x, layout),
    yAxis: sideAxis(y, layout),
    series: [...bandSeries(shown), ...shown.lines, ...shown.spots],
    points: { positions: positionsOf(table) },
    graphic: {
      elements: [
        ...(data.scenario ? drawStamp(texts[lang].term.scenario, area, layout.labelSize) : []),
        ...drawPathLabels(data, shown, { place, area, gridLines, layout }),
      ],
    },
  };
}

/** Room for labels above lines that reach to the end of the axis. */
function headroom(values: readonly number[], y: Axis, { height, labelSize }: Layout): number {
  const free = ((y.max - Math.max(...values)) / (y.max - y.min)) * height;
  return free < 3 * labelSize ? Math.round(2.5 * labelSize) : 0;
}

/** Where each row of the table can be pointed at. */
function positionsOf(table: ChartTable): Pair[] {
  return table.rows.map((row) => [
    row.year as number,
    (row.emissions_t ?? row.path_t ?? row.scenario_t ?? row.trend_t ?? 0) as number,
  ]);
}
