import { crosses, type Box } from '#lib/charts/labels/geometry.ts';
import type {
  BarSeries,
  ChartOption,
  ColumnPlot,
  LineSeries,
  ScatterSeries,
  ValuePlot,
} from '#lib/charts/drawing/option.ts';
import type { GraphicElement } from '#lib/charts/drawing/elements.ts';
import type { Pair } from '#lib/charts/drawing/marks.ts';
import { nearestPoint } from '#lib/charts/drawing/point-target.ts';
import { textWidth } from '#lib/charts/text/width.ts';

/** What an option draws, in pixels: read from its series, axes and elements alone. */

export type Pixel = Pair;

export interface DrawnText {
  text: string;
  x: number;
  y: number;
  left: number;
  right: number;
  isStrong: boolean;
}

export interface DrawnRect {
  left: number;
  top: number;
  right: number;
  bottom: number;
  fill: string;
}

export interface DrawnLine {
  from: Pixel;
  to: Pixel;
  isDashed: boolean;
}

export interface DrawnMark {
  series: string;
  place: Pixel;
  value: Pixel;
}

type Axis = { min?: number; max?: number; inverse?: true; data?: readonly string[] };

export class DrawnOption {
  readonly option: ChartOption;

  constructor(option: ChartOption) {
    this.option = option;
  }

  /** Elements of one type. */
  #elements<Type extends GraphicElement['type']>(type: Type) {
    return this.option.graphic.elements.filter(
      (element): element is Extract<GraphicElement, { type: Type }> => element.type === type,
    );
  }

  axis(name: 'xAxis' | 'yAxis'): Axis {
    return this.option.grid ? this.option[name] : {};
  }

  /** The pixel of a place in the coordinates of the axes. */
  pixel([x, y]: Pair): Pixel {
    const grid = this.option.grid!;
    const share = (value: number, axis: Axis) =>
      axis.data ? (value + 0.5) / axis.data.length : (value - axis.min!) / (axis.max! - axis.min!);
    const across = share(x, this.axis('xAxis'));
    const down = share(y, this.axis('yAxis'));
    return [
      grid.left + across * grid.width,
      grid.top + (this.axis('yAxis').inverse ? down : 1 - down) * grid.height,
    ];
  }

  /** The coordinate on the axis below the plot that lies at a pixel. */
  valueAt(x: number): number {
    const { left, width } = this.option.grid!;
    const { min = 0, max = 1 } = this.axis('xAxis');
    return min + ((x - left) / width) * (max - min);
  }

  /** The year that an axis names at a value, read from its labels; between them they are evenly spaced. */
  yearAt(value: number): number {
    const { xAxis } = this.option as ValuePlot | ColumnPlot;
    if ('show' in xAxis) throw new Error('no labels');
    const labels =
      xAxis.type === 'category'
        ? xAxis.data.map((text, index) => [index, parseInt(text)] as const)
        : xAxis.axisLabel.texts.map(
            (text, index) => [xAxis.axisLabel.customValues[index]!, parseInt(text)] as const,
          );
    const named = labels.filter(([, year]) => year > 999);
    const [first, second] = [named[0]!, named.at(-1)!];
    if (first[0] === second[0]) return first[1] + (value - first[0]);
    return first[1] + ((value - first[0]) * (second[1] - first[1])) / (second[0] - first[0]);
  }

  get #series(): readonly (LineSeries | ScatterSeries | BarSeries)[] {
    return this.option.series;
  }

  get columns(): readonly BarSeries[] {
    return this.#series.filter((series) => series.type === 'bar');
  }

  /** Marks of the series that are single symbols. */
  get marks(): DrawnMark[] {
    return this.#series
      .filter(({ type }) => type === 'scatter')
      .flatMap(({ id, data }) =>
        (data as readonly Pair[]).map((value) => ({ series: id, value, place: this.pixel(value) })),
      );
  }

  /** Columns of a stack at a place of the axis, from below. */
  columnAt(index: number): { series: string; colour: string; value: number }[] {
    return this.columns.flatMap(({ id, data, itemStyle }) => {
      const item = data[index] ?? null;
      const value = typeof item === 'object' ? (item?.value ?? null) : item;
      return value === null ? [] : [{ series: id, colour: itemStyle?.color ?? '', value }];
    });
  }

  /** Each column of a stack as one box. */
  get columnBoxes(): Box[] {
    const count = this.axis('xAxis').data?.length ?? 0;
    const { barWidth = 0 } = this.columns[0] ?? {};
    return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
      const column = this.columnAt(index);
      if (column.length === 0) return [];
      const total = column.reduce((sum, { value }) => sum + value, 0);
      const [x, top] = this.pixel([index, total]);
      const [, bottom] = this.pixel([index, 0]);
      return [{ left: x - barWidth / 2, right: x + barWidth / 2, top, bottom }];
    });
  }

  get texts(): DrawnText[] {
    return this.#elements('text').map(({ x, y, style: { text, fontSize, fontWeight, align } }) => {
      const isStrong = fontWeight === 600;
      const width = textWidth(text, fontSize, isStrong);
      const left = align === 'center' ? x - width / 2 : align === 'right' ? x - width : x;
      return { text, x, y, left, right: left + width, isStrong };
    });
  }

  get rects(): DrawnRect[] {
    return this.#elements('rect').map(({ shape: { x, y, width, height }, style: { fill = '' } }) => ({
      left: x,
      top: y,
      right: x + width,
      bottom: y + height,
      fill,
    }));
  }

  get discs(): { place: Pixel }[] {
    return this.#elements('circle').map(({ shape: { cx, cy } }) => ({ place: [cx, cy] }));
  }

  get lines(): DrawnLine[] {
    return this.#elements('polyline').map(({ shape: { points }, style }) => ({
      from: points[0]!,
      to: points.at(-1)!,
      isDashed: style.lineDash !== undefined,
    }));
  }

  /** Texts that a line crosses which is no series: of a grid drawn as elements, from bar to bar, to a label. */
  get struckTexts(): string[] {
    return this.#elements('text')
      .map(({ y, style: { fontSize } }, index) => {
        const { text, left, right } = this.texts[index]!;
        return { text, left, right, top: y - fontSize * 0.36, bottom: y + fontSize * 0.36 };
      })
      .filter((box) => this.lines.some(({ from, to }) => crosses([...from, ...to], box)))
      .map(({ text }) => text);
  }

  get spots(): Pixel[] {
    return (this.option.points?.positions ?? []).map((spot) => this.pixel(spot));
  }

  /** Which point the live chart shows for a pointer: by its targets, else the nearest along its axis. */
  pointAt([x, y]: Pixel, axis: 'x' | 'y'): number | undefined {
    const targets = this.option.points?.targets;
    if (targets) return nearestPoint(targets, x, y);
    const distances = this.spots.map((spot) => Math.abs(axis === 'x' ? spot[0] - x : spot[1] - y));
    return distances.length === 0 ? undefined : distances.indexOf(Math.min(...distances));
  }
}

export const isNear = (a: Pixel, b: Pixel, most = 1) => Math.hypot(a[0] - b[0], a[1] - b[1]) <= most;
