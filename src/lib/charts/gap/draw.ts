import type { GapPart } from '#lib/domain/target-gap.ts';
import { rectElement, segmentElement, type GraphicElement, type ShapeStyle } from '../drawing/elements.ts';
import type { WordsOption } from '../drawing/option.ts';
import { certaintyAreas } from '../drawing/signs.ts';
import { lightColours } from '../drawing/theme.ts';
import { drawLines, labelWidth, lineHeight, type LabelLine } from '../labels/label.ts';
import { spread } from '../labels/spread.ts';
import { isPage, type Layout } from '../layout.ts';

/** A stretch of the bar with its amount and what it is, both as text. */
export interface GapStretch {
  part: GapPart;
  /** More than 0. */
  t: number;
  value: string;
  word: string;
}

export interface GapBar {
  stretches: readonly GapStretch[];
  gap: number;
  /** Names the end of the gap where the bar is longer. */
  gapText: string;
}

const { axis, ink, muted, tile, warning } = lightColours;

const styles: Record<GapPart, ShapeStyle> = {
  ...certaintyAreas,
  open: { fill: tile, stroke: warning, lineWidth: 1.5 },
};

interface GapLayout {
  top: number;
  barHeight: number;
  /** Middle of the first line of the labels. */
  labelTop: number;
  height: number;
  /** Labels stand below each other where they have no room side by side. */
  isList: boolean;
}

/** Between labels side by side, and from the bar down to them. */
const between = 14;
const drop = 16;

const linesOf = ({ value, word, part }: GapStretch): LabelLine[] => [
  { text: value, colour: part === 'open' ? warning : ink, isStrong: true },
  { text: word, colour: muted },
];

const isLonger = ({ stretches, gap }: GapBar) =>
  stretches.reduce((sum, { t }) => sum + t, 0) > gap * (1 + 1e-9);

function layOut(bar: GapBar, layout: Layout): GapLayout {
  const size = layout.labelSize;
  const widths = bar.stretches.map((stretch) => labelWidth(linesOf(stretch), size) + between);
  const isList = widths.reduce((sum, width) => sum + width, 0) > layout.width + between;
  const barHeight = isPage(layout) ? 26 : Math.min(96, Math.round(layout.height * 0.3));
  const head = isLonger(bar) ? lineHeight(size) + 6 : 0;
  const lines = isList ? bar.stretches.length : 2;
  const height = head + barHeight + drop + lines * lineHeight(size) + 4;
  const top = (isPage(layout) ? 0 : Math.max(0, (layout.height - height) / 2)) + head + 1;
  return { top, barHeight, labelTop: top + barHeight + drop + lineHeight(size) / 2, height, isList };
}

/** As high on a page as the bar and its labels need. */
export const gapHeight = (bar: GapBar, layout: Layout): number => layOut(bar, layout).height;

/** One bar for the gap; each stretch has its label below it. */
export function gapOption(bar: GapBar, layout: Layout): WordsOption {
  const placed = layOut(bar, layout);
  const total = Math.max(
    bar.gap,
    bar.stretches.reduce((sum, { t }) => sum + t, 0),
  );
  const pixel = (t: number) => 1 + (t / total) * (layout.width - 2);
  let sum = 0;
  const boxes = bar.stretches.map(({ t }) => {
    const left = pixel(sum);
    sum += t;
    return { left, right: pixel(sum) };
  });
  const elements: GraphicElement[] = [
    ...bar.stretches.map(({ part }, at) => stretchElement(boxes[at]!, styles[part], placed)),
    ...(isLonger(bar) ? endOfGap(bar, pixel(bar.gap), placed, layout) : []),
    ...(placed.isList ? listElements(bar, placed, layout) : labelElements(bar, boxes, placed, layout)),
  ];
  return { series: [], graphic: { elements } };
}

/** What is too narrow for an outline is filled with its colour. */
function stretchElement(
  { left, right }: { left: number; right: number },
  style: ShapeStyle,
  { top, barHeight }: GapLayout,
): GraphicElement {
  const inset = style.stroke === undefined ? 0.5 : 1.25;
  const width = right - left - 2 * inset;
  if (width < 2) {
    const shape = { x: left, y: top, width: Math.max(1, right - left), height: barHeight };
    return rectElement(shape, { fill: style.stroke ?? style.fill! }, 3);
  }
  const shape = { x: left + inset, y: top + inset, width, height: barHeight - 2 * inset };
  return rectElement(shape, style, 3);
}

/** Where the bar is longer than the gap, a line says where that ends. */
function endOfGap(
  { gapText }: GapBar,
  x: number,
  { top, barHeight }: GapLayout,
  layout: Layout,
): GraphicElement[] {
  const size = layout.labelSize;
  const line: LabelLine = { text: gapText, colour: ink, isStrong: true };
  const half = labelWidth([line], size) / 2;
  const middle = Math.min(Math.max(x, half), layout.width - half);
  return [
    segmentElement([x, top - 5, x, top + barHeight + 5], ink, { width: 2, z: 6 }),
    ...drawLines([line], { x: middle, y: top - 6 - lineHeight(size) / 2, size, align: 'center' }),
  ];
}

function labelElements(
  { stretches }: GapBar,
  boxes: readonly { left: number; right: number }[],
  { top, barHeight, labelTop }: GapLayout,
  layout: Layout,
): GraphicElement[] {
  const size = layout.labelSize;
  const middles = boxes.map(({ left, right }) => (left + right) / 2);
  const widths = stretches.map((stretch) => labelWidth(linesOf(stretch), size));
  const rooms = widths.map((width) => width + between);
  const centres = spread(middles, rooms, -between / 2, layout.width + between / 2);
  const [from, to] = [top + barHeight + 3, labelTop - lineHeight(size) / 2 - 1];
  return stretches.flatMap((stretch, at) => {
    const [middle, centre, half] = [middles[at]!, centres[at]!, widths[at]! / 2];
    const end = Math.min(Math.max(middle, centre - half + 4), centre + half - 4);
    return [
      segmentElement([middle, from, end, to], axis, { z: 2 }),
      ...drawLines(linesOf(stretch), { x: centre, y: labelTop, size, align: 'center' }),
    ];
  });
}

/** A line for each stretch, with a sample of it. */
function listElements({ stretches }: GapBar, { labelTop }: GapLayout, layout: Layout): GraphicElement[] {
  const size = layout.labelSize;
  return stretches.flatMap((stretch, at) => {
    const y = labelTop + at * lineHeight(size);
    const [value, word] = linesOf(stretch) as [LabelLine, LabelLine];
    return [
      rectElement({ x: 1, y: y - 5, width: 12, height: 10 }, styles[stretch.part], 3),
      ...drawLines([{ ...value, text: `${value.text} ` }], { x: 20, y, size }),
      ...drawLines([word], { x: 26 + labelWidth([value], size), y, size }),
    ];
  });
}
