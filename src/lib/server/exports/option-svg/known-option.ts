import type { ChartOption, OptionValue } from '#lib/charts/option.ts';

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

type Test = (value: unknown) => boolean;

const number: Test = (value) => typeof value === 'number' && Number.isFinite(value);
const text: Test = (value) => typeof value === 'string';
const flag: Test = (value) => typeof value === 'boolean';
const anything: Test = () => true;
const one =
  (...values: OptionValue[]): Test =>
  (value) =>
    values.includes(value as OptionValue);
const either =
  (...tests: Test[]): Test =>
  (value) =>
    tests.some((test) => test(value));
const list =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const pair: Test = (value) => Array.isArray(value) && value.length === 2 && value.every(number);

/** An object with no other keys than these, all of `required` among them. */
function shape(tests: Record<string, Test>, required: readonly string[] = []): Test {
  const known = new Map(Object.entries(tests));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const given = value as Record<string, unknown>;
    for (const key in given) {
      if (given[key] !== undefined && !known.get(key)?.(given[key])) return false;
    }
    return required.every((key) => given[key] !== undefined);
  };
}

const labels = shape({ $labels: anything }, ['$labels']);
const cap = one('butt', 'round', 'square');
const lineStyle = shape({
  color: text,
  width: number,
  type: either(one('solid'), list(number)),
  cap,
  opacity: number,
});
const decal = shape(
  {
    symbol: one('rect'),
    dashArrayX: (value) => pair(value) && (value as Pair)[1] === 0,
    dashArrayY: pair,
    rotation: number,
    color: text,
  },
  ['symbol', 'dashArrayX', 'dashArrayY', 'color'],
);
const itemStyle = shape({ color: text, borderColor: text, borderWidth: number, opacity: number, decal });

const axis = shape(
  {
    type: one('value', 'category'),
    gridIndex: number,
    min: number,
    max: number,
    z: number,
    position: one('top', 'bottom', 'left', 'right'),
    inverse: flag,
    show: flag,
    data: list(text),
    axisLine: shape({ show: flag, onZero: flag, lineStyle }),
    axisTick: shape({ show: flag, customValues: list(number), length: number, lineStyle }),
    axisLabel: shape({
      show: flag,
      customValues: list(number),
      formatter: labels,
      color: text,
      fontSize: number,
      fontFamily: text,
      lineHeight: number,
      margin: number,
      interval: one(0),
      hideOverlap: one(false),
    }),
    splitLine: shape({ show: flag, lineStyle }),
    splitNumber: number,
    interval: number,
  },
  ['type'],
);

const ofSeries = {
  id: text,
  xAxisIndex: number,
  yAxisIndex: number,
  z: number,
  silent: flag,
  cursor: text,
  clip: flag,
};
const seriesTests: Record<string, Test> = {
  line: shape(
    {
      ...ofSeries,
      type: text,
      data: list(pair),
      symbol: one('none'),
      stack: text,
      lineStyle,
      areaStyle: shape({ color: text, opacity: number }),
    },
    ['data', 'symbol', 'lineStyle'],
  ),
  scatter: shape(
    {
      ...ofSeries,
      type: text,
      data: list(pair),
      symbol: one('circle', 'diamond', 'triangle', 'rect'),
      symbolSize: either(number, pair),
      itemStyle: shape({ color: text, borderColor: text, borderWidth: number, opacity: number }, [
        'color',
        'opacity',
      ]),
    },
    ['data', 'symbol', 'symbolSize', 'itemStyle'],
  ),
  bar: shape(
    {
      ...ofSeries,
      type: text,
      data: list(
        either(number, one(null), shape({ value: either(number, one(null)), itemStyle }, ['value'])),
      ),
      stack: text,
      barWidth: number,
      itemStyle,
    },
    ['data', 'barWidth'],
  ),
};

const shapeStyle = shape({
  fill: text,
  stroke: text,
  lineWidth: number,
  lineDash: list(number),
  lineCap: cap,
  opacity: number,
});
const ofElement = { type: text, id: text, z: number, silent: flag };
const numbers = (...names: string[]) => shape(Object.fromEntries(names.map((name) => [name, number])), names);
const drawn = (form: Test) => shape({ ...ofElement, shape: form, style: shapeStyle }, ['shape', 'style']);
const points = shape({ points: list(pair) }, ['points']);
const elementTests: Record<string, Test> = {
  text: shape(
    {
      ...ofElement,
      x: number,
      y: number,
      style: shape(
        {
          text,
          fill: text,
          fontSize: number,
          fontFamily: text,
          fontWeight: one(400, 600),
          align: one('left', 'center', 'right'),
          verticalAlign: one('middle'),
          stroke: text,
          lineWidth: number,
          lineJoin: one('round'),
          opacity: number,
        },
        ['text', 'fontSize', 'verticalAlign'],
      ),
    },
    ['x', 'y', 'style'],
  ),
  polyline: drawn(points),
  polygon: drawn(points),
  rect: drawn(numbers('x', 'y', 'width', 'height')),
  line: drawn(numbers('x1', 'y1', 'x2', 'y2')),
  circle: drawn(numbers('cx', 'cy', 'r')),
};

const ofType =
  (tests: Record<string, Test>): Test =>
  (value) =>
    tests[String((value as { type?: unknown } | null)?.type)]?.(value) === true;
const single = (test: Test) => either(test, list(test));

const optionTest = shape(
  {
    animation: one(false),
    grid: single(
      shape(
        {
          left: number,
          top: number,
          width: number,
          height: number,
          containLabel: one(false),
          outerBoundsMode: one('none'),
        },
        ['left', 'top', 'width', 'height'],
      ),
    ),
    xAxis: single(axis),
    yAxis: single(axis),
    series: list(ofType(seriesTests)),
    graphic: shape({ elements: list(ofType(elementTests)) }),
  },
  ['series'],
);

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
  if (!optionTest(option)) return false;
  const known = option as unknown as KnownOption;
  const grids = gridsOf(known);
  const isPlaced = ({ gridIndex = 0 }: KnownAxis) => gridIndex in grids;
  const axes = [...xAxesOf(known), ...yAxesOf(known)];
  return (
    axes.every((given) => isComplete(given) && isPlaced(given)) &&
    known.series.every(
      ({ xAxisIndex = 0, yAxisIndex = 0 }) => xAxisIndex in xAxesOf(known) && yAxisIndex in yAxesOf(known),
    ) &&
    known.series.every(isRoundOrSquare) &&
    haveOneColumn(known)
  );
}
