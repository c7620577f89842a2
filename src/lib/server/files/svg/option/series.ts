import { coordinate } from '#lib/charts/drawing/markup.ts';
import type { Scale } from './axes.ts';
import type {
  BarSeries,
  Decal,
  ItemStyle,
  KnownSeries,
  LineSeries,
  Pair,
  ScatterSeries,
} from './known-option.ts';
import { box, boxes, disc, linePath, type Paint, type Place, type Shape } from './shapes.ts';

/** The two axes of a series. */
export interface Plane {
  x: Scale;
  y: Scale;
}

/** Patterns that the picture uses, by their markup; ids start with the picture's prefix. */
export class Patterns {
  readonly #prefix: string;
  readonly #ids = new Map<string, string>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  fillOf({ dashArrayX: [width], dashArrayY: [dash, gap], rotation = 0, color }: Decal): string {
    const size = `width="${width}" height="${dash + gap}"`;
    const turn = coordinate((rotation * 180) / Math.PI);
    const pattern =
      `${size} patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})">` +
      `<rect width="${width}" height="${dash}" fill="${color}"/></pattern>`;
    let id = this.#ids.get(pattern);
    if (id === undefined) {
      id = `${this.#prefix}-${this.#ids.size + 1}`;
      this.#ids.set(pattern, id);
    }
    return `url(#${id})`;
  }

  markup(): string {
    if (this.#ids.size === 0) return '';
    const patterns = [...this.#ids].map(([pattern, id]) => `<pattern id="${id}" ${pattern}`);
    return `<defs>${patterns.join('')}</defs>`;
  }
}

/** All series, in the order of the option; columns and lines of one stack stand on each other. */
export function seriesShapes(
  series: readonly KnownSeries[],
  planeOf: (series: KnownSeries) => Plane,
  patterns: Patterns,
): Shape[] {
  const columns = new Map<string, Map<number, { up: number; down: number }>>();
  const lines = new Map<string, Map<number, number>>();
  return series.flatMap((item) => {
    const plane = planeOf(item);
    if (item.type === 'scatter') return points(item, plane);
    if (item.type === 'line') return line(item, plane, stackOf(lines, item.stack));
    return bars(item, plane, stackOf(columns, item.stack), patterns);
  });
}

/** What stands at each place of a stack so far; undefined for what stands by itself. */
function stackOf<Value>(
  stacks: Map<string, Map<number, Value>>,
  name: string | undefined,
): Map<number, Value> | undefined {
  if (name === undefined) return undefined;
  const stack = stacks.get(name) ?? new Map<number, Value>();
  stacks.set(name, stack);
  return stack;
}

function line(
  { data, lineStyle = {}, areaStyle, z = 3 }: LineSeries,
  { x, y }: Plane,
  stack: Map<number, number> | undefined,
) {
  const floor = data.map((pair) => stack?.get(pair[0]) ?? 0);
  const tops = data.map((pair, index) => pair[1] + floor[index]!);
  if (stack) data.forEach((pair, index) => stack.set(pair[0], tops[index]!));
  const placed = (values: readonly number[]) =>
    data.map((pair, index): Pair => [x.place(pair[0]), y.place(values[index]!)]);
  const { color, width = 2, type, cap, opacity } = lineStyle;
  const stroke = {
    stroke: color,
    width,
    dash: Array.isArray(type) ? type : undefined,
    cap,
    join: 'bevel',
    opacity,
  };
  const shapes: Shape[] = [{ z, rank: 10, markup: linePath(placed(tops), stroke) }];
  if (areaStyle) {
    const outline = [...placed(tops), ...placed(floor).toReversed()];
    const fill = { fill: areaStyle.color ?? color, opacity: areaStyle.opacity };
    shapes.unshift({ z, rank: 0, markup: linePath(outline, fill, 'Z') });
  }
  return shapes;
}

function symbolMarkup(
  symbol: ScatterSeries['symbol'],
  x: number,
  y: number,
  [w, h]: Pair,
  paint: Paint,
): string {
  const [halfWidth, halfHeight] = [w / 2, h / 2];
  if (symbol === 'circle' && w === h) return disc(x, y, halfWidth, paint);
  if (symbol === 'rect') return box(x - halfWidth, y - halfHeight, w, h, paint);
  const [left, right, top, bottom] = [x - halfWidth, x + halfWidth, y - halfHeight, y + halfHeight];
  const corners: Pair[] =
    symbol === 'triangle'
      ? [
          [x, top],
          [right, bottom],
          [left, bottom],
        ]
      : [
          [x, top],
          [right, y],
          [x, bottom],
          [left, y],
        ];
  return linePath(corners, paint, 'Z');
}

function points({ data, symbol, symbolSize, itemStyle, z = 2 }: ScatterSeries, { x, y }: Plane): Shape[] {
  const size: Pair = typeof symbolSize === 'number' ? [symbolSize, symbolSize] : symbolSize;
  const paint = paintOf(itemStyle);
  return data.map(([at, value]) => ({
    z,
    rank: 100,
    markup: symbolMarkup(symbol, x.place(at), y.place(value), size, paint),
  }));
}

function paintOf({ color, borderColor, borderWidth = 0, opacity }: ItemStyle): Paint {
  return { fill: color, stroke: borderColor, width: borderWidth, opacity };
}

/** Columns that look alike. */
interface Look {
  paint: Paint;
  hatching: string | undefined;
  places: Place[];
}

function bars(
  { data, barWidth, itemStyle, z = 2 }: BarSeries,
  { x, y }: Plane,
  stack: Map<number, { up: number; down: number }> | undefined,
  patterns: Patterns,
): Shape[] {
  const isUpright = x.axis.type === 'category';
  const [category, value] = isUpright ? [x, y] : [y, x];
  const looks: Look[] = [];
  let usual: Look | undefined;
  data.forEach((item, index) => {
    const given = typeof item === 'object' && item !== null ? item : { value: item };
    if (given.value === null) return;
    // Negative values stand on negative ones.
    const sums = stack?.get(index) ?? { up: 0, down: 0 };
    const side = given.value >= 0 ? 'up' : 'down';
    const from = value.place(sums[side]);
    sums[side] += given.value;
    stack?.set(index, sums);
    const to = value.place(sums[side]);

    const own = given.itemStyle;
    const look = own
      ? lookOf(looks, { ...itemStyle, ...own }, patterns)
      : (usual ??= lookOf(looks, itemStyle ?? {}, patterns));
    // The outline lies inside the column.
    const inset = Math.min(look.paint.width ?? 0, barWidth, Math.abs(to - from));
    const near = category.place(index) - barWidth / 2 + inset / 2;
    const start = from + (Math.sign(to - from) * inset) / 2;
    const length = to - from - Math.sign(to - from) * inset;
    look.places.push(
      isUpright
        ? { x: near, y: start, width: barWidth - inset, height: length }
        : { x: start, y: near, width: length, height: barWidth - inset },
    );
  });
  return looks.flatMap(({ paint, hatching, places }) => {
    const layers = hatching === undefined ? [paint] : [paint, { ...paint, fill: hatching }];
    return layers.map((layer) => ({ z, rank: 0, markup: boxes(places, layer) }));
  });
}

/** Found among those that came before; a series has few. */
function lookOf(looks: Look[], style: ItemStyle, patterns: Patterns): Look {
  const paint = paintOf(style);
  const hatching = style.decal && patterns.fillOf(style.decal);
  const isSame = (look: Look) =>
    look.hatching === hatching &&
    look.paint.fill === paint.fill &&
    look.paint.stroke === paint.stroke &&
    look.paint.width === paint.width &&
    look.paint.opacity === paint.opacity;
  let look = looks.find(isSame);
  if (!look) {
    look = { paint, hatching, places: [] };
    looks.push(look);
  }
  return look;
}
