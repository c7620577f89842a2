import type { Progress } from '#lib/domain/records/progress.ts';
import { measuredPoints } from './year-lines/data.ts';
import type { Mark, Pair } from './drawing/marks.ts';
import { position } from './drawing/plot.ts';
import { writeMarks } from './drawing/svg.ts';
import { colourProperty, lightColours } from './drawing/theme.ts';

const [width, height, margin] = [112, 28, 3];

function property(hex: string): string {
  return `var(${colourProperty(hex)}, ${hex})`;
}

/** Measured years and path as a small line for a cell of a list, hidden from assistive technology; or empty. */
export function sparkline({ series, path }: Pick<Progress, 'series' | 'path'>): string {
  const measured = measuredPoints(series);
  const all = [...measured, ...path];
  if (all.length === 0) return '';
  const years = all.map((point) => point.year);
  const x = { min: Math.min(...years), max: Math.max(...years, Math.min(...years) + 1) };
  const y = { min: 0, max: Math.max(...all.map((point) => point.t), 1e-9) };
  const place = ({ year, t }: { year: number; t: number }): Pair => [
    position(year, x, margin, width - margin),
    position(t, y, height - margin, margin),
  ];
  const line = (points: readonly { year: number; t: number }[], colour: string, dash?: number[]): Mark[] =>
    points.length < 2
      ? []
      : [{ kind: 'path', points: points.map(place), paint: { stroke: property(colour), width: 1.5, dash } }];
  const { ink, accent } = lightColours;
  const last = measured.slice(-1).map((point): Mark => {
    const [x, y] = place(point);
    return { kind: 'circle', x, y, radius: 2.5, paint: { fill: property(ink) } };
  });
  const drawing = writeMarks([...line(path, accent, [5, 2, 1, 2]), ...line(measured, ink), ...last]);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${drawing}</svg>`;
}
