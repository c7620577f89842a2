import { rowAxes, tickOverhang, widestTick } from '../drawing/axes.ts';
import type { CauseRow } from './data.ts';
import { hasNamesAbove, type Layout, type Canvas } from '../layout.ts';
import { rectElement, segmentElement, textElement, type GraphicElement } from '../drawing/elements.ts';
import type { ChartOption } from '../drawing/option.ts';
import { gridOption, numberAxis, position, type Axis, type PlotArea } from '../drawing/plot.ts';
import { rowTargets } from '../drawing/point-target.ts';
import type { Pair } from '../drawing/marks.ts';
import { textWidth } from '../text/width.ts';
import { lightColours } from '../drawing/theme.ts';

const axisHeight = 26;
const gap = 14;
const indent = 14;
/** How much of the space of a page's rows is added where a picture has room to spare. */
const maxAiry = 1.5;
/** A shorter piece of a line reads as a stroke of the letters beside it. */
const minPiece = 2;

const lineHeight = ({ labelSize }: Layout) => Math.round(labelSize * 1.35);

function rowHeight({ key, kind }: CauseRow, layout: Layout): number {
  const line = lineHeight(layout);
  if (hasNamesAbove(layout)) return line + (key === 'first' ? 6 : kind === 'level' ? 28 : 26);
  return kind === 'term' ? line + 7 : line + 11;
}

const naturalHeight = (rows: readonly CauseRow[], layout: Layout): number =>
  rows.reduce((sum, row) => sum + rowHeight(row, layout), 0);

export function causesHeight(rows: readonly CauseRow[], layout: Layout): number {
  if (rows.length === 0) return 140;
  // Beside it stand the two accounts and the held factors, which are higher than bare rows.
  return axisHeight + Math.round(naturalHeight(rows, layout) * (hasNamesAbove(layout) ? 1 : 1.2)) + 4;
}

interface PlacedRow extends CauseRow {
  top: number;
  height: number;
  /** The middle of its bar. */
  track: number;
}

/** Rows as a page has them, or as much higher or flatter as a picture of fixed height asks. */
function placed(rows: readonly CauseRow[], layout: Layout): PlacedRow[] {
  const scale = Math.min(maxAiry, (layout.height - axisHeight - 4) / naturalHeight(rows, layout));
  let bottom = axisHeight;
  return rows.map((row) => {
    const [top, height] = [bottom, rowHeight(row, layout) * scale];
    bottom += height;
    // The first year has a name and no bar below it.
    const isBelowName = hasNamesAbove(layout) && row.key !== 'first';
    return { ...row, top, height, track: top + (isBelowName ? lineHeight(layout) + 9 : height / 2) };
  });
}

/** The pixel of a level. */
type Position = (level: number) => number;

interface Placing {
  rows: readonly PlacedRow[];
  at: Position;
  layout: Layout;
}

/** Change against the first year, cause by cause; the names carry the levels of the two years. */
export function causeBars(causes: readonly CauseRow[], layout: Canvas): ChartOption {
  const { x, ...edges } = axisWithEdges(causes, layout);
  const rows = placed(causes, layout);
  const last = rows.at(-1)!;
  const area: PlotArea = { top: axisHeight, bottom: last.top + last.height, ...edges };
  const at: Position = (level) => position(level, x, area.left, area.right);
  const placing = { rows, at, layout };
  const isAbove = hasNamesAbove(layout);
  const ends: Pair = [axisHeight, area.bottom];
  const gridLines = isAbove ? x.ticks.filter(({ value }) => value !== 0) : [];
  return {
    grid: gridOption(area),
    ...rowAxes(x, area, layout, { hasGrid: !isAbove }),
    series: [],
    points: {
      positions: rows.map(({ to, track }) => [to, track - area.top]),
      targets: rowTargets(rows, layout.width),
    },
    graphic: {
      elements: [
        // Also the level of the first year, from its row to the end.
        ...gridLines.flatMap(({ value }) =>
          upright(value, ends, placing, { colour: lightColours.grid, z: 1 }),
        ),
        ...upright(0, ends, placing, { colour: lightColours.axis, z: 2 }),
        ...connectors(placing),
        ...rows.flatMap((row) => [
          ...bar(row, at),
          nameElement(row, layout),
          ...valueElement(row, at, layout),
        ]),
      ],
    },
  };
}

/** As many ticks as their labels have room for. */
function axisWithEdges(rows: readonly CauseRow[], layout: Canvas) {
  const levels = rows.flatMap(({ from, to }) => [from, to]);
  for (let count = layout.isNarrow ? 3 : 5; ; count--) {
    const x = numberAxis(levels, layout.lang, count, 1);
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

const thickness = ({ kind }: CauseRow) => (kind === 'sum' ? 4 : 12);

/** Filled is the quartier's own doing, open what comes from outside; sums are thin, the whole change is dark. */
function bar(row: PlacedRow, at: Position): GraphicElement[] {
  const { ink, accent, rest, paper } = lightColours;
  if (row.key === 'first') return [];
  const [left, right] = [at(Math.min(row.from, row.to)), at(Math.max(row.from, row.to))];
  const width = Math.max(2, right - left);
  const height = thickness(row);
  const fill = row.side === null ? ink : row.side === 'local' ? accent : row.kind === 'sum' ? rest : paper;
  const isOpen = row.side === 'background' && row.kind === 'term';
  const inset = isOpen && width > 3 ? 0.75 : 0;
  const box = {
    x: left + inset,
    y: row.track - height / 2 + inset,
    width: width - 2 * inset,
    height: height - 2 * inset,
  };
  const style = inset > 0 ? { fill, stroke: rest, lineWidth: 1.5 } : { fill: isOpen ? rest : fill };
  return [rectElement(box, style, 10)];
}

/** Where one cause ends the next one begins. */
function connectors(placing: Placing): GraphicElement[] {
  const { rows } = placing;
  const terms = rows.filter(({ kind }) => kind === 'term');
  return terms.flatMap((term, index) => {
    const next = terms[index + 1] ?? rows.at(-1)!;
    const ends: Pair = [term.track + thickness(term) / 2, next.track - thickness(next) / 2];
    return upright(term.to, ends, placing, { colour: lightColours.axis, z: 3 });
  });
}

/** A line from one height to another that leaves out the names and values that it would run through. */
function upright(
  level: number,
  [top, bottom]: Pair,
  { rows, at, layout }: Placing,
  { colour, z }: { colour: string; z: number },
): GraphicElement[] {
  // Zero is the longest line: on a page it fills one row of pixels.
  const x = level === 0 ? Math.round(at(0)) + 0.5 : at(level);
  const half = layout.labelSize * 0.75;
  const gaps = rows
    .filter((row) => standsAt(x, row, at, layout))
    .flatMap((row) => [nameY(row, layout) - half, nameY(row, layout) + half])
    .map((y) => Math.min(Math.max(y, top), bottom));
  const ends = [top, ...gaps, bottom];
  return ends.flatMap((start, part) =>
    part % 2 === 0 && ends[part + 1]! - start > minPiece
      ? segmentElement([x, start, x, ends[part + 1]!], colour, { z })
      : [],
  );
}

/** Whether the name of a row, or its value, reaches to a pixel across. */
function standsAt(x: number, row: CauseRow, at: Position, layout: Layout): boolean {
  const { label, value, kind } = row;
  const isStrong = kind !== 'term';
  const nameEnd = (isStrong ? 0 : indent) + textWidth(label, layout.labelSize, isStrong) + 4;
  if (x < nameEnd) return true;
  if (value === '') return false;
  const { x: start, align } = valuePlace(row, at, layout);
  const width = textWidth(value, layout.labelSize, isStrong);
  const left = align === 'left' ? start : start - width;
  return x > left - 4 && x < left + width + 4;
}

/** Beyond the end of the bar; where names stand above it, at the right end of the name. */
function valuePlace({ from, to }: CauseRow, at: Position, layout: Layout) {
  if (hasNamesAbove(layout)) return { x: layout.width, align: 'right' } as const;
  return to < from
    ? ({ x: at(to) - 7, align: 'right' } as const)
    : ({ x: at(to) + 7, align: 'left' } as const);
}

const nameY = ({ top, height }: PlacedRow, layout: Layout): number =>
  top + (hasNamesAbove(layout) ? Math.round(layout.labelSize * 0.7) : height / 2);

function nameElement(row: PlacedRow, layout: Layout): GraphicElement {
  const isTerm = row.kind === 'term';
  return textElement(row.label, {
    x: isTerm ? indent : 0,
    y: nameY(row, layout),
    size: layout.labelSize,
    colour: lightColours.ink,
    isStrong: !isTerm,
    hasHalo: hasNamesAbove(layout),
  });
}

function valueElement(row: PlacedRow, at: Position, layout: Layout): GraphicElement[] {
  if (row.value === '') return [];
  const { warning, ink } = lightColours;
  return [
    textElement(row.value, {
      ...valuePlace(row, at, layout),
      y: nameY(row, layout),
      size: layout.labelSize,
      colour: row.to > row.from ? warning : ink,
      isStrong: row.kind !== 'term',
      hasHalo: true,
    }),
  ];
}
