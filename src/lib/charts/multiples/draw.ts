import { indicatorNumber, indicatorText } from '#lib/sentences/indicator-text.ts';
import { formatNumber, formatYear } from '#lib/domain/numbers/format.ts';
import { chartTexts, multiplesTexts, texts } from '#lib/texts/index.ts';
import type { Language, ValueStatus } from '#lib/domain/vocabulary.ts';
import type { YearValue } from '#lib/domain/records/comparison.ts';
import { lineHeight } from '../labels/label.ts';
import type { Canvas, Layout } from '../layout.ts';
import { textMark, type Mark, type Pair } from '../drawing/marks.ts';
import { signedPoints, type MultiplesData, type MultiplesRow } from './data.ts';
import { emptyHeight, gutter, planCells, plotHeights, type Plan } from './plan.ts';
import { withStatus } from '#lib/sentences/value-status.ts';
import { symbolMark } from '../drawing/series-marks.ts';
import { dataSigns } from '../drawing/signs.ts';
import { position, type AxisTick } from '../drawing/plot.ts';
import { textWidth } from '../text/width.ts';
import { lightColours } from '../drawing/theme.ts';

export function multiplesMarks(data: MultiplesData, layout: Canvas, hasLinks: boolean): Mark[] {
  const { lang } = layout;
  const { noData, coverage } = multiplesTexts[lang];
  const size = layout.labelSize;
  const words = (text: string, y: number) =>
    textMark(text, { x: layout.width / 2, y, size, colour: lightColours.muted, align: 'middle' });
  if (data.rows.length === 0) return [words(noData, Math.min(layout.height, emptyHeight) / 2)];
  const plan = planCells(data, layout);
  if (plan.plotHeight >= plotHeights.least)
    return data.rows.map((row, index): Mark => ({
      kind: 'group',
      ...(hasLinks && { tip: tipOf(row, data, lang) }),
      marks: [
        heading(row, index, data, plan, { lang, hasLinks }),
        ...cellMarks(row, cellAt(index, data, plan, layout), data, plan, layout),
      ],
    }));
  // Where not even a line has room, the table has the values.
  const text = coverage(formatNumber(data.paging.total, lang), formatNumber(data.of, lang));
  return [words(text, layout.height / 2)];
}

/** All values of a cell, the newest last. */
const tipOf = ({ name, points }: MultiplesRow, { indicator }: MultiplesData, lang: Language): string[] => [
  name,
  ...points.map(({ year, value, status }) => {
    const text = indicatorText(indicator, value, lang);
    return `${formatYear(year)}: ${withStatus(text, status, lang)}`;
  }),
];

/** Runs of years that follow each other: over a gap no line is drawn. */
function runsOf(points: readonly YearValue[]): YearValue[][] {
  const runs: YearValue[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && point.year - run.at(-1)!.year === 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** A quartier's picture in its place. */
interface Cell {
  left: number;
  right: number;
  plotTop: number;
  /** Where the scale ends. */
  floor: number;
  bottom: number;
  isLabelled: boolean;
  isLastOfColumn: boolean;
}

const topOf = (index: number, plan: Plan): number => Math.floor(index / plan.columns) * plan.cellHeight;
const leftOf = (index: number, plan: Plan): number =>
  plan.margin + (index % plan.columns) * (plan.cellWidth + gutter);

function cellAt(index: number, { rows }: MultiplesData, plan: Plan, { axisSize }: Layout): Cell {
  const left = leftOf(index, plan);
  const bottom = topOf(index, plan) + plan.nameLines * lineHeight(plan.size) + 6 + plan.plotHeight;
  return {
    left,
    right: left + plan.cellWidth,
    plotTop: bottom - plan.plotHeight + lineHeight(plan.size) - 4,
    // Below the lowest value there is room for its number.
    floor: plan.y.min < 0 ? bottom - axisSize - 4 : bottom,
    bottom,
    isLabelled: index % plan.columns === 0,
    isLastOfColumn: index + plan.columns >= rows.length,
  };
}

const yearText = ({ year, status }: YearValue, lang: Language) =>
  status === 'final' ? formatYear(year) : `${formatYear(year)}, ${texts[lang].status[status]}`;

/** The name of a quartier, which leads to its page. */
function heading(
  { name, municipality, href, points }: MultiplesRow,
  index: number,
  { indicator }: MultiplesData,
  plan: Plan,
  { lang, hasLinks }: { lang: Language; hasLinks: boolean },
): Mark {
  const { size } = plan;
  const marks = plan.names[index]!.map((text, at) => {
    const y = topOf(index, plan) + (at + 0.8) * lineHeight(size);
    return textMark(text, { x: leftOf(index, plan), y, size, colour: lightColours.ink, isStrong: true });
  });
  const last = points.at(-1);
  const value = last
    ? `${indicatorText(indicator, last.value, lang)} (${yearText(last, lang)})`
    : chartTexts[lang].noData;
  const title = `${name}, ${municipality}: ${value}`;
  return { kind: 'group', title, href: hasLinks ? href : undefined, marks };
}

/** All ticks, or where they are too close zero and the one furthest from it, or zero alone. */
function labelledTicks({ y }: Plan, height: number, { axisSize }: Layout): AxisTick[] {
  const [first, second] = y.ticks;
  if (!first || !second) return [...y.ticks];
  const hasRoom = (a: AxisTick, b: AxisTick, lines: number) =>
    (height * Math.abs(b.value - a.value)) / (y.max - y.min) >= axisSize * lines;
  if (hasRoom(first, second, 1.15)) return [...y.ticks];
  const furthest = y.ticks.reduce((a, b) => (Math.abs(b.value) > Math.abs(a.value) ? b : a));
  const zero = y.ticks.find(({ value }) => value === 0);
  return zero && zero !== furthest && !hasRoom(zero, furthest, 0.9)
    ? [zero]
    : y.ticks.filter((tick) => tick === zero || tick === furthest);
}

/** The common scale: its ends as hairlines, zero as a firm one, numbers at the first column, years at the last row. */
function scaleMarks(cell: Cell, plan: Plan, layout: Layout): Mark[] {
  const { axis, grid, muted: colour } = lightColours;
  const { left, right, plotTop, floor, bottom } = cell;
  const size = layout.axisSize;
  const labelled = cell.isLabelled ? labelledTicks(plan, floor - plotTop, layout) : [];
  const ticks = plan.y.ticks.flatMap((tick): Mark[] => {
    const y = Math.round(position(tick.value, plan.y, floor, plotTop)) + 0.5;
    const points = [
      [left, y],
      [right, y],
    ] as const;
    const rule: Mark = { kind: 'path', points, paint: { stroke: tick.value === 0 ? axis : grid } };
    const label = textMark(tick.label, { x: left - 6, y: y + size * 0.35, size, colour, align: 'end' });
    return labelled.includes(tick) ? [rule, label] : [rule];
  });
  if (!cell.isLastOfColumn) return ticks;
  const year = (value: number, x: number, align: 'start' | 'end') =>
    textMark(formatYear(value), { x, y: bottom + size + 4, size, colour, align });
  const hasRoom = 2 * textWidth('0000', size) + 8 <= plan.cellWidth;
  const first = hasRoom ? [year(plan.x.min, left, 'start')] : [];
  return [...ticks, ...first, year(plan.x.max, right, 'end')];
}

function cellMarks(
  row: MultiplesRow,
  cell: Cell,
  { indicator }: MultiplesData,
  plan: Plan,
  layout: Canvas,
): Mark[] {
  const { ink } = lightColours;
  const { points } = row;
  const { left, right, plotTop, floor, bottom } = cell;
  const scale = scaleMarks(cell, plan, layout);
  const last = points.at(-1);
  if (!last) return scale;
  const place = ({ year, value }: YearValue): Pair => [
    position(year, plan.x, left + 3, right - 4),
    position(value, plan.y, floor, plotTop),
  ];
  const lines = runsOf(points).map((run): Mark =>
    run.length > 1
      ? { kind: 'path', points: run.map(place), paint: { stroke: ink, width: 1.75 } }
      : disc(place(run[0]!), 1.75, ink),
  );
  const [x, y] = place(last);
  const size = layout.axisSize;
  const text = indicatorNumber(indicator, last.value, layout.lang);
  const half = textWidth(text, size, true) / 2;
  // Above its point, or below where the line comes down to it.
  const centre = Math.min(Math.max(x, left + half), right - half);
  const reached = points.map(place).findLast(([at]) => at <= centre - half - 3) ?? place(points[0]!);
  const isBelow = reached[1] < y - 2 && y + size + 2 < bottom;
  const near = points.map(place).filter(([at]) => at > centre - half - 6);
  const highest = Math.min(y, reached[1] < y ? y : Infinity, ...near.map(([, at]) => at));
  const textY = isBelow ? y + size + 2 : Math.max(highest - 7, plotTop - 4);
  return [
    ...scale,
    ...lines,
    ...signedPoints(row).map((point) => signMark(place(point), point.status)),
    textMark(text, { x: centre, y: textY, size, colour: ink, align: 'middle', isStrong: true }),
  ];
}

/** The sign of data as elsewhere, as small as its picture. */
function signMark(at: Pair, status: ValueStatus): Mark {
  const { point, style } = dataSigns[status];
  const size = status === 'final' ? 5 : 6;
  return symbolMark(point.symbol, at, [size, size], style);
}

function disc([x, y]: Pair, radius: number, fill: string): Mark {
  return { kind: 'circle', x, y, radius, paint: { fill } };
}
