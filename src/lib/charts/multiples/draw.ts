import { indicatorNumber, indicatorText } from '#lib/sentences/indicator-text.ts';
import { formatNumber } from '#lib/domain/numbers/number-text.ts';
import { formatYear } from '#lib/domain/numbers/date-text.ts';
import { chartTexts, multiplesTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { YearValue } from '#lib/domain/records/comparison.ts';
import { distinctNames } from '../labels/distinct-names.ts';
import type { Layout } from '../layout.ts';
import { textMark, type Mark } from '../drawing/marks.ts';
import type { Pair } from '../drawing/option.ts';
import { type MultiplesData, type MultiplesRow } from './data.ts';
import { emptyHeight, gutter, lineHeight, nameIn, planCells, plotHeights, type Plan } from './plan.ts';
import { position, type AxisTick } from '../drawing/plot.ts';
import { textWidth } from '../text/width.ts';
import { lightColours } from '../drawing/theme.ts';

export function multiplesMarks(
  data: MultiplesData,
  layout: Layout,
  { lang, hasLinks }: { lang: Language; hasLinks: boolean },
): Mark[] {
  const words = (text: string, y: number) =>
    textMark(text, {
      x: layout.width / 2,
      y,
      size: layout.labelSize,
      colour: lightColours.muted,
      align: 'middle',
    });
  if (data.rows.length === 0)
    return [words(multiplesTexts[lang].noData, Math.min(layout.height, emptyHeight) / 2)];
  const plan = planCells(data, layout, lang);
  // Where not even a line has room, the table has the values.
  if (plan.plotHeight < plotHeights.least) return [words(coverageOf(data, lang), layout.height / 2)];
  const names = distinctNames(data.rows);
  return data.rows.flatMap((row, index) =>
    cellMarks(row, names[index]!, index, data, plan, layout, { lang, hasLinks }),
  );
}

function coverageOf({ paging, of }: MultiplesData, lang: Language): string {
  return multiplesTexts[lang].coverage(formatNumber(paging.total, lang), formatNumber(of, lang));
}

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

function cellMarks(
  row: MultiplesRow,
  shownName: string,
  index: number,
  data: MultiplesData,
  plan: Plan,
  layout: Layout,
  { lang, hasLinks }: { lang: Language; hasLinks: boolean },
): Mark[] {
  const column = index % plan.columns;
  const left = plan.margin + column * (plan.cellWidth + gutter);
  const top = Math.floor(index / plan.columns) * plan.cellHeight;
  const bottom = top + plan.nameLines * lineHeight(plan.size) + 6 + plan.plotHeight;
  // Below the lowest value there is room for its number.
  const floor = plan.y.min < 0 ? bottom - layout.axisSize - 4 : bottom;
  const plotTop = bottom - plan.plotHeight + lineHeight(plan.size) - 4;
  const { ink } = lightColours;
  const name = nameIn(shownName, plan.cellWidth, plan.size);
  const names = name.map((text, at) =>
    textMark(text, {
      x: left,
      y: top + (at + 0.8) * lineHeight(plan.size),
      size: plan.size,
      colour: ink,
      isStrong: true,
    }),
  );
  const place = ({ year, value }: YearValue) =>
    [
      position(year, plan.x, left + 3, left + plan.cellWidth - 3),
      position(value, plan.y, floor, plotTop),
    ] as const;
  const isLastOfColumn = index + plan.columns >= data.rows.length;
  const content = [
    ...scaleMarks(plan, layout, { left, plotTop, floor, bottom, isLabelled: column === 0, isLastOfColumn }),
    ...lineMarks(row, place, { left, plotTop, bottom }, data, plan, layout, lang),
  ];
  const last = row.points.at(-1);
  const label = last
    ? multiplesTexts[lang].link(
        row.name,
        row.municipality,
        indicatorText(data.indicator, last.value, lang),
        formatYear(last.year),
      )
    : `${row.name}, ${row.municipality}: ${chartTexts[lang].noData}`;
  const heading: Mark = { kind: 'group', title: label, href: hasLinks ? row.href : undefined, marks: names };
  return [heading, ...content];
}

interface CellFrame {
  left: number;
  plotTop: number;
  /** Where the scale ends. */
  floor: number;
  bottom: number;
  isLabelled: boolean;
  isLastOfColumn: boolean;
}

/** All ticks, or where they are too close zero and the one furthest from it. */
function labelledTicks({ y }: Plan, height: number, { axisSize }: Layout): AxisTick[] {
  const [first, second] = y.ticks;
  if (!first || !second) return [...y.ticks];
  const step = (height * (second.value - first.value)) / (y.max - y.min);
  if (step >= axisSize * 1.15) return [...y.ticks];
  const furthest = y.ticks.reduce((a, b) => (Math.abs(b.value) > Math.abs(a.value) ? b : a));
  return y.ticks.filter((tick) => tick.value === 0 || tick === furthest);
}

/** The common scale: its ends as hairlines, zero as a firm one, numbers at the first column, years at the last row. */
function scaleMarks(plan: Plan, layout: Layout, frame: CellFrame): Mark[] {
  const { axis, grid, muted } = lightColours;
  const { left, plotTop, floor, bottom } = frame;
  const right = left + plan.cellWidth;
  const labelled = labelledTicks(plan, floor - plotTop, layout);
  const ticks = plan.y.ticks.flatMap((tick): Mark[] => {
    const y = Math.round(position(tick.value, plan.y, floor, plotTop)) + 0.5;
    const points = [
      [left, y],
      [right, y],
    ] as const;
    const rule: Mark = { kind: 'path', points, paint: { stroke: tick.value === 0 ? axis : grid } };
    if (!frame.isLabelled || !labelled.includes(tick)) return [rule];
    const label = textMark(tick.label, {
      x: left - 6,
      y: y + layout.axisSize * 0.35,
      size: layout.axisSize,
      colour: muted,
      align: 'end',
    });
    return [rule, label];
  });
  const years = frame.isLastOfColumn
    ? ([
        [plan.x.min, left, 'start'],
        [plan.x.max, right, 'end'],
      ] as const)
    : [];
  const room = 2 * textWidth('0000', layout.axisSize) + 8 <= plan.cellWidth;
  const named = (room ? years : years.slice(1)).map(([year, x, align]) =>
    textMark(formatYear(year), {
      x,
      y: bottom + layout.axisSize + 4,
      size: layout.axisSize,
      colour: muted,
      align,
    }),
  );
  return [...ticks, ...named];
}

function lineMarks(
  { points }: MultiplesRow,
  place: (point: YearValue) => Pair,
  { left, plotTop, bottom }: { left: number; plotTop: number; bottom: number },
  { indicator }: MultiplesData,
  plan: Plan,
  layout: Layout,
  lang: Language,
): Mark[] {
  const { ink, accent } = lightColours;
  const last = points.at(-1);
  if (!last) return [];
  const lines = runsOf(points).map((run): Mark =>
    run.length > 1
      ? { kind: 'path', points: run.map(place), paint: { stroke: ink, width: 1.75 } }
      : disc(place(run[0]!), 1.75, ink),
  );
  const [x, y] = place(last);
  const text = indicatorNumber(indicator, last.value, lang);
  const half = textWidth(text, layout.axisSize, true) / 2;
  // Above its point, or below where the line comes down to it.
  const centre = Math.min(Math.max(x, left + half), left + plan.cellWidth - half);
  const reached = points.map(place).findLast(([at]) => at <= centre - half - 3) ?? place(points[0]!);
  const isBelow = reached[1] < y - 2 && y + layout.axisSize + 2 < bottom;
  const near = points.map(place).filter(([at]) => at > centre - half - 6);
  const highest = Math.min(y, reached[1] < y ? y : Infinity, ...near.map(([, at]) => at));
  return [
    ...lines,
    disc([x, y], 3, accent),
    textMark(text, {
      x: centre,
      y: isBelow ? y + layout.axisSize + 2 : Math.max(highest - 6, plotTop - 4),
      size: layout.axisSize,
      colour: ink,
      align: 'middle',
      isStrong: true,
    }),
  ];
}

function disc([x, y]: Pair, radius: number, fill: string): Mark {
  return { kind: 'circle', x, y, radius, paint: { fill } };
}
