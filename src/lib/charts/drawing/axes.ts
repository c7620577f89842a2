import type { Layout } from '../layout.ts';
import type { Axis, AxisTick, OptionValue, PlotArea } from './option.ts';
import { textWidth } from '../text/width.ts';
import { fontFamily, lightColours } from './theme.ts';

type AxisOption = Readonly<Record<string, OptionValue>>;

function labelTable(ticks: readonly AxisTick[]): OptionValue {
  return { $labels: Object.fromEntries(ticks.map(({ value, label }) => [String(value), label])) };
}

/** A value axis with exactly these ticks. */
function valueAxis(
  { min, max, ticks }: Axis,
  { axisSize: size }: Layout,
  { hasLine, hasGrid }: { hasLine: boolean; hasGrid: boolean },
): AxisOption {
  const values = ticks.map((tick) => tick.value);
  return {
    type: 'value',
    min,
    max,
    axisLine: { show: hasLine, onZero: true, lineStyle: { color: lightColours.axis, width: 1, cap: 'butt' } },
    axisTick: { show: hasLine, customValues: values, length: 5, lineStyle: { color: lightColours.axis } },
    axisLabel: {
      customValues: values,
      formatter: labelTable(ticks),
      color: lightColours.muted,
      fontSize: size,
      fontFamily,
      lineHeight: Math.round(size * 1.3),
      hideOverlap: false,
      margin: 8,
    },
    splitLine: { show: hasGrid, lineStyle: { color: lightColours.grid, width: 1 } },
    splitNumber: Math.max(1, ticks.length - 1),
    interval: values.length > 1 ? values[1]! - values[0]! : max - min,
  };
}

/** An axis below the plot: a line with ticks. */
export function bottomAxis(axis: Axis, layout: Layout): AxisOption {
  return valueAxis(axis, layout, { hasLine: true, hasGrid: false });
}

/** An axis at the left of the plot: labels at the lines of a grid. */
export function sideAxis(axis: Axis, layout: Layout): AxisOption {
  return valueAxis(axis, layout, { hasLine: false, hasGrid: true });
}

/** The axes of rows: values above them, downwards the pixels of the plot, because rows differ in height. */
export function rowAxes(
  axis: Axis,
  { top, bottom }: PlotArea,
  layout: Layout,
  { hasGrid }: { hasGrid: boolean },
): { xAxis: OptionValue; yAxis: OptionValue } {
  return {
    xAxis: { ...valueAxis(axis, layout, { hasLine: false, hasGrid }), position: 'top' },
    yAxis: { type: 'value', min: 0, max: bottom - top, inverse: true, show: false },
  };
}

export function widestTick({ ticks }: Axis, { axisSize }: Layout): number {
  return Math.max(...ticks.map(({ label }) => textWidth(label, axisSize)));
}

/** Where a plot begins that has this axis at its left. */
export function leftOfPlot(axis: Axis, layout: Layout): number {
  return Math.ceil(widestTick(axis, layout)) + 10;
}

/** How far the labels of an axis above or below the plot may reach over its ends. */
export function tickOverhang(axis: Axis, layout: Layout): number {
  return Math.ceil(widestTick(axis, layout) / 2) + 1;
}
