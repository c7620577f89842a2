import type { PathPoint, SeriesPoint } from '#lib/domain/records/progress.ts';
import { measuredPoints } from './path-drawing/data.ts';
import { coordinate } from './drawing/markup.ts';
import { position } from './drawing/option.ts';
import { colourProperty, lightColours } from './drawing/theme.ts';

export interface SparklineData {
  series: readonly SeriesPoint[];
  path: readonly PathPoint[];
}

const margin = 3;

function property(hex: string): string {
  return `var(${colourProperty(hex)}, ${hex})`;
}

/**
 * Measured years and path as a small line without axes, for a cell of a list. Hidden from assistive
 * technology: the figures stand beside it as text. Empty without anything to draw.
 */
export function sparkline({ series, path }: SparklineData, width = 112, height = 28): string {
  const measured = measuredPoints(series);
  const all = [...measured, ...path];
  if (all.length === 0) return '';
  const years = all.map((point) => point.year);
  const x = { min: Math.min(...years), max: Math.max(...years, Math.min(...years) + 1) };
  const y = { min: 0, max: Math.max(...all.map((point) => point.t), 1e-9) };
  const place = (point: { year: number; t: number }) =>
    `${coordinate(position(point.year, x, margin, width - margin))} ${coordinate(position(point.t, y, height - margin, margin))}`;
  const line = (points: readonly { year: number; t: number }[]) => `M${points.map(place).join('L')}`;
  const last = measured.at(-1);
  const [cx, cy] = last ? place(last).split(' ') : [];
  const parts = [
    path.length > 1 &&
      `<path d="${line(path)}" fill="none" stroke="${property(lightColours.accent)}" stroke-width="1.5" stroke-dasharray="5 2 1 2"/>`,
    measured.length > 1 &&
      `<path d="${line(measured)}" fill="none" stroke="${property(lightColours.ink)}" stroke-width="1.5"/>`,
    last && `<circle cx="${cx}" cy="${cy}" r="2.5" fill="${property(lightColours.ink)}"/>`,
  ].filter((part) => typeof part === 'string');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${parts.join('')}</svg>`;
}
