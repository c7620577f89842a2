import type { PointTarget } from './point-target.ts';

/**
 * What a chart draws: the part of ECharts' option that our pictures need, and nothing else. The types are closed, so an
 * option that option-marks.ts cannot draw does not compile. It travels to the browser as JSON; what ECharts wants besides
 * is added in live/echarts-option.ts. Two fields are ours: the `texts` of an axis and the `points` of a plot.
 */
export type ChartOption = ValuePlot | ColumnPlot | WordsOption;

/** Words and shapes without axes. */
export interface WordsOption {
  readonly grid?: undefined;
  readonly points?: undefined;
  readonly series: readonly never[];
  readonly graphic: Graphic;
}

interface Plot {
  readonly grid: Grid;
  readonly yAxis: ValueAxis | HiddenAxis;
  readonly points?: Points;
  readonly graphic: Graphic;
}

export interface ValuePlot extends Plot {
  readonly xAxis: ValueAxis | HiddenAxis;
  readonly series: readonly (LineSeries | ScatterSeries)[];
}

/** Columns stand in the slots of a category axis, which count from 0. */
export interface ColumnPlot extends Plot {
  readonly xAxis: CategoryAxis;
  readonly series: readonly (BarSeries | ScatterSeries)[];
}

export type Pair = readonly [x: number, y: number];

/** The plot in pixels of the picture. */
export interface Grid {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a person can point at or step to, in the order of `Chart.points`; only live charts show it. */
export interface Points {
  /** In the coordinates of the axes. */
  readonly positions: readonly Pair[];
  /** Which part of the picture means which point; without them it is the one nearest along the axis. */
  readonly targets?: readonly PointTarget[];
}

export interface LineStyle {
  readonly color: string;
  readonly width: number;
  /** Dashes and gaps; without them the line is solid. */
  readonly type?: readonly number[];
  readonly cap?: 'round';
}

interface AxisLine {
  readonly show: boolean;
  /** False keeps the line at the edge of the plot where the other axis has a zero. */
  readonly onZero?: false;
  readonly lineStyle: LineStyle;
}

interface AxisLetters {
  readonly color: string;
  readonly fontSize: number;
  readonly lineHeight: number;
}

export interface ValueAxis {
  readonly type: 'value';
  readonly min: number;
  readonly max: number;
  readonly position?: 'top';
  readonly axisLine: AxisLine;
  readonly axisTick: {
    readonly show: boolean;
    readonly customValues: readonly number[];
    readonly lineStyle: LineStyle;
  };
  /** `texts` are what stands at the `customValues`. */
  readonly axisLabel: AxisLetters & {
    readonly customValues: readonly number[];
    readonly texts: readonly string[];
  };
  /** The grid, at the values of the labels. */
  readonly splitLine: { readonly show: boolean; readonly lineStyle: LineStyle };
}

/** Only places things. */
export interface HiddenAxis {
  readonly type: 'value';
  readonly min: number;
  readonly max: number;
  readonly inverse?: true;
  readonly show: false;
}

export interface CategoryAxis {
  readonly type: 'category';
  readonly z: number;
  readonly data: readonly string[];
  readonly axisLine: AxisLine;
  readonly axisTick: { readonly show: false };
  readonly axisLabel: AxisLetters;
}

export interface LineSeries {
  readonly id: string;
  readonly type: 'line';
  readonly z: number;
  readonly data: readonly Pair[];
  readonly lineStyle: LineStyle;
  /** Both edges of a band: the second one counts from the first, and fills what lies between. */
  readonly stack?: 'band';
  readonly areaStyle?: { readonly color: string };
}

export type ScatterSeries = PointSymbol & {
  readonly id: string;
  readonly type: 'scatter';
  readonly z: number;
  readonly data: readonly Pair[];
  readonly itemStyle: ItemStyle;
};

export type PointSymbol =
  | { readonly symbol: 'circle'; readonly symbolSize: number }
  | { readonly symbol: 'diamond' | 'triangle' | 'rect'; readonly symbolSize: number | Pair };

/** All columns of a picture stand on each other. */
export interface BarSeries {
  readonly id: string;
  readonly type: 'bar';
  readonly stack: 'total';
  readonly barWidth: number;
  readonly itemStyle?: ItemStyle;
  readonly data: readonly (number | ColumnItem)[];
}

/** A column that looks otherwise than its series. */
interface ColumnItem {
  readonly value: number | null;
  readonly itemStyle?: Partial<ItemStyle>;
}

export interface ItemStyle {
  readonly color: string;
  readonly borderColor?: string;
  readonly borderWidth?: number;
  readonly decal?: Decal;
}

/** Stripes over the colour: `dashArrayY` has their width and that of the gaps. */
export interface Decal {
  readonly symbol: 'rect';
  readonly dashArrayX: readonly [1, 0];
  readonly dashArrayY: Pair;
  readonly rotation: number;
  readonly color: string;
}

interface Graphic {
  readonly elements: readonly GraphicElement[];
}

export type GraphicElement = TextElement | ShapeElement;

/** One line of text; `y` is its middle. With a stroke it has a halo. */
export interface TextElement {
  readonly type: 'text';
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly style: {
    readonly text: string;
    readonly fill: string;
    readonly fontSize: number;
    readonly fontWeight: 400 | 600;
    readonly align: 'left' | 'center' | 'right';
    readonly stroke?: string;
    readonly lineWidth?: number;
  };
}

export type ShapeElement = { readonly z: number; readonly style: ShapeStyle } & (
  | { readonly type: 'polyline'; readonly shape: { readonly points: readonly Pair[] } }
  | { readonly type: 'rect'; readonly shape: RectShape }
  | {
      readonly type: 'circle';
      readonly shape: { readonly cx: number; readonly cy: number; readonly r: number };
    }
);

export interface RectShape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ShapeStyle {
  readonly fill?: string;
  readonly stroke?: string;
  readonly lineWidth?: number;
  readonly lineDash?: readonly number[];
}
