import { position } from '#lib/charts/drawing/option.ts';
import type { KnownAxis, KnownGrid, LineStyle } from './known-option.ts';
import { lettering, linePath, sharp, type Paint, type Shape } from './shapes.ts';

/** An axis in its place: where values and categories lie, in pixels. */
export interface Scale {
  axis: KnownAxis;
  isHorizontal: boolean;
  grid: KnownGrid;
  /** Pixels of a value, or of the middle of a category by its number. */
  place(value: number): number;
}

export function scaleOf(axis: KnownAxis, isHorizontal: boolean, grid: KnownGrid): Scale {
  const near = isHorizontal ? grid.left : grid.top + grid.height;
  const far = isHorizontal ? grid.left + grid.width : grid.top;
  const [from, to] = axis.inverse ? [far, near] : [near, far];
  if (axis.type === 'category') {
    const step = (to - from) / axis.data!.length;
    return { axis, isHorizontal, grid, place: (index) => from + (index + 0.5) * step };
  }
  const ends = { min: axis.min!, max: axis.max! };
  return { axis, isHorizontal, grid, place: (value) => position(value, ends, from, to) };
}

const defaultZ = 0;

function paintOf({ color, width, type, cap, opacity }: LineStyle = {}): Paint {
  return { stroke: color, width, dash: Array.isArray(type) ? type : undefined, cap, opacity };
}

/** The edge of the plot that the axis stands at, and the direction away from it. */
function edgeOf({ axis, isHorizontal, grid }: Scale): { at: number; outward: 1 | -1 } {
  if (isHorizontal) {
    return axis.position === 'top'
      ? { at: grid.top, outward: -1 }
      : { at: grid.top + grid.height, outward: 1 };
  }
  return axis.position === 'right'
    ? { at: grid.left + grid.width, outward: 1 }
    : { at: grid.left, outward: -1 };
}

/** The axis line lies at the other axis' zero if that has one. */
function lineAt(scale: Scale, other: Scale | undefined): number {
  const onZero = scale.axis.axisLine?.onZero ?? true;
  const { min = 0, max = 0, type } = other?.axis ?? {};
  const crosses = onZero && type === 'value' && min <= 0 && max >= 0;
  return crosses ? other!.place(0) : edgeOf(scale).at;
}

/** Grid lines, axis line, ticks and labels of an axis; `other` is the axis across. */
export function axisShapes(scale: Scale, other: Scale | undefined): Shape[] {
  const { axis, isHorizontal, grid } = scale;
  if (axis.show === false) return [];
  const z = axis.z ?? defaultZ;
  const shapes: Shape[] = [];
  /** A line at `along` on this axis, from one place to another across it. */
  const across = (along: number, from: number, to: number, style: LineStyle | undefined) => {
    const at = sharp(along, style?.width);
    return linePath(
      isHorizontal
        ? [
            [at, from],
            [at, to],
          ]
        : [
            [from, at],
            [to, at],
          ],
      paintOf(style),
    );
  };
  const { axisLine, axisTick, axisLabel, splitLine } = axis;
  if (splitLine?.show) {
    const [from, to] = isHorizontal
      ? [grid.top, grid.top + grid.height]
      : [grid.left, grid.left + grid.width];
    for (const value of axisLabel?.customValues ?? []) {
      shapes.push({ z, rank: 0, markup: across(scale.place(value), from, to, splitLine.lineStyle) });
    }
  }
  const line = lineAt(scale, other);
  const { outward } = edgeOf(scale);
  if (axisLine?.show) {
    const at = sharp(line, axisLine.lineStyle?.width);
    const paint = paintOf(axisLine.lineStyle);
    const { left, top, width, height } = grid;
    const ends = isHorizontal
      ? ([
          [left, at],
          [left + width, at],
        ] as const)
      : ([
          [at, top],
          [at, top + height],
        ] as const);
    shapes.push({ z, rank: 1, markup: linePath(ends, paint) });
  }
  if (axisTick?.show) {
    for (const value of axisTick.customValues ?? []) {
      const end = line + outward * (axisTick.length ?? 5);
      shapes.push({ z, rank: 2, markup: across(scale.place(value), line, end, axisTick.lineStyle) });
    }
  }
  if (axisLabel && axisLabel.show !== false) {
    shapes.push({ z, rank: 10, markup: labels(scale).join('\n') });
  }
  return shapes;
}

function labels(scale: Scale): string[] {
  const { axis, isHorizontal } = scale;
  const { axisLabel = {}, data = [] } = axis;
  const size = axisLabel.fontSize ?? 12;
  const lineHeight = axisLabel.lineHeight ?? size;
  const texts =
    axis.type === 'category'
      ? data.map((text, index): [number, string] => [index, text])
      : axisLabel.customValues!.map((value): [number, string] => [
          value,
          axisLabel.formatter!.$labels[String(value)] ?? '',
        ]);
  const { at, outward } = edgeOf(scale);
  const edge = at + outward * (axisLabel.margin ?? 8);
  return texts.flatMap(([value, text]) => {
    const lines = text.split('\n');
    const along = scale.place(value);
    const block = lines.length * lineHeight;
    const top = !isHorizontal ? along - block / 2 : outward > 0 ? edge : edge - block;
    return lines.map((line, index) =>
      lettering(line, {
        x: isHorizontal ? along : edge,
        y: top + (index + 0.5) * lineHeight,
        size,
        fill: axisLabel.color,
        anchor: isHorizontal ? 'middle' : outward > 0 ? 'start' : 'end',
      }),
    );
  });
}
