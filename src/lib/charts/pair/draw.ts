import { rowAxes, tickOverhang, widestTick } from '../drawing/axes.ts';
import { rectElement, segmentElement, textElement, type GraphicElement } from '../drawing/elements.ts';
import type { Pair } from '../drawing/marks.ts';
import type { ChartOption } from '../drawing/option.ts';
import { gridOption, numberAxis, position, type Axis, type PlotArea } from '../drawing/plot.ts';
import { rowTargets } from '../drawing/point-target.ts';
import { lightColours } from '../drawing/theme.ts';
import { drawLines, lineHeight } from '../labels/label.ts';
import { hasNamesAbove, type Canvas, type Layout } from '../layout.ts';
import { textWidth } from '../text/width.ts';
import { nameGap, planThatFits, type PairBar, type PairPlan, type PlacedBar } from './plan.ts';

/** The pixel of a difference. */
type Position = (value: number) => number;

const { accent, axis, ink, muted, rest } = lightColours;

/** Bars from the middle line to the side of the quartier that has more; the total is dark, what is summed up grey. */
export function pairOption(
  barsOf: (most?: number) => readonly PairBar[],
  names: { a: string; b: string },
  layout: Canvas,
): ChartOption {
  const { plan, isWhole } = planThatFits(barsOf, names, layout);
  const { x, ...edges } = axisWithEdges(plan, layout);
  const area: PlotArea = { top: plan.plotTop, bottom: plan.bottom, ...edges };
  const at: Position = (value) => position(value, x, area.left, area.right);
  const zero = Math.round(at(0)) + 0.5;
  return {
    grid: gridOption(area),
    ...rowAxes(x, area, layout, { hasGrid: !hasNamesAbove(layout) }),
    series: [],
    // Only pictures that list all rows of the page can be pointed at.
    ...(isWhole && {
      points: {
        positions: plan.bars.map(({ value, track }): Pair => [value, track - area.top]),
        targets: rowTargets(plan.bars, layout.width),
      },
    }),
    graphic: {
      elements: [
        ...zeroElements(plan, zero, area, layout),
        ...captionElements(plan, zero, layout),
        ...plan.bars.flatMap((bar) => [
          barElement(bar, zero, at),
          ...nameElements(bar, layout),
          valueElement(bar, at, layout),
        ]),
      ],
    },
  };
}

/** The middle line; under names that stand above, a piece of it for each bar. */
function zeroElements({ bars }: PairPlan, zero: number, area: PlotArea, layout: Layout): GraphicElement[] {
  const line = (top: number, bottom: number) => segmentElement([zero, top, zero, bottom], axis, { z: 2 });
  return hasNamesAbove(layout)
    ? bars.map(({ track }) => line(track - 9, track + 9))
    : [line(area.top, area.bottom)];
}

/** As many ticks as their labels have room for. */
function axisWithEdges({ bars, nameWidth }: PairPlan, layout: Canvas) {
  const values = bars.map(({ value }) => value);
  for (let count = layout.isNarrow ? 4 : 6; ; count--) {
    const x = numberAxis(values, layout.lang, count, 1);
    const { left, right } = plotEdges(bars, nameWidth, x, layout);
    const room = widestTick(x, layout) + 12;
    if (count === 1 || (right - left) / (x.ticks.length - 1) > room) return { x, left, right };
  }
}

/** Room for names, and at both sides for the values beside the bars. */
function plotEdges(bars: readonly PairBar[], nameWidth: number, x: Axis, layout: Layout) {
  const tickEdge = tickOverhang(x, layout);
  if (hasNamesAbove(layout)) return { left: tickEdge, right: layout.width - tickEdge };
  const valueEdge = Math.max(...bars.map(({ text }) => textWidth(text, layout.labelSize, true))) + 10;
  const edge = (has: boolean) => Math.max(tickEdge, has ? valueEdge : 0);
  return {
    left: nameWidth + nameGap + edge(bars.some(({ value }) => value < 0)),
    right: layout.width - edge(bars.some(({ value }) => value >= 0)),
  };
}

/** Beside the middle line where both have room there, else at the edges. */
function captionElements({ captions }: PairPlan, zero: number, layout: Layout): GraphicElement[] {
  const size = layout.labelSize;
  const width = (lines: readonly string[]) =>
    Math.max(0, ...lines.map((line) => textWidth(line, size, true)));
  const isBeside = width(captions.left) <= zero - 8 && width(captions.right) <= layout.width - zero - 8;
  const draw = (lines: readonly string[], align: 'left' | 'right', x: number) =>
    drawLines(
      lines.map((text) => ({ text, colour: muted, isStrong: true })),
      { x, y: lineHeight(size) / 2, size, align },
    );
  return isBeside
    ? [...draw(captions.left, 'right', zero - 8), ...draw(captions.right, 'left', zero + 8)]
    : [...draw(captions.left, 'left', 0), ...draw(captions.right, 'right', layout.width)];
}

function barElement({ kind, value, track }: PlacedBar, zero: number, at: Position): GraphicElement {
  const end = at(value);
  const width = Math.max(1.5, Math.abs(end - zero));
  const fill = kind === 'total' ? ink : kind === 'rest' ? rest : accent;
  return rectElement({ x: value < 0 ? zero - width : zero, y: track - 6, width, height: 12 }, { fill }, 10);
}

function nameElements({ kind, names, top, height }: PlacedBar, layout: Layout): GraphicElement[] {
  const size = layout.labelSize;
  const block = names.length * lineHeight(size);
  const start = hasNamesAbove(layout) ? top : top + (height - block) / 2;
  const styled = names.map((text) => ({
    text,
    colour: kind === 'rest' ? muted : ink,
    isStrong: kind === 'total',
  }));
  return drawLines(styled, { x: 0, y: start + lineHeight(size) / 2, size, hasHalo: hasNamesAbove(layout) });
}

/** Beyond the end of the bar; where names stand above it, at the right end of the name. */
function valueElement({ kind, value, text, top, track }: PlacedBar, at: Position, layout: Layout) {
  const size = layout.labelSize;
  const place = hasNamesAbove(layout)
    ? ({ x: layout.width, y: top + lineHeight(size) / 2, align: 'right' } as const)
    : ({ x: at(value) + (value < 0 ? -7 : 7), y: track, align: value < 0 ? 'right' : 'left' } as const);
  return textElement(text, { ...place, size, colour: ink, isStrong: kind === 'total', hasHalo: true });
}
