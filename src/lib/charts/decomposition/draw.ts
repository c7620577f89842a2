import type { Language } from '#lib/domain/vocabulary.ts';
import { rowAxes, tickOverhang, widestTick } from '../drawing/axes.ts';
import type { CauseRow } from './data.ts';
import { hasNamesAbove, type Layout } from '../layout.ts';
import { lineElement, rectElement, textElement } from '../drawing/elements.ts';
import type { ChartOption, GraphicElement } from '../drawing/option.ts';
import { gridOption, position, type Axis, type PlotArea } from '../drawing/plot.ts';
import { rowTargets } from '../drawing/point-target.ts';
import { numberAxis } from '../drawing/scale.ts';
import { textWidth } from '../text/width.ts';
import { lightColours } from '../drawing/theme.ts';

const axisHeight = 26;
const gap = 14;
const indent = 14;
/** How much of the space of a page's rows is added where a picture has room to spare. */
const maxAiry = 1.5;

function rowHeight({ key, kind }: CauseRow, layout: Layout): number {
  const line = Math.round(layout.labelSize * 1.35);
  if (hasNamesAbove(layout)) return line + (key === 'first' ? 6 : kind === 'level' ? 28 : 26);
  return kind === 'term' ? line + 7 : line + 11;
}

/** Height of the drawing on a page. */
export function causesHeight(rows: readonly CauseRow[], layout: Layout): number {
  if (rows.length === 0) return 140;
  const natural = rows.reduce((sum, row) => sum + rowHeight(row, layout), 0);
  // Beside it stand the two accounts and the held factors, which are higher than bare rows.
  return axisHeight + Math.round(natural * (hasNamesAbove(layout) ? 1 : 1.2)) + 4;
}

interface Rows {
  rows: readonly CauseRow[];
  tops: number[];
  heights: number[];
  bottom: number;
}

/** Rows as a page has them, or as much higher or flatter as a picture of fixed height asks. */
function placed(rows: readonly CauseRow[], layout: Layout): Rows {
  const natural = rows.map((row) => rowHeight(row, layout));
  const sum = natural.reduce((all, height) => all + height, 0);
  const scale = Math.min(maxAiry, (layout.height - axisHeight - 4) / sum);
  const heights = natural.map((height) => height * scale);
  let bottom = axisHeight;
  const tops = heights.map((height) => (bottom += height) - height);
  return { rows, tops, heights, bottom };
}

/** Change against the first year, cause by cause; the names carry the levels of the two years. */
export function causeBars(rows: readonly CauseRow[], layout: Layout, lang: Language): ChartOption {
  const { x, ...edges } = axisWithEdges(rows, layout, lang);
  const places = placed(rows, layout);
  const area: PlotArea = { top: axisHeight, bottom: places.bottom, ...edges };
  const spots = rows.map((row, index): [number, number] => [
    row.to,
    trackOf(index, places, layout) - area.top,
  ]);
  return {
    grid: gridOption(area),
    ...rowAxes(x, area, layout, { hasGrid: true }),
    series: [],
    points: { spots, targets: rowTargets(places.tops, places.heights, layout.width) },
    graphic: {
      elements: [
        ...rules(x, area, places),
        ...connectors(places, x, area, layout),
        ...rows.flatMap((row, index) => [
          ...bar(row, index, places, x, area, layout),
          nameElement(row, index, places, layout),
          ...valueElement(row, index, places, x, area, layout),
        ]),
      ],
    },
  };
}

/** As many ticks as their labels have room for. */
function axisWithEdges(rows: readonly CauseRow[], layout: Layout, lang: Language) {
  const levels = rows.flatMap(({ from, to }) => [from, to]);
  for (let count = layout.isNarrow ? 3 : 5; ; count--) {
    const x = numberAxis(levels, lang, count, 1);
    const { left, right } = plotEdges(rows, x, layout);
    const room = widestTick(x, layout) + 12;
    if (count === 1 || (right - left) / (x.ticks.length - 1) > room) return { x, left, right };
  }
}

/** Room for names, and at both sides for the values that stand beside the bars. */
function plotEdges(rows: readonly CauseRow[], x: Axis, layout: Layout) {
  const size = layout.labelSize;
  const tickEdge = tickOverhang(x, layout);
  if (hasNamesAbove(layout)) return { left: tickEdge, right: layout.width - tickEdge };
  const nameWidth = Math.max(
    ...rows.map(({ label, kind }) =>
      kind === 'term' ? indent + textWidth(label, size) : textWidth(label, size, true),
    ),
  );
  const valueEdge = Math.max(...rows.map(({ value }) => textWidth(value, size, true))) + 10;
  const hasLess = rows.some(({ from, to }) => to < from);
  const hasMore = rows.some(({ from, to }) => to >= from);
  return {
    left: Math.ceil(nameWidth) + gap + Math.max(tickEdge, hasLess ? valueEdge : 0),
    right: Math.floor(layout.width - Math.max(tickEdge, hasMore ? valueEdge : 0)),
  };
}

/** The middle of a row's bar. */
function trackOf(index: number, { rows, tops, heights }: Rows, layout: Layout): number {
  // The first year has a name and no bar below it.
  return hasNamesAbove(layout) && rows[index]!.key !== 'first'
    ? tops[index]! + Math.round(layout.labelSize * 1.35) + 9
    : tops[index]! + heights[index]! / 2;
}

const thickness = ({ kind }: CauseRow) => (kind === 'sum' ? 4 : 12);

/** Filled is the quartier's own doing, open what comes from outside; sums are thin, the whole change is dark. */
function bar(
  row: CauseRow,
  index: number,
  places: Rows,
  x: Axis,
  area: PlotArea,
  layout: Layout,
): GraphicElement[] {
  const { ink, accent, rest, paper } = lightColours;
  if (row.key === 'first') return [];
  const at = (level: number) => position(level, x, area.left, area.right);
  const [left, right] = [at(Math.min(row.from, row.to)), at(Math.max(row.from, row.to))];
  const width = Math.max(2, right - left);
  const height = thickness(row);
  const fill = row.side === null ? ink : row.side === 'local' ? accent : row.kind === 'sum' ? rest : paper;
  const isOpen = row.side === 'background' && row.kind === 'term';
  const inset = isOpen && width > 3 ? 0.75 : 0;
  const box = {
    x: left + inset,
    y: trackOf(index, places, layout) - height / 2 + inset,
    width: width - 2 * inset,
    height: height - 2 * inset,
  };
  const style = inset > 0 ? { fill, stroke: rest, lineWidth: 1.5 } : { fill: isOpen ? rest : fill };
  return [rectElement(box, style, 10)];
}

/** The level of the first year, from its row to the end. */
function rules(x: Axis, { left, right }: PlotArea, { tops, bottom }: Rows): GraphicElement[] {
  const zero = Math.round(position(0, x, left, right)) + 0.5;
  return [
    lineElement(
      [
        [zero, tops[0]!],
        [zero, bottom],
      ],
      lightColours.axis,
      { z: 2 },
    ),
  ];
}

/** Where one cause ends the next one begins. */
function connectors({ rows, ...places }: Rows, x: Axis, area: PlotArea, layout: Layout): GraphicElement[] {
  const steps = rows.flatMap((row, index) => (row.kind === 'term' ? [index] : []));
  const last = rows.length - 1;
  return steps.flatMap((index, at) => {
    const next = steps[at + 1] ?? last;
    const level = position(rows[index]!.to, x, area.left, area.right);
    const half = (place: number) => thickness(rows[place]!) / 2;
    return lineElement(
      [
        [level, trackOf(index, { rows, ...places }, layout) + half(index)],
        [level, trackOf(next, { rows, ...places }, layout) - half(next)],
      ],
      lightColours.axis,
      { z: 3 },
    );
  });
}

function nameElement(row: CauseRow, index: number, { tops, heights }: Rows, layout: Layout): GraphicElement {
  const isTerm = row.kind === 'term';
  return textElement(row.label, {
    x: isTerm ? indent : 0,
    y: hasNamesAbove(layout)
      ? tops[index]! + Math.round(layout.labelSize * 0.7)
      : tops[index]! + heights[index]! / 2,
    size: layout.labelSize,
    colour: lightColours.ink,
    isStrong: !isTerm,
    hasHalo: hasNamesAbove(layout),
  });
}

/** Beyond the end of the bar; where names stand above it, at the right end of the name. */
function valueElement(
  row: CauseRow,
  index: number,
  places: Rows,
  x: Axis,
  area: PlotArea,
  layout: Layout,
): GraphicElement[] {
  if (row.value === '') return [];
  const isMore = row.to > row.from;
  const style = {
    size: layout.labelSize,
    colour: isMore ? lightColours.warning : lightColours.ink,
    isStrong: row.kind !== 'term',
  };
  if (hasNamesAbove(layout)) {
    const y = places.tops[index]! + Math.round(layout.labelSize * 0.7);
    return [textElement(row.value, { ...style, x: layout.width, y, align: 'right', hasHalo: true })];
  }
  const isLess = row.to < row.from;
  return [
    textElement(row.value, {
      ...style,
      x: position(row.to, x, area.left, area.right) + (isLess ? -7 : 7),
      y: trackOf(index, places, layout),
      align: isLess ? 'right' : 'left',
      hasHalo: true,
    }),
  ];
}
