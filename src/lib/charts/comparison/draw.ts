import { chartTexts } from '#lib/texts/index.ts';
import { rowAxes, tickOverhang } from '../drawing/axes.ts';
import { nameGap, type ComparisonRows, type PlacedLine } from './plan.ts';
import { hasNamesAbove, type Layout, type Canvas } from '../layout.ts';
import { segmentElement, textElement, type GraphicElement } from '../drawing/elements.ts';
import { drawLines, lineHeight } from '../labels/label.ts';
import type { ChartOption } from '../drawing/option.ts';
import { gridOption, numberAxis, position, type Axis, type PlotArea } from '../drawing/plot.ts';
import { valueStatuses } from '#lib/domain/vocabulary.ts';
import { rowTargets } from '../drawing/point-target.ts';
import { textWidth } from '../text/width.ts';
import { lightColours } from '../drawing/theme.ts';
import { stateSpots } from '../year-lines/measured.ts';

type ComparableLine = PlacedLine & { value: number };

/** A line per quartier: its name, a dot at its value, the value; below those that cannot be compared and why. */
export function comparisonDots(rows: ComparisonRows, layout: Canvas): ChartOption {
  const lines = rows.lines.filter((line): line is ComparableLine => line.value !== null);
  const excluded = excludedElements(rows, layout);
  if (lines.length === 0) return { series: [], graphic: { elements: excluded } };

  const values = lines.map((line) => line.value);
  const x = numberAxis(values, layout.lang, layout.isNarrow ? 3 : 6);
  const area: PlotArea = { ...rows.plot, ...plotEdges(lines, rows, x, layout) };
  const at = (value: number) => position(value, x, area.left, area.right);
  const dots = lines.map((line): [number, number] => [line.value, trackOf(line, layout) - area.top]);
  return {
    grid: gridOption(area),
    ...rowAxes(x, area, layout, { hasGrid: !hasNamesAbove(layout) }),
    series: valueStatuses.map((status) =>
      stateSpots(
        status,
        dots.filter((_, index) => lines[index]!.status === status),
      ),
    ),
    // Those that cannot be compared are no marks: pointing at them shows none of the others.
    points: { positions: dots, targets: rowTargets(rows.lines, layout.width) },
    graphic: {
      elements: [
        ...trackElements(lines, area, at, layout),
        ...lines.flatMap((line) => [
          ...nameElements(line, layout),
          valueElement(line, at(line.value), layout),
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
function trackOf({ names, top, height }: PlacedLine, layout: Layout): number {
  return top + (hasNamesAbove(layout) ? names.length * lineHeight(layout.labelSize) + 7 : height / 2);
}

/** The zero line and from there a line to each dot; under names that stand above, a track of its own for each. */
function trackElements(
  lines: readonly ComparableLine[],
  { left, right, top, bottom }: PlotArea,
  at: (value: number) => number,
  layout: Layout,
): GraphicElement[] {
  const { axis, grid, rest } = lightColours;
  const zero = Math.round(at(0)) + 0.5;
  const stems = lines.map((line) => {
    const y = trackOf(line, layout);
    return segmentElement([zero, y, at(line.value), y], rest, { width: 2, z: 2 });
  });
  if (!hasNamesAbove(layout)) return [segmentElement([zero, top, zero, bottom], axis, { z: 2 }), ...stems];
  const tracks = lines.flatMap((line) => {
    const y = trackOf(line, layout);
    return [
      segmentElement([left, y, right, y], grid, { z: 2 }),
      segmentElement([zero, y - 5, zero, y + 5], axis, { z: 2 }),
    ];
  });
  return [...tracks, ...stems];
}

/** Lines of text below each other from a place on. */
function textLines(
  lines: readonly string[],
  [x, top]: [x: number, top: number],
  { labelSize: size }: Layout,
  { colour, isStrong }: { colour: string; isStrong?: boolean },
): GraphicElement[] {
  const styled = lines.map((text) => ({ text, colour, isStrong }));
  return drawLines(styled, { x, y: top + lineHeight(size) / 2, size });
}

function nameElements({ names, top, height }: PlacedLine, layout: Layout): GraphicElement[] {
  const block = names.length * lineHeight(layout.labelSize);
  const start = hasNamesAbove(layout) ? top : top + (height - block) / 2;
  return textLines(names, [0, start], layout, { colour: lightColours.ink });
}

/** Beside the dot, away from zero; where names stand above their line, at the right end of the name. */
function valueElement(line: ComparableLine, x: number, layout: Layout): GraphicElement {
  const { value, shortText, top } = line;
  const size = layout.labelSize;
  const style = { size, colour: lightColours.ink, isStrong: true } as const;
  if (hasNamesAbove(layout))
    return textElement(shortText, {
      ...style,
      x: layout.width,
      y: top + lineHeight(size) / 2,
      align: 'right',
    });
  const isLeft = value < 0;
  return textElement(shortText, {
    ...style,
    x: x + (isLeft ? -10 : 10),
    y: trackOf(line, layout),
    align: isLeft ? 'right' : 'left',
    hasHalo: true,
  });
}

/** What cannot be compared, with the reason in place of a dot. */
function excludedElements(rows: ComparisonRows, layout: Canvas): GraphicElement[] {
  const excluded = rows.lines.filter((line) => line.value === null);
  if (excluded.length === 0) return [];
  const { ink, muted } = lightColours;
  const entries = excluded.flatMap(({ names, reasons, ...line }) => {
    const top = line.top + 3;
    const below = top + names.length * lineHeight(layout.labelSize);
    const place: [number, number] = hasNamesAbove(layout) ? [0, below] : [rows.nameWidth + nameGap, top];
    return [
      ...textLines(names, [0, top], layout, { colour: ink }),
      ...textLines(reasons, place, layout, { colour: muted }),
    ];
  });
  const heading = [chartTexts[layout.lang].comparison.notComparable];
  return [...textLines(heading, [0, rows.heading], layout, { colour: muted, isStrong: true }), ...entries];
}
