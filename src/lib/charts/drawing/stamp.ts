import type { Box } from '../labels/geometry.ts';
import { lineElement, textElement, type GraphicElement } from './elements.ts';
import type { PlotArea } from './plot.ts';
import { textWidth } from '../text/width.ts';
import { lightColours } from './theme.ts';

/** Where the mark of what is no balance stands: low in the plot, where emissions have not fallen to yet. */
export function stampBox(text: string, { left, bottom }: PlotArea, size: number): Box {
  const height = size + 12;
  const top = bottom - height - 12;
  return { left: left + 10, top, right: left + 10 + stampWidth(text, size), bottom: top + height };
}

const spaced = (text: string) => text.toUpperCase();
const stampWidth = (text: string, size: number) => Math.ceil(textWidth(spaced(text), size, true)) + 18;

/** A word in a frame, inside the plot, so that no picture is passed on without it. */
export function drawStamp(text: string, area: PlotArea, size: number): GraphicElement[] {
  const { left, top, right, bottom } = stampBox(text, area, size);
  const corners = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ] as const;
  return [
    lineElement(corners, lightColours.warning, { width: 1.5 }),
    textElement(spaced(text), {
      x: (left + right) / 2,
      y: (top + bottom) / 2,
      size,
      colour: lightColours.warning,
      align: 'center',
      isStrong: true,
    }),
  ];
}
