import type { Layout } from '../layout.ts';
import { textWidth } from '../text/width.ts';
import type { Axis, PlotArea } from './plot.ts';
import { lightColours } from './theme.ts';

export interface LineStyle {
  readonly color: string;
  readonly width: number;
  /** Dashes and gaps; without them the line is solid. */
  readonly type?: readonly number[];
  readonly cap?: 'round';
}

/** With `onZero` false the line stays at the edge of the plot where the other axis has a zero. */
export function axisLine(show: boolean): { show: boolean; lineStyle: LineStyle; onZero?: false } {
  return { show, lineStyle: { color: lightColours.axis, width: 1 } };
}

export function axisLetters({ axisSize }: Layout) {
  return { color: lightColours.muted, fontSize: axisSize, lineHeight: Math.round(axisSize * 1.3) };
}

/** A value axis with exactly these ticks: `texts` are what stands at the `customValues`, and the grid lies there. */
function valueAxis(
  { min, max, ticks }: Axis,
  layout: Layout,
  { hasLine, hasGrid }: { hasLine: boolean; hasGrid: boolean },
) {
  const customValues = ticks.map(({ value }) => value);
  const line = axisLine(hasLine);
  return {
    type: 'value' as const,
    min,
    max,
    axisLine: line,
    axisTick: { show: hasLine, customValues, lineStyle: line.lineStyle },
    axisLabel: { ...axisLetters(layout), customValues, texts: ticks.map(({ label }) => label) },
    splitLine: { show: hasGrid, lineStyle: { color: lightColours.grid, width: 1 } },
  };
}
export type ValueAxis = ReturnType<typeof valueAxis> & { position?: 'top' };

/** Only places things. */
export interface HiddenAxis {
  readonly type: 'value';
  readonly min: number;
  readonly max: number;
  readonly inverse?: true;
  readonly show: false;
}

/** An axis below the plot: a line with ticks. */
export function bottomAxis(axis: Axis, layout: Layout): ValueAxis {
  return valueAxis(axis, layout, { hasLine: true, hasGrid: false });
}

/** An axis at the left of the plot: labels at the lines of a grid. */
export function sideAxis(axis: Axis, layout: Layout): ValueAxis {
  return valueAxis(axis, layout, { hasLine: false, hasGrid: true });
}

/** The axes of rows: values above them, downwards the pixels of the plot, because rows differ in height. */
export function rowAxes(
  axis: Axis,
  { top, bottom }: PlotArea,
  layout: Layout,
  { hasGrid }: { hasGrid: boolean },
): { xAxis: ValueAxis; yAxis: HiddenAxis } {
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
