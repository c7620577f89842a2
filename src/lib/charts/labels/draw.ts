import { segmentElement, type GraphicElement } from '../drawing/elements.ts';
import { lightColours } from '../drawing/theme.ts';
import { drawLines, labelWidth, lineHeight, type Label } from './label.ts';
import {
  placeInBestOrder,
  placeLabels,
  type LabelBox,
  type LabelRequest,
  type Surroundings,
} from './placement.ts';
import { spread } from './spread.ts';

const requestOf = <Named extends Label>(label: Named, size: number): Named & LabelRequest => ({
  ...label,
  width: labelWidth(label.lines, size) + 2,
  height: label.lines.length * lineHeight(size),
  lineHeight: lineHeight(size),
});

/** Finds places for labels around their marks, most important first. */
export function placeTexts<Named extends Label>(
  labels: readonly Named[],
  surroundings: Surroundings,
  size: number,
): LabelBox<Named & LabelRequest>[] {
  return placeLabels(
    labels.map((label) => requestOf(label, size)),
    surroundings,
  );
}

export function drawLabel(
  { request, box, align, leader }: LabelBox<Label & LabelRequest>,
  size: number,
): GraphicElement[] {
  const x = align === 'left' ? box.left + 1 : align === 'right' ? box.right - 1 : (box.left + box.right) / 2;
  const y = box.top + lineHeight(size) / 2;
  const texts = drawLines(request.lines, { x, y, size, align, hasHalo: true });
  return leader ? [segmentElement(leader, lightColours.axis), ...texts] : texts;
}

export function drawLabels(
  labels: readonly Label[],
  surroundings: Surroundings,
  size: number,
): GraphicElement[] {
  return placeTexts(labels, surroundings, size).flatMap((placed) => drawLabel(placed, size));
}

/** The same, in that of several orders in which they lie best. */
export function drawInBestOrder(
  orders: readonly (readonly Label[])[],
  surroundings: Surroundings,
  size: number,
): GraphicElement[] {
  const requests = orders.map((labels) => labels.map((label) => requestOf(label, size)));
  return placeInBestOrder(requests, surroundings).flatMap((placed) => drawLabel(placed, size));
}

/** Labels below each other in a column beside the plot. */
interface LabelColumn {
  left: number;
  top: number;
  bottom: number;
  /** Between labels. */
  gap: number;
}

/** Where the first line of each label stands, in the order of the labels, which is that of their marks. */
export function spreadColumn(
  labels: readonly Pick<Label, 'lines' | 'y'>[],
  { top, bottom, gap }: Omit<LabelColumn, 'left'>,
  size: number,
): number[] {
  const centres = spread(
    labels.map(({ y }) => y),
    labels.map(({ lines }) => lines.length * lineHeight(size) + gap),
    top,
    bottom,
  );
  return centres.map((centre, index) => centre - ((labels[index]!.lines.length - 1) * lineHeight(size)) / 2);
}

/** Labels in a column, each with a leader where it had to move away from the height of its mark. */
export function drawColumn(
  labels: readonly Pick<Label, 'lines' | 'x' | 'y'>[],
  column: LabelColumn,
  size: number,
): GraphicElement[] {
  const sorted = labels.toSorted((a, b) => a.y - b.y);
  const firstLines = spreadColumn(sorted, column, size);
  return sorted.flatMap(({ lines, x, y }, index) => {
    const first = firstLines[index]!;
    const half = (lines.length * lineHeight(size)) / 2;
    const texts = drawLines(lines, { x: column.left, y: first, size });
    const isAside = Math.abs(first - lineHeight(size) / 2 + half - y) > half - 3;
    return isAside
      ? [segmentElement([x + 7, y, column.left - 3, first], lightColours.axis), ...texts]
      : texts;
  });
}
