import type { ChartOption } from '#lib/charts/drawing/option.ts';
import { hasKnownShape } from './option-shape.ts';

/** The part of ECharts' option that this writer draws; an option with anything else in it is not taken. */

export interface LineStyle {
  color?: string;
  width?: number;
  type?: 'solid' | readonly number[];
  cap?: 'butt' | 'round' | 'square';
  opacity?: number;
}

export interface ItemStyle {
  color?: string;
  borderColor?: string;
  borderWidth?: number;
  opacity?: number;
  decal?: Decal;
}

/** Stripes of `dashArrayY[0]` with gaps of `dashArrayY[1]`. */
export interface Decal {
  symbol: 'rect';
  dashArrayX: readonly [number, 0];
  dashArrayY: readonly [number, number];
  rotation?: number;
  color: string;
}

export interface KnownAxis {
  type: 'value' | 'category';
  gridIndex?: number;
  min?: number;
  max?: number;
  z?: number;
  position?: 'top' | 'bottom' | 'left' | 'right';
  inverse?: boolean;
  show?: boolean;
  data?: readonly string[];
  axisLine?: { show?: boolean; onZero?: boolean; lineStyle?: LineStyle };
  axisTick?: { show?: boolean; customValues?: readonly number[]; length?: number; lineStyle?: LineStyle };
  axisLabel?: {
    show?: boolean;
    customValues?: readonly number[];
    formatter?: { $labels: Readonly<Record<string, string>> };
    color?: string;
    fontSize?: number;
    lineHeight?: number;
    margin?: number;
  };
  splitLine?: { show?: boolean; lineStyle?: LineStyle };
}

export interface KnownGrid {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Placed {
  id: string;
  xAxisIndex?: number;
  yAxisIndex?: number;
  z?: number;
}

export type Pair = readonly [number, number];

export interface LineSeries extends Placed {
  type: 'line';
  data: readonly Pair[];
  stack?: string;
  lineStyle?: LineStyle;
  areaStyle?: { color?: string; opacity?: number };
}

export interface ScatterSeries extends Placed {
  type: 'scatter';
  data: readonly Pair[];
  symbol: 'circle' | 'diamond' | 'triangle' | 'rect';
  symbolSize: number | Pair;
  itemStyle: ItemStyle;
}

export interface BarSeries extends Placed {
  type: 'bar';
  data: readonly (number | null | { value: number | null; itemStyle?: ItemStyle })[];
  stack?: string;
  barWidth: number;
  itemStyle?: ItemStyle;
}

export type KnownSeries = LineSeries | ScatterSeries | BarSeries;

interface ShapeStyle {
  fill?: string;
  stroke?: string;
  lineWidth?: number;
  lineDash?: readonly number[];
  lineCap?: 'butt' | 'round' | 'square';
  opacity?: number;
}

export type KnownElement = { z?: number } & (
  | {
      type: 'text';
      x: number;
      y: number;
      style: {
        text: string;
        fill?: string;
        fontSize: number;
        fontWeight?: number;
        align?: 'left' | 'center' | 'right';
        verticalAlign: 'middle';
        stroke?: string;
        lineWidth?: number;
        opacity?: number;
      };
    }
  | { type: 'polyline' | 'polygon'; shape: { points: readonly Pair[] }; style: ShapeStyle }
  | { type: 'rect'; shape: { x: number; y: number; width: number; height: number }; style: ShapeStyle }
  | { type: 'line'; shape: { x1: number; y1: number; x2: number; y2: number }; style: ShapeStyle }
  | { type: 'circle'; shape: { cx: number; cy: number; r: number }; style: ShapeStyle }
);

export interface KnownOption {
  grid?: KnownGrid | readonly KnownGrid[];
  xAxis?: KnownAxis | readonly KnownAxis[];
  yAxis?: KnownAxis | readonly KnownAxis[];
  series: readonly KnownSeries[];
  graphic?: { elements?: readonly KnownElement[] };
}

const listOf = <Item>(given: Item | readonly Item[] | undefined): readonly Item[] =>
  given === undefined ? [] : ([] as Item[]).concat(given as Item | Item[]);

export const gridsOf = ({ grid }: KnownOption) => listOf<KnownGrid>(grid);
export const xAxesOf = ({ xAxis }: KnownOption) => listOf<KnownAxis>(xAxis);
export const yAxesOf = ({ yAxis }: KnownOption) => listOf<KnownAxis>(yAxis);

/** What ECharts computes from the data itself must be given: the ends of an axis, its labels, its categories. */
function isComplete(given: KnownAxis): boolean {
  if (given.type === 'category') return given.data !== undefined;
  const isEmpty = given.min === undefined || given.max === undefined || given.min >= given.max;
  const hasLabels = given.axisLabel?.customValues !== undefined && given.axisLabel.formatter !== undefined;
  return !isEmpty && (given.show === false || given.axisLabel?.show === false || hasLabels);
}

/** Columns beside each other share their slot by rules of ECharts' own. */
function haveOneColumn(option: KnownOption): boolean {
  const bars = option.series.filter((series) => series.type === 'bar');
  return (
    bars.length < 2 ||
    bars.every((bar) => bar.stack !== undefined && bar.stack === bars[0]!.stack && !bar.xAxisIndex)
  );
}

function isRoundOrSquare(series: KnownSeries): boolean {
  return series.type !== 'scatter' || series.symbol !== 'circle' || typeof series.symbolSize === 'number';
}

export function isKnownOption(option: ChartOption): option is ChartOption & KnownOption {
  if (!hasKnownShape(option)) return false;
  const known = option as unknown as KnownOption;
  const grids = gridsOf(known);
  const isPlaced = ({ gridIndex = 0 }: KnownAxis) => gridIndex in grids;
  const [xAxes, yAxes] = [xAxesOf(known), yAxesOf(known)];
  return (
    [...xAxes, ...yAxes].every((given) => isComplete(given) && isPlaced(given)) &&
    known.series.every(({ xAxisIndex = 0, yAxisIndex = 0 }) => xAxisIndex in xAxes && yAxisIndex in yAxes) &&
    known.series.every(isRoundOrSquare) &&
    haveOneColumn(known)
  );
}
