import type { Language } from '#lib/domain/vocabulary.ts';
import { wrapAtMost } from '../text/cut.ts';
import { distinctNames } from '../labels/distinct-names.ts';
import type { Layout } from '../layout.ts';
import type { MultiplesData } from './data.ts';
import type { Axis } from '../drawing/plot.ts';
import { numberAxis } from '../drawing/scale.ts';
import { textWidth } from '../text/width.ts';

/** Between columns. */
export const gutter = 18;
export const emptyHeight = 120;
/** From this width on most names are read without being broken. */
const wideCell = 84;
export const plotHeights = { page: 76, least: 22, most: 150 };

export interface Plan {
  columns: number;
  rows: number;
  /** Room for the labels of the scale, left of the first column. */
  margin: number;
  cellWidth: number;
  cellHeight: number;
  nameLines: number;
  plotHeight: number;
  /** Letters of the names; smaller where a picture holds many. */
  size: number;
  height: number;
  x: { min: number; max: number };
  y: Axis;
}

export function lineHeight(size: number): number {
  return Math.round(size * 1.25);
}

/** A name in at most two lines; what is too long for its cell ends with an ellipsis. */
export function nameIn(name: string, width: number, size: number): string[] {
  return wrapAtMost(2, name, width, size, true);
}

/** Round ticks, but no further than the values: small pictures have no room to give away. */
function croppedAxis(low: number, high: number, lang: Language): Axis {
  const whole = numberAxis([low, high], lang, 3);
  const min = Math.min(0, low);
  const max = Math.max(0, high);
  if (min === max) return whole;
  const ticks = whole.ticks.filter(({ value }) => value >= min && value <= max);
  return { min, max, ticks };
}

function planWith(data: MultiplesData, layout: Layout, lang: Language, columns: number): Plan {
  const { rows, span } = data;
  const isPage = layout.name === 'wide' || layout.name === 'narrow';
  const size = layout.labelSize;
  const y = croppedAxis(span.low ?? 0, span.high ?? 0, lang);
  const widest = Math.max(...y.ticks.map(({ label }) => textWidth(label, layout.axisSize)));
  const margin = Math.ceil(widest) + 8;
  const cellWidth = (layout.width - margin - (columns - 1) * gutter) / columns;
  const nameLines = Math.max(1, ...distinctNames(rows).map((name) => nameIn(name, cellWidth, size).length));
  const lines = Math.ceil(rows.length / columns);
  // Name, value above the line, plot, years.
  const fixed = nameLines * lineHeight(size) + lineHeight(layout.axisSize) + 22;
  const room = layout.height / lines - fixed;
  const plotHeight = isPage ? plotHeights.page : Math.min(plotHeights.most, room);
  const first = span.first_year ?? data.year;
  const last = Math.max(data.year, first + 1);
  return {
    columns,
    rows: lines,
    margin,
    cellWidth,
    cellHeight: fixed + plotHeight,
    nameLines,
    plotHeight,
    size,
    height: Math.ceil(lines * (fixed + plotHeight)),
    x: { min: first, max: last },
    y,
  };
}

/** As many columns as leave the names room; in a picture of fixed height as many as it takes. */
export function planCells(data: MultiplesData, layout: Layout, lang: Language): Plan {
  const n = data.rows.length;
  if (layout.name === 'narrow') return planWith(data, layout, lang, Math.min(n, 2));
  if (layout.name === 'wide') return planWith(data, layout, lang, Math.min(n, n <= 8 ? 4 : 5));
  const most = Math.max(1, Math.min(n, Math.floor(layout.width / 76)));
  const plans = Array.from({ length: most }, (_, index) => planWith(data, layout, lang, index + 1));
  const first = (height: number, width: number) =>
    plans.find(({ plotHeight, cellWidth }) => plotHeight >= height && cellWidth >= width);
  return (
    first(56, wideCell) ??
    first(34, wideCell) ??
    first(56, 0) ??
    plans.reduce((best, plan) => (plan.plotHeight > best.plotHeight ? plan : best))
  );
}

export function multiplesHeight(data: MultiplesData, layout: Layout, lang: Language): number {
  return data.rows.length === 0 ? emptyHeight : planCells(data, layout, lang).height;
}
