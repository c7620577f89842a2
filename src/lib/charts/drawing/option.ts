import type { HiddenAxis, LineStyle, ValueAxis } from './axes.ts';
import type { CategoryAxis } from './columns.ts';
import type { GraphicElement } from './elements.ts';
import type { Decal, Pair } from './marks.ts';
import type { Grid } from './plot.ts';
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

/** What a person can point at or step to, in the order of `Chart.points`; only live charts show it. */
export interface Points {
  /** In the coordinates of the axes. */
  readonly positions: readonly Pair[];
  /** Which part of the picture means which point; without them it is the one nearest along the axis. */
  readonly targets?: readonly PointTarget[];
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
  /** Dashes and gaps of the border. */
  readonly borderType?: readonly number[];
  readonly decal?: Decal;
}

interface Graphic {
  readonly elements: readonly GraphicElement[];
}
