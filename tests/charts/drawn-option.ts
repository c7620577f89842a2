import { pointSeriesId } from '#lib/charts/chart.ts';
import type { Box } from '#lib/charts/labels/geometry.ts';
import type { ChartOption, OptionSeries } from '#lib/charts/drawing/option.ts';
import { nearestPoint, type PointTarget } from '#lib/charts/drawing/point-target.ts';
import { textWidth } from '#lib/charts/text/width.ts';

/** What an option draws, in pixels: read from its series, axes and elements alone. */

export type Pixel = [x: number, y: number];

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

interface Element {
  type: string;
  x: number;
  y: number;
  shape: Record<string, number> & { points: Pixel[] };
  style: Record<string, unknown>;
}

type AxisOption = Record<string, unknown> & { min?: number; max?: number; data?: string[] };

export class DrawnOption {
  readonly option: ChartOption;

  constructor(option: ChartOption) {
    this.option = option;
  }

  get #elements(): Element[] {
    const { elements = [] } = (this.option.graphic ?? {}) as { elements?: unknown };
    return elements as Element[];
  }

  axis(name: 'xAxis' | 'yAxis'): AxisOption {
    return (this.option[name] ?? {}) as AxisOption;
  }

  /** The pixel of a place in the coordinates of the axes. */
  pixel([x, y]: readonly [number, number]): Pixel {
    const grid = this.option.grid as { left: number; top: number; width: number; height: number };
    const share = (value: number, axis: AxisOption) =>
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
    const { left, width } = this.option.grid as { left: number; width: number };
    const { min = 0, max = 1 } = this.axis('xAxis');
    return min + ((x - left) / width) * (max - min);
  }

  /** The year that an axis names at a value, read from its labels; between them they are evenly spaced. */
  yearAt(value: number): number {
    const axis = this.axis('xAxis');
    const labels = axis.data
      ? axis.data.map((text, index) => [index, parseInt(text)] as const)
      : Object.entries(
          (axis.axisLabel as { formatter: { $labels: Record<string, string> } }).formatter.$labels,
        ).map(([at, text]) => [Number(at), parseInt(text)] as const);
    const named = labels.filter(([, year]) => year > 999);
    const [first, second] = [named[0]!, named.at(-1)!];
    if (first[0] === second[0]) return first[1] + (value - first[0]);
    return first[1] + ((value - first[0]) * (second[1] - first[1])) / (second[0] - first[0]);
  }

  get series(): readonly OptionSeries[] {
    return this.option.series.filter(({ id }) => id !== pointSeriesId);
  }

  /** Marks of the series that are single symbols. */
  get marks(): DrawnMark[] {
    return this.series
      .filter(({ type }) => type === 'scatter')
      .flatMap(({ id, data }) =>
        (data as Pixel[]).map((value) => ({ series: id, value, place: this.pixel(value) })),
      );
  }

  /** Columns of a stack at a place of the axis, from below. */
  columnAt(index: number): { series: string; colour: string; value: number }[] {
    return this.series
      .filter(({ type }) => type === 'bar')
      .flatMap(({ id, data, itemStyle }) => {
        const item = (data as (number | null | { value: number | null })[])[index] ?? null;
        const value = typeof item === 'object' ? (item?.value ?? null) : item;
        const { color = '' } = (itemStyle ?? {}) as { color?: string };
        return value === null ? [] : [{ series: id, colour: color, value }];
      });
  }

  /** Each column of a stack as one box. */
  get columnBoxes(): Box[] {
    const count = this.axis('xAxis').data?.length ?? 0;
    const { barWidth = 0 } = (this.series.find(({ type }) => type === 'bar') ?? {}) as { barWidth?: number };
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
    return this.#elements
      .filter(({ type }) => type === 'text')
      .map(({ x, y, style }) => {
        const text = style.text as string;
        const isStrong = style.fontWeight === 600;
        const width = textWidth(text, style.fontSize as number, isStrong);
        const left = style.align === 'center' ? x - width / 2 : style.align === 'right' ? x - width : x;
        return { text, x, y, left, right: left + width, isStrong };
      });
  }

  get rects(): DrawnRect[] {
    return this.#elements
      .filter(({ type }) => type === 'rect')
      .map(({ shape: { x = 0, y = 0, width = 0, height = 0 }, style }) => ({
        left: x,
        top: y,
        right: x + width,
        bottom: y + height,
        fill: style.fill as string,
      }));
  }

  get discs(): { place: Pixel; fill: string }[] {
    return this.#elements
      .filter(({ type }) => type === 'circle')
      .map(({ shape: { cx = 0, cy = 0 }, style }) => ({ place: [cx, cy], fill: style.fill as string }));
  }

  get lines(): DrawnLine[] {
    return this.#elements
      .filter(({ type }) => type === 'polyline')
      .map(({ shape: { points }, style }) => ({
        from: points[0]!,
        to: points.at(-1)!,
        isDashed: style.lineDash !== undefined,
      }));
  }

  get spots(): Pixel[] {
    const points = this.option.series.find(({ id }) => id === pointSeriesId);
    return ((points?.data ?? []) as Pixel[]).map((spot) => this.pixel(spot));
  }

  /** Which point the live chart shows for a pointer: by its targets, else the nearest along its axis. */
  pointAt([x, y]: Pixel, axis: 'x' | 'y'): number | undefined {
    const points = this.option.series.find(({ id }) => id === pointSeriesId);
    const targets = points?.targets as unknown as readonly PointTarget[] | undefined;
    if (targets) return nearestPoint(targets, x, y);
    const distances = this.spots.map((spot) => Math.abs(axis === 'x' ? spot[0] - x : spot[1] - y));
    return distances.length === 0 ? undefined : distances.indexOf(Math.min(...distances));
  }
}

export const isNear = (a: Pixel, b: Pixel, most = 1) => Math.hypot(a[0] - b[0], a[1] - b[1]) <= most;
