import { formatNumber, formatYear } from '#lib/domain/numbers/format.ts';
import type { ComparableYears, ProgrammeYear } from '#lib/domain/records/programme.ts';
import { present } from '#lib/sentences/present.ts';
import { latestProgrammeYear } from '#lib/sentences/programme.ts';
import { shortTonnes } from '#lib/sentences/tonnes.ts';
import { chartTexts, texts } from '#lib/texts/index.ts';
import { bottomAxis, leftOfPlot, sideAxis } from '../drawing/axes.ts';
import type { GraphicElement } from '../drawing/elements.ts';
import type { Pair } from '../drawing/marks.ts';
import type { ChartOption, LineSeries, ScatterSeries } from '../drawing/option.ts';
import { emissionsAxis, gridOption, position, yearAxis, yearTicks, type PlotArea } from '../drawing/plot.ts';
import { lightColours } from '../drawing/theme.ts';
import { drawColumn, drawInBestOrder, drawLabels } from '../labels/draw.ts';
import { labelWidth, type Label, type LabelLine } from '../labels/label.ts';
import type { Segment } from '../labels/geometry.ts';
import type { Canvas } from '../layout.ts';
import { textWidth } from '../text/width.ts';
import { levelSpot, lineStyles, measuredLines, measuredSpots, yearLine } from '../year-lines/measured.ts';

const { ink, muted, accent } = lightColours;

/** The line of those with a path, where not all have one. */
export const partStyle = { color: muted, width: 1.5 } as const;

/** A series with its last value and what stands there. */
interface Named {
  at: Pair;
  lines: LabelLine[];
}

/** Total of the same quartiers over the years; below it those of them with a path, if not all have one; and that path. */
export function programmeOption(data: ComparableYears, layout: Canvas): ChartOption {
  const years = data.rows;
  const measured = years.filter((year): year is ProgrammeYear & { t: number } => year.t !== null);
  const total = measured.map(({ year, t }): Pair => [year, t]);
  const isPart = data.with_path > 0 && data.with_path < data.coverage.n;
  const part = years.flatMap(({ year, compared: { n, t } }): Pair[] =>
    isPart && n > 0 && t !== null ? [[year, t]] : [],
  );
  const path = years.flatMap(({ year, planned: { n, t } }): Pair[] =>
    n > 0 && t !== null ? [[year, t]] : [],
  );
  const series: (LineSeries | ScatterSeries)[] = present([
    path.length > 0 && yearLine('path', path, lineStyles.path),
    part.length > 0 && yearLine('part', part, partStyle),
    ...measuredLines(measured.slice(1).map((to, index) => ({ from: measured[index]!, to, isGap: false }))),
    ...measuredSpots(measured).filter(({ data }) => data.length > 0),
    path.length > 0 && levelSpot('target', path.slice(-1), accent, 14),
  ]);

  const named = names({ data, total, part, path }, layout);
  const values = [total, part, path].flat().map(([, t]) => t);
  const y = emissionsAxis(values, layout);
  const endWidth = layout.isNarrow
    ? 0
    : Math.max(0, ...named.map(({ lines }) => labelWidth(lines, layout.labelSize)));
  const area: PlotArea = {
    left: leftOfPlot(y, layout),
    top: layout.labelSize + 6,
    right: layout.width - (endWidth === 0 ? 16 : endWidth + 28),
    bottom: layout.height - Math.round(layout.axisSize * 1.3) - 12,
  };
  const [first, last] = [years[0]!.year, years.at(-1)!.year];
  const room = area.right - area.left;
  const margin = first === last ? 1 : ((last - first) * 12) / room;
  const ticks = yearTicks(first, last, Math.floor(room / (textWidth('0000', layout.axisSize) + 12)));
  const x = yearAxis(first - margin, last + margin, ticks);
  const place = ([year, t]: Pair): Pair => [
    position(year, x, area.left, area.right),
    position(t, y, area.bottom, area.top),
  ];
  return {
    grid: gridOption(area),
    xAxis: bottomAxis(x, layout),
    yAxis: sideAxis(y, layout),
    series,
    points: { positions: years.map(({ year, t, planned }) => [year, t ?? planned.t ?? 0]) },
    graphic: {
      elements: labels(named, { lines: [total, part, path], spots: total }, { place, area, layout }),
    },
  };
}

/** What stands at the end of each line: how many quartiers, the newest value, the target. */
function names(
  { data, total, part, path }: { data: ComparableYears } & Record<'total' | 'part' | 'path', Pair[]>,
  { lang }: Canvas,
): Named[] {
  const words = chartTexts[lang];
  const latest = latestProgrammeYear(data.rows);
  const step = latest?.step_t ?? null;
  const count = (n: number) => formatNumber(n, lang);
  const entry = (at: Pair | undefined, lines: (at: Pair) => LabelLine[]): Named | false =>
    at !== undefined && { at, lines: lines(at) };
  return present([
    entry(total.at(-1), ([year, t]) => [
      { text: shortTonnes(t, lang, step), colour: ink, isStrong: true },
      {
        text: words.programme.sumIn(count(data.coverage.n), formatYear(year), data.coverage.n === 1),
        colour: muted,
      },
    ]),
    entry(part.at(-1), ([, t]) => [
      { text: shortTonnes(t, lang, step), colour: ink, isStrong: true },
      { text: words.programme.partWithPath(count(data.with_path)), colour: muted },
    ]),
    entry(path.at(-1), ([year, t]) => [
      { text: texts[lang].term.targetOf(formatYear(year)), colour: accent, isStrong: true },
      { text: shortTonnes(t, lang, step), colour: accent, isStrong: true },
    ]),
  ]);
}

function labels(
  named: readonly Named[],
  drawn: { lines: readonly Pair[][]; spots: readonly Pair[] },
  { place, area, layout }: { place(at: Pair): Pair; area: PlotArea; layout: Canvas },
): GraphicElement[] {
  const placed = named.map(({ at, lines }): Label => {
    const [x, y] = place(at);
    return { lines, x, y, clearance: 9, prefer: ['ne', 'n', 'nw', 'se', 's', 'sw'] };
  });
  const chain = (positions: readonly Pair[]): Segment[] =>
    positions.slice(1).map((at, index) => [...place(positions[index]!), ...place(at)] as const);
  const surroundings = {
    bounds: { left: area.left + 2, top: 1, right: layout.width - 1, bottom: area.bottom - 3 },
    segments: drawn.lines.flatMap(chain),
    boxes: drawn.spots.map((at) => {
      const [x, y] = place(at);
      return { left: x - 6, top: y - 6, right: x + 6, bottom: y + 6 };
    }),
  };
  const size = layout.labelSize;
  if (layout.isNarrow) return drawInBestOrder([placed, placed.toReversed()], surroundings, size);
  const atEnd = placed.filter(({ x }) => x >= area.right - 24);
  const inside = placed.filter((label) => !atEnd.includes(label));
  return [
    ...drawLabels(inside, surroundings, size),
    ...drawColumn(atEnd, { left: area.right + 4, top: 1, bottom: area.bottom, gap: 6 }, size),
  ];
}
