import type { Segment } from '../labels/geometry.ts';
import type { Pair, RectShape } from './marks.ts';
import { lightColours } from './theme.ts';

export interface TextAnchor {
  x: number;
  y: number;
  size: number;
  colour: string;
  align?: 'left' | 'center' | 'right';
  isStrong?: boolean;
  /** An outline in the colour of the paper keeps text legible on lines. */
  hasHalo?: boolean;
}

/** One line of text at a place of the picture; `y` is the middle of the line. */
export function textElement(
  text: string,
  { x, y, size, colour, align = 'left', isStrong = false, hasHalo = false }: TextAnchor,
) {
  return {
    type: 'text' as const,
    x,
    y,
    z: 100,
    style: {
      text,
      fill: colour,
      fontSize: size,
      fontWeight: isStrong ? (600 as const) : (400 as const),
      align,
      ...(hasHalo && { stroke: lightColours.paper, lineWidth: 4 }),
    },
  };
}

export interface ShapeStyle {
  readonly fill?: string;
  readonly stroke?: string;
  readonly lineWidth?: number;
  readonly lineDash?: readonly number[];
}

interface LineLook {
  width?: number;
  /** Its place in the order of drawing; series have 2 to 5. */
  z?: number;
  dash?: readonly number[];
}

export function lineElement(
  points: readonly Pair[],
  colour: string,
  { width = 1, z = 90, dash }: LineLook = {},
) {
  const style: ShapeStyle = {
    stroke: colour,
    lineWidth: width,
    fill: 'none',
    ...(dash && { lineDash: dash }),
  };
  return { type: 'polyline' as const, z, shape: { points }, style };
}

export function segmentElement([x1, y1, x2, y2]: Segment, colour: string, look?: LineLook) {
  const ends: Pair[] = [
    [x1, y1],
    [x2, y2],
  ];
  return lineElement(ends, colour, look);
}

export function rectElement(shape: RectShape, style: ShapeStyle, z: number) {
  return { type: 'rect' as const, z, shape, style };
}

export function circleElement([cx, cy]: Pair, r: number, style: ShapeStyle, z: number) {
  return { type: 'circle' as const, z, shape: { cx, cy, r }, style };
}

/** Texts and shapes at places of the picture. */
export type GraphicElement = ReturnType<
  typeof textElement | typeof lineElement | typeof rectElement | typeof circleElement
>;
