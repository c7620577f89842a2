import { middleOfLine, textMark, type LayeredMark, type Pair } from './marks.ts';
import type { CategoryAxis } from './columns.ts';
import type { HiddenAxis, LineStyle, ValueAxis } from './axes.ts';
import { position, type Grid } from './plot.ts';

type Axis = ValueAxis | HiddenAxis | CategoryAxis;

/** An axis in its place: where values and categories lie, in pixels. */
export interface Scale {
  axis: Axis;
  isHorizontal: boolean;
  /** The ends of the plot along the axis and across it, in pixels, ascending. */
  along: Pair;
  across: Pair;
  /** Pixels of a value, or of the middle of a category by its number. */
  place(value: number): number;
}

export function scaleOf(axis: Axis, isHorizontal: boolean, { left, top, width, height }: Grid): Scale {
  const [acrossPage, downPage]: [Pair, Pair] = [
    [left, left + width],
    [top, top + height],
  ];
  const [along, across] = isHorizontal ? [acrossPage, downPage] : [downPage, acrossPage];
  const isInverse = 'inverse' in axis && axis.inverse === true;
  const [from, to] = isHorizontal === isInverse ? [along[1], along[0]] : along;
  const place =
    axis.type === 'category'
      ? (index: number) => from + ((index + 0.5) / axis.data.length) * (to - from)
      : (value: number) => position(value, axis, from, to);
  return { axis, isHorizontal, along, across, place };
}

/** Between plot and labels, and how long ticks are: as in ECharts. */
const [labelMargin, tickLength] = [8, 5];

/** A line of odd width through the middle of pixels is sharp. */
function sharp(place: number, width: number): number {
  const doubled = Math.round(place * 2);
  return (doubled + Math.round(width)) % 2 === 0 ? doubled / 2 : (doubled + 1) / 2;
}

/** The edge of the plot that the labels stand at, and the direction away from it. */
function edgeOf({ axis, isHorizontal, across }: Scale): { edge: number; outward: 1 | -1 } {
  const isBelow = isHorizontal && !('position' in axis && axis.position === 'top');
  return isBelow ? { edge: across[1], outward: 1 } : { edge: across[0], outward: -1 };
}

/** Grid lines, axis line, ticks and labels of an axis; `other` is the axis across. */
export function axisMarks(scale: Scale, other: Scale): LayeredMark[] {
  const { axis, isHorizontal, along, across } = scale;
  if ('show' in axis) return [];
  const z = axis.type === 'category' ? axis.z : 0;
  const { edge, outward } = edgeOf(scale);
  /** A line from one pair of pixels along and across to another. */
  const line = (rank: number, { color, width }: LineStyle, ...ends: [Pair, Pair]): LayeredMark => ({
    z,
    rank,
    mark: {
      kind: 'path',
      points: ends.map(([at, off]): Pair => (isHorizontal ? [at, off] : [off, at])),
      paint: { stroke: color, width },
    },
  });
  // The axis line lies at the other axis' zero if that has one.
  const { axis: crossed } = other;
  const isAtZero =
    axis.axisLine.onZero !== false && crossed.type === 'value' && crossed.min <= 0 && crossed.max >= 0;
  const base = isAtZero ? other.place(0) : edge;

  const linesAt = (rank: number, values: readonly number[], [from, to]: Pair, style: LineStyle) =>
    values.map((value) => {
      const at = sharp(scale.place(value), style.width);
      return line(rank, style, [at, from], [at, to]);
    });
  const { lineStyle } = axis.axisLine;
  const baseAt = sharp(base, lineStyle.width);
  const tickEnds: Pair = [base, base + outward * tickLength];
  return [
    ...(axis.type === 'value' && axis.splitLine.show
      ? linesAt(0, axis.axisLabel.customValues, across, axis.splitLine.lineStyle)
      : []),
    ...(axis.axisLine.show ? [line(1, lineStyle, [along[0], baseAt], [along[1], baseAt])] : []),
    ...(axis.axisTick.show ? linesAt(2, axis.axisTick.customValues, tickEnds, axis.axisTick.lineStyle) : []),
    ...labelMarks(scale, axis, z),
  ];
}

function labelMarks(scale: Scale, axis: ValueAxis | CategoryAxis, z: number): LayeredMark[] {
  const { isHorizontal } = scale;
  const { color: colour, fontSize: size, lineHeight } = axis.axisLabel;
  const texts = axis.type === 'category' ? axis.data : axis.axisLabel.texts;
  const values = axis.type === 'category' ? axis.data.keys() : axis.axisLabel.customValues;
  const { edge, outward } = edgeOf(scale);
  const near = edge + outward * labelMargin;
  return [...values].flatMap((value, at) => {
    const lines = texts[at]!.split('\n');
    const along = scale.place(value);
    const block = lines.length * lineHeight;
    const top = !isHorizontal ? along - block / 2 : outward > 0 ? near : near - block;
    return lines.map((text, index): LayeredMark => {
      const y = top + (index + 0.5) * lineHeight + middleOfLine * size;
      const mark = isHorizontal
        ? textMark(text, { x: along, y, size, colour, align: 'middle' })
        : textMark(text, { x: near, y, size, colour, align: 'end' });
      return { z, rank: 10, mark };
    });
  });
}
