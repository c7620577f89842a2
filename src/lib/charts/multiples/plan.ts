import type { Language } from '#lib/domain/vocabulary.ts';
import { wrapAtMost } from '../text/cut.ts';
import { widestTick } from '../drawing/axes.ts';
import { distinctNames, lineHeight } from '../labels/label.ts';
import { isPage, type Canvas } from '../layout.ts';
import type { MultiplesData } from './data.ts';
import { numberAxis, type Axis } from '../drawing/plot.ts';

/** Between columns. */
export const gutter = 18;
export const emptyHeight = 120;
/** From this width on most names are read without being broken. */
const wideCell = 84;
export const plotHeights = { page: 76, least: 22, most: 150 };

export interface Plan {
  columns: number;
  /** Room for the labels of the scale, left of the first column. */
  margin: number;
  cellWidth: number;
  cellHeight: number;
  /** In at most two lines; what is too long for its cell ends with an ellipsis. */
  names: string[][];
  /** Of the longest name. */
  nameLines: number;
  plotHeight: number;
  /** Letters of the names; smaller where a picture holds many. */
  size: number;
  height: number;
  x: { min: number; max: number };
  y: Axis;
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

/** As many columns as leave the names room; in a picture of fixed height as many as it takes. */
export function planCells(data: MultiplesData, layout: Canvas): Plan {
  const { rows, span } = data;
  const { labelSize: size, axisSize, width } = layout;
  const n = rows.length;
  const shownNames = distinctNames(rows);
  const y = croppedAxis(span.low ?? 0, span.high ?? 0, layout.lang);
  const margin = Math.ceil(widestTick(y, layout)) + 8;
  const first = span.first_year ?? data.year;
  const x = { min: first, max: Math.max(data.year, first + 1) };
  const planWith = (columns: number): Plan => {
    const cellWidth = (width - margin - (columns - 1) * gutter) / columns;
    const names = shownNames.map((name) => wrapAtMost(2, name, cellWidth, size, true));
    const nameLines = Math.max(1, ...names.map(({ length }) => length));
    const lines = Math.ceil(n / columns);
    // Name, value above the line, plot, years.
    const fixed = nameLines * lineHeight(size) + lineHeight(axisSize) + 22;
    const room = layout.height / lines - fixed;
    const plotHeight = isPage(layout) ? plotHeights.page : Math.min(plotHeights.most, room);
    const cellHeight = fixed + plotHeight;
    const height = Math.ceil(lines * cellHeight);
    return { columns, margin, cellWidth, cellHeight, names, nameLines, plotHeight, size, height, x, y };
  };
  if (layout.name === 'narrow') return planWith(Math.min(n, 2));
  if (layout.name === 'wide') return planWith(Math.min(n, n <= 8 ? 4 : 5));
  const most = Math.max(1, Math.min(n, Math.floor(width / 76)));
  const plans = Array.from({ length: most }, (_, index) => planWith(index + 1));
  const firstWith = (height: number, minWidth: number) =>
    plans.find(({ plotHeight, cellWidth }) => plotHeight >= height && cellWidth >= minWidth);
  return (
    firstWith(56, wideCell) ??
    firstWith(34, wideCell) ??
    firstWith(56, 0) ??
    plans.reduce((best, plan) => (plan.plotHeight > best.plotHeight ? plan : best))
  );
}

/** Where not even a line has room there are none. */
export const hasPictures = (data: MultiplesData, layout: Canvas): boolean =>
  data.rows.length > 0 && planCells(data, layout).plotHeight >= plotHeights.least;

export function multiplesHeight(data: MultiplesData, layout: Canvas): number {
  return data.rows.length === 0 ? emptyHeight : planCells(data, layout).height;
}
