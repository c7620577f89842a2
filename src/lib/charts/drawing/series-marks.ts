import type { Scale } from './axis-marks.ts';
import type { LayeredMark, Mark, Paint, Pair, RectShape } from './marks.ts';
import type { BarSeries, ItemStyle, LineSeries, ScatterSeries } from './option.ts';

/** All series, in the order of the option; columns, and the edges of a band, stand on each other. */
export function seriesMarks(
  series: readonly (LineSeries | ScatterSeries | BarSeries)[],
  x: Scale,
  y: Scale,
): LayeredMark[] {
  const columns: Stack = new Map();
  const band = new Map<number, number>();
  return series.flatMap((item) => {
    if (item.type === 'scatter') return symbolMarks(item, x, y);
    if (item.type === 'line') return lineMarks(item, x, y, item.stack ? band : new Map());
    return columnMarks(item, x, y, columns);
  });
}

function lineMarks(
  { data, lineStyle: { color, width, type, cap }, areaStyle, z }: LineSeries,
  x: Scale,
  y: Scale,
  stack: Map<number, number>,
): LayeredMark[] {
  const floor = data.map(([at]) => stack.get(at) ?? 0);
  const tops = data.map(([, value], index) => value + floor[index]!);
  data.forEach(([at], index) => stack.set(at, tops[index]!));
  const placed = (values: readonly number[]) =>
    data.map(([at], index): Pair => [x.place(at), y.place(values[index]!)]);
  const paint: Paint = { stroke: color, width, dash: type, cap, join: 'bevel' };
  const line: LayeredMark = { z, rank: 10, mark: { kind: 'path', points: placed(tops), paint } };
  if (!areaStyle) return [line];
  const points = [...placed(tops), ...placed(floor).toReversed()];
  const area: Mark = { kind: 'path', points, isClosed: true, paint: { fill: areaStyle.color } };
  return [{ z, rank: 0, mark: area }, line];
}

function symbolMarks({ data, symbol, symbolSize, itemStyle, z }: ScatterSeries, x: Scale, y: Scale) {
  const [width, height] = typeof symbolSize === 'number' ? [symbolSize, symbolSize] : symbolSize;
  return data.map(([at, value]): LayeredMark => {
    const mark = symbolMark(symbol, [x.place(at), y.place(value)], [width, height], itemStyle);
    return { z, rank: 100, mark };
  });
}

/** A point of a series, its middle at a pixel. */
export function symbolMark(
  symbol: ScatterSeries['symbol'],
  [x, y]: Pair,
  [width, height]: Pair,
  style: ItemStyle,
): Mark {
  const paint = paintOf(style);
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
  const corners = (...points: Pair[]): Mark => ({ kind: 'path', points, isClosed: true, paint });
  switch (symbol) {
    case 'circle':
      return { kind: 'circle', x, y, radius: width / 2, paint };
    case 'rect':
      return { kind: 'rect', x: left, y: top, width, height, paint };
    case 'triangle':
      return corners([x, top], [right, bottom], [left, bottom]);
    case 'diamond':
      return corners([x, top], [right, y], [x, bottom], [left, y]);
  }
}

function paintOf({ color, borderColor, borderWidth = 0, borderType }: Partial<ItemStyle>): Paint {
  return { fill: color, stroke: borderColor, width: borderWidth, dash: borderType };
}

/** How far the columns of each slot reach so far. Negative values stand on negative ones. */
type Stack = Map<number, { up: number; down: number }>;

function columnMarks({ data, barWidth, itemStyle }: BarSeries, x: Scale, y: Scale, stack: Stack) {
  /** Boxes by how they look. */
  const looks = new Map<string, { style: Partial<ItemStyle>; boxes: RectShape[] }>();
  data.forEach((item, slot) => {
    const { value, itemStyle: own } = typeof item === 'number' ? { value: item } : item;
    if (value === null) return;
    const sums = stack.get(slot) ?? { up: 0, down: 0 };
    const side = value >= 0 ? 'up' : 'down';
    const from = y.place(sums[side]);
    sums[side] += value;
    stack.set(slot, sums);
    const to = y.place(sums[side]);

    const style = { ...itemStyle, ...own };
    const key = own ? JSON.stringify(style) : '';
    const look = looks.get(key) ?? { style, boxes: [] };
    looks.set(key, look);
    // The outline lies inside the column.
    const inset = Math.min(style.borderWidth ?? 0, barWidth, Math.abs(to - from));
    const inwards = Math.sign(to - from) * inset;
    look.boxes.push({
      x: x.place(slot) - barWidth / 2 + inset / 2,
      y: from + inwards / 2,
      width: barWidth - inset,
      height: to - from - inwards,
    });
  });
  return [...looks.values()].flatMap(({ style, boxes }) => {
    const paint = paintOf(style);
    const layers = style.decal ? [paint, { ...paint, fill: style.decal }] : [paint];
    return layers.map((layer): LayeredMark => ({
      z: 2,
      rank: 0,
      mark: { kind: 'columns', boxes, paint: layer },
    }));
  });
}
