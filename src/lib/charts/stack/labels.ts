import { chartTexts } from '#lib/texts/index.ts';
import type { Slots } from '../drawing/columns.ts';
import { wrapAtMost } from '../text/cut.ts';
import type { Layout, Canvas } from '../layout.ts';
import { rectElement, segmentElement, type GraphicElement } from '../drawing/elements.ts';
import { spreadColumn } from '../labels/draw.ts';
import { drawLines, lineHeight } from '../labels/label.ts';
import { partTexts, uniteSmallParts, type Stack, type StackPart, type StackYear } from './data.ts';
import { textWidth, wrapText } from '../text/width.ts';
import { lightColours } from '../drawing/theme.ts';

const swatch = 9;
/** Lines of one label. */
const maxLines = 3;
/** Between labels. */
const gap = 3;

/** The last year that shows a column: its parts carry the labels. */
function lastYear({ years }: Stack): StackYear {
  return years.findLast((year) => year.total !== null) ?? years.at(-1)!;
}

function labelLines(parts: readonly StackPart[], year: StackYear, layout: Canvas): string[][] {
  const values = partTexts(parts, year, layout.lang);
  const width = layout.isNarrow ? 112 : 168;
  return parts.map((part, index) => {
    const hasValue = !layout.isNarrow && part.values.get(year.year) != null;
    if (!hasValue) return wrapAtMost(maxLines, part.label, width, layout.labelSize);
    const lines = wrapText(`${part.label}\u00a0 ${values[index]!}`, width, layout.labelSize);
    if (lines.length <= maxLines) return lines;
    return [...wrapAtMost(maxLines - 1, part.label, width, layout.labelSize), values[index]!];
  });
}

/** The parts of a stack as drawn, with their names. */
interface NamedParts {
  parts: StackPart[];
  /** Label of each part, in lines. */
  lines: string[][];
  /** The last year with a column: the labels stand beside it. */
  year: StackYear;
}

/** As many parts as their labels have room for below each other; the smallest ones become one. */
export function fitParts(stack: Stack, layout: Canvas, room: number): NamedParts {
  const year = lastYear(stack);
  const more = (count: number) => chartTexts[layout.lang].stack.others(String(count));
  for (let count = stack.parts.length; ; count--) {
    const parts = uniteSmallParts(stack.parts, count, more);
    const lines = labelLines(parts, year, layout);
    const height = lines.reduce((sum, label) => sum + label.length * lineHeight(layout.labelSize) + gap, 0);
    if (height <= room || count <= 2) return { parts, lines, year };
  }
}

/** Room that the labels take beside the plot. */
export function partLabelWidth({ lines }: NamedParts, { labelSize, isNarrow }: Layout): number {
  const widest = Math.max(...lines.flat().map((line) => textWidth(line, labelSize)));
  return widest + swatch + 6 + (isNarrow ? 12 : 24);
}

/** Names of the parts in the order of the stack, each with its colour and a line to its place in the column. */
export function partLabels(
  { parts, lines, year }: NamedParts,
  { area, centre, height, barWidth }: Slots,
  layout: Layout,
): GraphicElement[] {
  const size = layout.labelSize;
  let base = 0;
  const labels = parts
    .map((part, index) => {
      const value = part.values.get(year.year) ?? 0;
      base += value;
      return {
        part,
        value,
        lines: lines[index]!.map((text) => ({ text, colour: lightColours.ink })),
        y: height(base - value / 2),
      };
    })
    .toReversed();
  const column = { top: area.top - size / 2, bottom: area.bottom + 2, gap };
  const firstLines = spreadColumn(labels, column, size);
  const columnEdge = centre(year.year) + barWidth / 2 + 2;
  const left = area.right + (layout.isNarrow ? 10 : 18);
  return labels.flatMap((label, index) => {
    const first = firstLines[index]!;
    const leader = segmentElement([columnEdge, label.y, left - 3, first], lightColours.grid);
    return [
      ...(label.value > 0 ? [leader] : []),
      ...drawSwatch(label.part, left, first),
      ...drawLines(label.lines, { x: left + swatch + 6, y: first, size }),
    ];
  });
}

/** The colour of a part with its stripes; `y` is the middle. */
function drawSwatch({ colour, pattern }: StackPart, x: number, y: number): GraphicElement[] {
  const [left, top] = [x, y - swatch / 2];
  const box = rectElement({ x: left, y: top, width: swatch, height: swatch }, { fill: colour }, 95);
  if (pattern === null) return [box];
  const [from, to] = pattern === 'falling' ? [left, left + swatch] : [left + swatch / 2, left + swatch / 2];
  const stripe = [from, top, to, top + swatch] as const;
  return [box, segmentElement(stripe, lightColours.paper, { width: 2.5, z: 96 })];
}
