import type { QuartierName } from '#lib/domain/records/programme.ts';
import { textElement, type TextAnchor, type GraphicElement } from '../drawing/elements.ts';
import { textWidth } from '../text/width.ts';
import type { LabelRequest } from './placement.ts';

export interface LabelLine {
  text: string;
  colour: string;
  isStrong?: boolean;
}

/** A text of one or more lines that names a mark. */
export interface Label extends Omit<LabelRequest, 'width' | 'height'> {
  lines: readonly LabelLine[];
}

export function lineHeight(size: number): number {
  return Math.round(size * 1.25);
}

export function labelWidth(lines: readonly LabelLine[], size: number): number {
  return Math.ceil(Math.max(0, ...lines.map(({ text, isStrong }) => textWidth(text, size, isStrong))));
}

/** Lines below each other; `y` is the middle of the first one. */
export function drawLines(
  lines: readonly LabelLine[],
  { y, ...spot }: Omit<TextAnchor, 'colour' | 'isStrong'>,
): GraphicElement[] {
  return lines.map(({ text, ...line }, index) =>
    textElement(text, { ...spot, ...line, y: y + index * lineHeight(spot.size) }),
  );
}

/** Names as they stand in a picture: with the municipality where several quartiers of it have the same name. */
export function distinctNames(rows: readonly QuartierName[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of rows) counts.set(name, (counts.get(name) ?? 0) + 1);
  return rows.map(({ name, municipality }) => (counts.get(name) === 1 ? name : `${name}, ${municipality}`));
}
