import { coordinate, escapeMarkup } from '#lib/charts/drawing/markup.ts';
import type { Pair } from './known-option.ts';

/** One mark of the picture and where it stands in the order of drawing. */
export interface Shape {
  z: number;
  /** Within one z: areas and columns, then lines, then points and texts. */
  rank: number;
  markup: string;
}

export interface Paint {
  fill?: string | undefined;
  stroke?: string | undefined;
  width?: number | undefined;
  dash?: readonly number[] | undefined;
  cap?: string | undefined;
  join?: string | undefined;
  opacity?: number | undefined;
}

/** A line of odd width through the middle of pixels is sharp. */
export function sharp(place: number, width = 1): number {
  const doubled = Math.round(place * 2);
  return (doubled + Math.round(width)) % 2 === 0 ? doubled / 2 : (doubled + 1) / 2;
}

function attributes({ fill, stroke, width = 1, dash, cap, join, opacity = 1 }: Paint): string {
  let text = ` fill="${fill ?? 'none'}"`;
  if (stroke !== undefined && stroke !== 'none' && width > 0) {
    text += ` stroke="${stroke}"`;
    if (width !== 1) text += ` stroke-width="${width}"`;
    if (dash) text += ` stroke-dasharray="${dash.join(',')}"`;
    if (cap && cap !== 'butt') text += ` stroke-linecap="${cap}"`;
    if (join) text += ` stroke-linejoin="${join}"`;
  }
  return opacity === 1 ? text : `${text} opacity="${opacity}"`;
}

/** What cannot be seen is not drawn. */
function isHidden({ fill = 'none', stroke = 'none', width = 1, opacity = 1 }: Paint): boolean {
  const hasFill = fill !== 'none' && fill !== 'transparent';
  const hasStroke = stroke !== 'none' && stroke !== 'transparent' && width > 0;
  return opacity === 0 || !(hasFill || hasStroke);
}

export function linePath(points: readonly Pair[], paint: Paint, end = ''): string {
  if (isHidden(paint) || points.length === 0) return '';
  const places = points.map(([x, y]) => `${coordinate(x)} ${coordinate(y)}`);
  return `<path d="M${places.join('L')}${end}"${attributes(paint)}/>`;
}

export function box(x: number, y: number, width: number, height: number, paint: Paint): string {
  if (isHidden(paint)) return '';
  const left = width < 0 ? x + width : x;
  const top = height < 0 ? y + height : y;
  return (
    `<rect x="${coordinate(left)}" y="${coordinate(top)}" width="${coordinate(Math.abs(width))}"` +
    ` height="${coordinate(Math.abs(height))}"${attributes(paint)}/>`
  );
}

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Boxes that look alike and do not overlap, in one path: columns of a picture are hundreds of boxes. */
export function boxes(places: readonly Place[], paint: Paint): string {
  if (isHidden(paint)) return '';
  let outlines = '';
  for (const { x, y, width, height } of places) {
    const [across, down] = [coordinate(width), coordinate(height)];
    if (across === '0' || down === '0') continue;
    outlines += `M${coordinate(x)} ${coordinate(y)}h${across}v${down}h${coordinate(-width)}z`;
  }
  return outlines === '' ? '' : `<path d="${outlines}"${attributes(paint)}/>`;
}

export function disc(x: number, y: number, radius: number, paint: Paint): string {
  if (isHidden(paint)) return '';
  return `<circle cx="${coordinate(x)}" cy="${coordinate(y)}" r="${coordinate(radius)}"${attributes(paint)}/>`;
}

/**
 * From the middle of a line down to its baseline, as a share of the size: half of ascent less descent of Fira Sans (935
 * and 265 of 1,000). Not every program knows `dominant-baseline`.
 */
export const middleOfLine = 0.335;

export interface Lettering {
  x: number;
  /** Middle of the line. */
  y: number;
  size: number;
  fill?: string | undefined;
  anchor?: 'start' | 'middle' | 'end';
  weight?: number | undefined;
  halo?: { colour: string; width: number } | undefined;
  opacity?: number | undefined;
}

export function lettering(
  text: string,
  { x, y, size, fill, anchor, weight, halo, opacity }: Lettering,
): string {
  if (text.trim() === '') return '';
  let markup = `<text x="${coordinate(x)}" y="${coordinate(y + middleOfLine * size)}"`;
  if (anchor && anchor !== 'start') markup += ` text-anchor="${anchor}"`;
  markup += ` font-size="${size}"`;
  if (weight !== undefined && weight !== 400) markup += ` font-weight="${weight}"`;
  if (fill !== undefined) markup += ` fill="${fill}"`;
  if (halo)
    markup += ` stroke="${halo.colour}" stroke-width="${halo.width}" stroke-linejoin="round" paint-order="stroke"`;
  if (opacity !== undefined && opacity !== 1) markup += ` opacity="${opacity}"`;
  return `${markup}>${escapeMarkup(text)}</text>`;
}
