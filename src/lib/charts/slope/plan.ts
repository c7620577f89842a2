import type { SlopeRow } from '#lib/domain/records/comparison.ts';
import { formatReduction } from '#lib/sentences/reduction.ts';
import { multiplesTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { cutText } from '../text/cut.ts';
import { distinctNames } from '../labels/distinct-names.ts';
import type { Layout } from '../layout.ts';
import { position, type Axis, type PlotArea } from '../drawing/plot.ts';
import { changeText, isOnSchedule, type SlopeData } from './data.ts';
import { spread } from '../labels/spread.ts';
import { textWidth } from '../text/width.ts';

/** Where the three stations stand, and where the names beside the last begin. */
export interface Stations {
  base: number;
  latest: number;
  target: number;
  names: number;
}

export interface SlopeLine {
  row: SlopeRow;
  latestY: number;
  targetY: number;
  /** Middle of its label: the name, and what was reached of what; below each other where it is narrow. */
  labelY: number;
  name: string;
  value: string;
  isStrong: boolean;
}

export function lineHeight({ labelSize }: Layout): number {
  return Math.round(labelSize * 1.3);
}

const stackedHeight = (layout: Layout) => 2 * lineHeight(layout) + 4;

/** Name above value where it is narrow, unless a picture of fixed height has no room for it. */
export function isStacked(count: number, layout: Layout): boolean {
  return layout.isNarrow && count * stackedHeight(layout) <= layout.height - 60;
}

/** Height of the drawing on a page: all names have room below each other. */
export function slopeHeight({ rows }: SlopeData, layout: Layout): number {
  if (rows.length === 0) return 120;
  const each = layout.isNarrow ? stackedHeight(layout) : lineHeight(layout);
  return Math.max(layout.height, rows.length * each + 80);
}

/** −21,5 %, Ziel −40 %; without the target where the name needs the room beside it. */
function valueText(row: SlopeRow, isShort: boolean, lang: Language): string {
  if (isShort) return changeText(row.change_pct, lang);
  return multiplesTexts[lang].slope.valueAndTarget(
    changeText(row.change_pct, lang),
    formatReduction(row.target_pct, lang),
  );
}

function valueWidth(row: SlopeRow, isShort: boolean, size: number, lang: Language): number {
  return textWidth(valueText(row, isShort, lang), size, true) + 6;
}

/** Lines keep the scale up to their target; what they are stands beside it. */
export function stationsOf(data: SlopeData, area: PlotArea, layout: Layout, lang: Language): Stations {
  const size = layout.labelSize;
  const width = area.right - area.left;
  const hasStack = isStacked(data.rows.length, layout);
  const isShort = layout.isNarrow && !hasStack;
  const shown = distinctNames(data.rows);
  const widest = Math.max(
    ...data.rows.map((row, index) =>
      hasStack
        ? Math.max(textWidth(shown[index]!, size), valueWidth(row, isShort, size, lang))
        : textWidth(`${shown[index]} `, size) + valueWidth(row, isShort, size, lang) + 4,
    ),
  );
  const names = area.right - Math.min(widest, width * (isShort ? 0.64 : layout.isNarrow ? 0.56 : 0.5));
  const base = area.left + 6;
  const target = names - 22;
  return { base, latest: base + (target - base) * (layout.isNarrow ? 0.6 : 0.5), target, names };
}

/** The order of the labels from above, in which the points follow each other too. */
export function orderSlopes(rows: readonly SlopeRow[]): SlopeRow[] {
  return rows.toSorted((a, b) => b.target_pct - a.target_pct || b.change_pct - a.change_pct);
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
  const hasStack = isStacked(rows.length, layout);
  const isShort = layout.isNarrow && !hasStack;
  const place = (value: number) => position(value, y, area.bottom, area.top);
  const ordered = orderSlopes(rows);
  const middles = spread(
    ordered.map((row) => place(row.target_pct)),
    ordered.map(() => (hasStack ? stackedHeight(layout) : lineHeight(layout))),
    area.top,
    area.bottom + lineHeight(layout) / 2,
  );
  const room = area.right - names;
  const shown = distinctNames(ordered);
  return ordered.map((row, index) => ({
    row,
    latestY: place(row.change_pct),
    targetY: place(row.target_pct),
    labelY: middles[index]!,
    name: cutText(shown[index]!, hasStack ? room : room - valueWidth(row, isShort, size, lang) - 4, size),
    value: valueText(row, isShort, lang),
    isStrong: isOnSchedule(row),
  }));
}
