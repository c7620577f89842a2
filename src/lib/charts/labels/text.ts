import { placeLabels, type Direction, type LabelRequest, type PlacedLabel } from './placement.ts';
import type { Surroundings } from './sheet.ts';
import { lineElement, textElement, type OptionValue } from '../drawing/option.ts';
import { spread } from './spread.ts';
import { textWidth } from '../text/width.ts';
import { lightColours } from '../drawing/theme.ts';

export interface LabelLine {
  text: string;
  colour: string;
  isStrong?: boolean;
}

/** A text of one or more lines that names a mark. */
export interface Label {
  id: string;
  lines: readonly LabelLine[];
  x: number;
  y: number;
  clearance: number;
  prefer: readonly Direction[];
  isOptional?: boolean;
}

function lineHeight(size: number): number {
  return Math.round(size * 1.25);
}

function requestOf(label: Label, size: number): LabelRequest {
  const widths = label.lines.map((line) => textWidth(line.text, size, line.isStrong));
  return {
    ...label,
    width: Math.ceil(Math.max(...widths)) + 2,
    height: label.lines.length * lineHeight(size),
  };
}

export function labelWidth(lines: readonly LabelLine[], size: number): number {
  return Math.ceil(Math.max(0, ...lines.map((line) => textWidth(line.text, size, line.isStrong))));
}

function labelElements(placed: PlacedLabel, lines: readonly LabelLine[], size: number): OptionValue[] {
  const { box, align, leader } = placed;
  const x = align === 'left' ? box.left + 1 : align === 'right' ? box.right - 1 : (box.left + box.right) / 2;
  const texts = lines.map((line, index) =>
    textElement(line.text, {
      x,
      y: box.top + (index + 0.5) * lineHeight(size),
      size,
      colour: line.colour,
      align,
      isStrong: line.isStrong ?? false,
      hasHalo: true,
    }),
  );
  if (!leader) return texts;
  const [x1, y1, x2, y2] = leader;
  return [
    lineElement(
      [
        [x1, y1],
        [x2, y2],
      ],
      lightColours.axis,
    ),
    ...texts,
  ];
}

/** The box of a label beside a mark in a column of labels, and the line that leads there. */
export function drawColumn(
  labels: readonly Pick<Label, 'lines' | 'x' | 'y'>[],
  { left, top, bottom }: { left: number; top: number; bottom: number },
  size: number,
): OptionValue[] {
  const sorted = labels.toSorted((a, b) => a.y - b.y);
  const heights = sorted.map((label) => label.lines.length * lineHeight(size) + 6);
  const centres = spread(
    sorted.map((label) => label.y),
    heights,
    top,
    bottom,
  );
  return sorted.flatMap((label, index) => {
    const centre = centres[index]!;
    const textTop = centre - heights[index]! / 2 + 3;
    const isAside = Math.abs(centre - label.y) > heights[index]! / 2 - 6;
    const texts = label.lines.map((line, at) =>
      textElement(line.text, {
        x: left,
        y: textTop + (at + 0.5) * lineHeight(size),
        size,
        colour: line.colour,
        isStrong: line.isStrong ?? false,
      }),
    );
    if (!isAside) return texts;
    const end = [left - 3, textTop + lineHeight(size) / 2] as const;
    return [lineElement([[label.x + 7, label.y], end], lightColours.axis), ...texts];
  });
}

/** Finds places for the labels, most important first, and draws them. */
export function drawLabels(
  labels: readonly Label[],
  surroundings: Surroundings,
  size: number,
): OptionValue[] {
  const placed = placeLabels(
    labels.map((label) => requestOf(label, size)),
    surroundings,
  );
  return placed.flatMap((place) =>
    labelElements(place, labels.find((label) => label.id === place.id)!.lines, size),
  );
}
