import { rowAxes, tickOverhang, widestTick } from '../drawing/axes.ts';
import type { CauseRow } from './data.ts';
import { hasNamesAbove, type Layout, type Canvas } from '../layout.ts';
import { rectElement, segmentElement, textElement, type GraphicElement } from '../drawing/elements.ts';
import type { ChartOption } from '../drawing/option.ts';
import { gridOption, numberAxis, position, type Axis, type PlotArea } from '../drawing/plot.ts';
import { rowTargets } from '../drawing/point-target.ts';
import { textWidth } from '../text/width.ts';
import { lightColours } from '../drawing/theme.ts';

const axisHeight = 26;
const gap = 14;
const indent = 14;
/** How much of the space of a page's rows is added where a picture has room to spare. */
const maxAiry = 1.5;

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

/** Change against the first year, cause by cause; the names carry the levels of the two years. */
export function causeBars(causes: readonly CauseRow[], layout: Canvas): ChartOption {
  const { x, ...edges } = axisWithEdges(causes, layout);
  const rows = placed(causes, layout);
  const last = rows.at(-1)!;
  const area: PlotArea = { top: axisHeight, bottom: last.top + last.height, ...edges };
  const at: Position = (level) => position(level, x, area.left, area.right);
  const zero = Math.round(at(0)) + 0.5;
  return {
    grid: gridOption(area),
    ...rowAxes(x, area, layout, { hasGrid: true }),
    series: [],
    points: {
      positions: rows.map(({ to, track }) => [to, track - area.top]),
      targets: rowTargets(rows, layout.width),
    },
    graphic: {
      elements: [
        // The level of the first year, from its row to the end.
        segmentElement([zero, axisHeight, zero, area.bottom], lightColours.axis, { z: 2 }),
        ...connectors(rows, at, layout),
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

/** Where one cause ends the next one begins. A line leaves out the name and the value that stand between two bars. */
function connectors(rows: readonly PlacedRow[], at: Position, layout: Layout): GraphicElement[] {
  const terms = rows.filter(({ kind }) => kind === 'term');
  return terms.flatMap((term, index) => {
    const next = terms[index + 1] ?? rows.at(-1)!;
    const level = at(term.to);
    const from = term.track + thickness(term) / 2;
    const to = next.track - thickness(next) / 2;
    const between = rows.slice(rows.indexOf(term) + 1, rows.indexOf(next) + 1);
    const gaps = between
      .filter((row) => hasNamesAbove(layout) && standsAt(level, row, layout))
      .map((row): [number, number] => {
        const [middle, half] = [nameY(row, layout), layout.labelSize * 0.6];
        return [middle - half, middle + half];
      });
    const ends = [from, ...gaps.flat(), to];
    return ends.flatMap((start, part) =>
      part % 2 === 0 && ends[part + 1]! > start
        ? segmentElement([level, start, level, ends[part + 1]!], lightColours.axis, { z: 3 })
        : [],
    );
  });
}

/** Whether the name of a row, or its value at the right end of the line, reaches to a pixel across. */
function standsAt(x: number, { label, value, kind }: CauseRow, { labelSize: size, width }: Layout): boolean {
  const isStrong = kind !== 'term';
  const nameEnd = (isStrong ? 0 : indent) + textWidth(label, size, isStrong) + 4;
  const valueStart = width - textWidth(value, size, isStrong) - 4;
  return x < nameEnd || (value !== '' && x > valueStart);
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

/** Beyond the end of the bar; where names stand above it, at the right end of the name. */
function valueElement(row: PlacedRow, at: Position, layout: Layout): GraphicElement[] {
  if (row.value === '') return [];
  const { warning, ink } = lightColours;
  const isLess = row.to < row.from;
  const place = hasNamesAbove(layout)
    ? ({ x: layout.width, y: nameY(row, layout), align: 'right' } as const)
    : ({ x: at(row.to) + (isLess ? -7 : 7), y: row.track, align: isLess ? 'right' : 'left' } as const);
  return [
    textElement(row.value, {
      ...place,
      size: layout.labelSize,
      colour: row.to > row.from ? warning : ink,
      isStrong: row.kind !== 'term',
      hasHalo: true,
    }),
  ];
}
