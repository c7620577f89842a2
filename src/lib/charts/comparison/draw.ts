import { chartTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { rowAxes, tickOverhang } from '../drawing/axes.ts';
import { comparisonRows, nameGap, textHeight, type ComparisonLine, type ComparisonRows } from './plan.ts';
import { hasNamesAbove, type Layout } from '../layout.ts';
import { lineElement, textElement } from '../drawing/elements.ts';
import type { ChartOption, GraphicElement } from '../drawing/option.ts';
import { gridOption, position, type Axis, type PlotArea } from '../drawing/plot.ts';
import { rowTargets } from '../drawing/point-target.ts';
import { numberAxis } from '../drawing/scale.ts';
import { textWidth } from '../text/width.ts';
import { lightColours } from '../drawing/theme.ts';

type ComparableLine = ComparisonLine & { value: number };

/** A line per quartier: its name, a dot at its value, the value; below those that cannot be compared and why. */
export function comparisonDots(
  lines: readonly ComparisonLine[],
  layout: Layout,
  lang: Language,
): ChartOption {
  const rows = comparisonRows(lines, layout);
  const comparable = lines.filter((line): line is ComparableLine => line.value !== null);
  const excluded = excludedElements(lines, rows, layout, lang);
  if (comparable.length === 0) return { series: [], graphic: { elements: excluded } };

  const values = comparable.map((line) => line.value);
  const x = numberAxis(values, lang, layout.isNarrow ? 3 : 6);
  const area: PlotArea = { ...rows.plot, ...plotEdges(comparable, rows, x, layout) };
  const dots = comparable.map((line, index): [number, number] => [
    line.value,
    trackOf(index, rows, layout) - area.top,
  ]);
  return {
    grid: gridOption(area),
    ...rowAxes(x, area, layout, { hasGrid: !hasNamesAbove(layout) }),
    series: [
      {
        id: 'values',
        type: 'scatter',
        data: dots,
        symbol: 'circle',
        symbolSize: 11,
        z: 5,
        itemStyle: { color: lightColours.accent },
      },
    ],
    // Those that cannot be compared are no marks: pointing at them shows none of the others.
    points: { spots: dots, targets: rowTargets(rows.tops, rows.heights, layout.width) },
    graphic: {
      elements: [
        ...trackElements(comparable, rows, x, area, layout),
        ...comparable.flatMap((line, index) => [
          ...nameElements(rows.names[index]!, rows.tops[index]!, rows.heights[index]!, layout),
          valueElement(line, position(line.value, x, area.left, area.right), index, rows, layout),
        ]),
        ...excluded,
      ],
    },
  };
}

/** Room at both sides for the texts of values and ticks that reach over the plot. */
function plotEdges(lines: readonly ComparableLine[], rows: ComparisonRows, x: Axis, layout: Layout) {
  const widestValue = Math.max(...lines.map((line) => textWidth(line.shortText, layout.labelSize, true)));
  const tickEdge = tickOverhang(x, layout);
  if (hasNamesAbove(layout)) return { left: tickEdge, right: layout.width - tickEdge };
  const valueEdge = Math.max(tickEdge, widestValue + 12);
  const hasNegative = lines.some((line) => line.value < 0);
  const hasPositive = lines.some((line) => line.value > 0);
  return {
    left: rows.nameWidth + nameGap + (hasNegative ? valueEdge : 6),
    right: layout.width - (hasPositive ? valueEdge : tickEdge),
  };
}

/** Where the dot of a line stands. */
function trackOf(index: number, { names, tops, heights }: ComparisonRows, layout: Layout): number {
  return hasNamesAbove(layout)
    ? tops[index]! + names[index]!.length * textHeight(layout) + 7
    : tops[index]! + heights[index]! / 2;
}

function line(from: [number, number], to: [number, number], colour: string, width = 1): GraphicElement {
  return lineElement([from, to], colour, { width, z: 2 });
}

/** The zero line and from there a line to each dot; under names that stand above, a track of its own for each. */
function trackElements(
  lines: readonly ComparableLine[],
  rows: ComparisonRows,
  x: Axis,
  area: PlotArea,
  layout: Layout,
): GraphicElement[] {
  const { axis, grid, rest } = lightColours;
  const zero = Math.round(position(0, x, area.left, area.right)) + 0.5;
  const stems = lines.map((item, index) => {
    const y = trackOf(index, rows, layout);
    return line([zero, y], [position(item.value, x, area.left, area.right), y], rest, 2);
  });
  if (!hasNamesAbove(layout)) return [line([zero, area.top], [zero, area.bottom], axis), ...stems];
  const tracks = lines.flatMap((_, index) => {
    const y = trackOf(index, rows, layout);
    return [line([area.left, y], [area.right, y], grid), line([zero, y - 5], [zero, y + 5], axis)];
  });
  return [...tracks, ...stems];
}

function nameElements(
  name: readonly string[],
  top: number,
  height: number,
  layout: Layout,
): GraphicElement[] {
  const block = name.length * textHeight(layout);
  const start = hasNamesAbove(layout) ? top : top + (height - block) / 2;
  return name.map((text, at) =>
    textElement(text, {
      x: 0,
      y: start + (at + 0.5) * textHeight(layout),
      size: layout.labelSize,
      colour: lightColours.ink,
    }),
  );
}

/** Beside the dot, away from zero; where names stand above their line, at the right end of the name. */
function valueElement(
  { value, shortText }: ComparableLine,
  x: number,
  index: number,
  rows: ComparisonRows,
  layout: Layout,
): GraphicElement {
  const style = { size: layout.labelSize, colour: lightColours.ink, isStrong: true } as const;
  if (hasNamesAbove(layout)) {
    const y = rows.tops[index]! + textHeight(layout) / 2;
    return textElement(shortText, { ...style, x: layout.width, y, align: 'right' });
  }
  const isLeft = value < 0;
  return textElement(shortText, {
    ...style,
    x: x + (isLeft ? -10 : 10),
    y: trackOf(index, rows, layout),
    align: isLeft ? 'right' : 'left',
    hasHalo: true,
  });
}

/** What cannot be compared, with the reason in place of a dot. */
function excludedElements(
  lines: readonly ComparisonLine[],
  rows: ComparisonRows,
  layout: Layout,
  lang: Language,
): GraphicElement[] {
  const first = lines.findIndex((item) => item.value === null);
  if (first < 0) return [];
  const { ink, muted } = lightColours;
  const size = layout.labelSize;
  const height = textHeight(layout);
  const text = (content: string, x: number, top: number, colour: string, isStrong = false) =>
    textElement(content, { x, y: top + height / 2, size, colour, isStrong });
  const entries = lines.slice(first).flatMap((_, offset) => {
    const index = first + offset;
    const name = rows.names[index]!;
    const top = rows.tops[index]! + 3;
    const reasonX = hasNamesAbove(layout) ? 0 : rows.nameWidth + nameGap;
    const reasonTop = hasNamesAbove(layout) ? top + name.length * height : top;
    return [
      ...name.map((part, at) => text(part, 0, top + at * height, ink)),
      ...rows.reasons[index]!.map((part, at) => text(part, reasonX, reasonTop + at * height, muted)),
    ];
  });
  return [text(chartTexts[lang].comparison.notComparable, 0, rows.heading, muted, true), ...entries];
}
