import type { SlopeRow } from '#lib/domain/comparison-series.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { cutText } from './cut-text.ts';
import type { Layout } from './layout.ts';
import { position, type Axis, type PlotArea } from './option.ts';
import { changeText, isOnSchedule, type SlopeData } from './slope.ts';
import { spread } from './spread.ts';
import { textWidth } from './text-width.ts';

/** Where the three stations stand, and where between the second and the third the names do. */
export interface Stations {
  base: number;
  latest: number;
  names: { left: number; right: number };
  target: number;
}

export interface SlopeLine {
  row: SlopeRow;
  latestY: number;
  targetY: number;
  /** Middle of its name. */
  labelY: number;
  name: string;
  value: string;
  isStrong: boolean;
}

export function lineHeight({ labelSize }: Layout): number {
  return Math.round(labelSize * 1.3);
}

/** Height of the drawing on a page: all names have room below each other. */
export function slopeHeight({ rows }: SlopeData, layout: Layout): number {
  if (rows.length === 0) return 120;
  return Math.max(layout.height, rows.length * lineHeight(layout) + 80);
}

export function stationsOf(data: SlopeData, area: PlotArea, layout: Layout, lang: Language): Stations {
  const size = layout.labelSize;
  const width = area.right - area.left;
  const widest = Math.max(
    ...data.rows.map((row) => textWidth(`${row.name} `, size) + valueWidth(row, size, lang)),
  );
  const base = area.left + 6;
  const latest = base + width * (layout.isNarrow ? 0.2 : 0.34);
  const left = latest + 16;
  const target = area.right - 8;
  const right = Math.min(left + widest + 4, target - (layout.isNarrow ? 60 : width * 0.14));
  return { base, latest, names: { left, right }, target };
}

function valueWidth(row: SlopeRow, size: number, lang: Language): number {
  return textWidth(` ${changeText(row.change_pct, lang)}`, size, true) + 6;
}

export function linesOf(
  rows: readonly SlopeRow[],
  y: Axis,
  { names }: Stations,
  area: PlotArea,
  layout: Layout,
  lang: Language,
): SlopeLine[] {
  const size = layout.labelSize;
  const place = (value: number) => position(value, y, area.bottom, area.top);
  const ordered = rows.toSorted((a, b) => b.change_pct - a.change_pct);
  const middles = spread(
    ordered.map((row) => place(row.change_pct)),
    ordered.map(() => lineHeight(layout)),
    area.top - lineHeight(layout) / 2,
    area.bottom,
  );
  return ordered.map((row, index) => ({
    row,
    latestY: place(row.change_pct),
    targetY: place(row.target_pct),
    labelY: middles[index]!,
    name: cutText(row.name, names.right - names.left - valueWidth(row, size, lang), size),
    value: changeText(row.change_pct, lang),
    isStrong: isOnSchedule(row),
  }));
}
