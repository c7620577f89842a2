import { formatSignedPercent } from '#lib/domain/numbers/format.ts';
import type { SlopeRow } from '#lib/domain/records/comparison.ts';
import { formatReduction } from '#lib/sentences/reduction.ts';
import { multiplesTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { cutText } from '../text/cut.ts';
import { distinctNames } from '../labels/label.ts';
import type { Layout, Canvas } from '../layout.ts';
import { position, type Axis, type PlotArea } from '../drawing/plot.ts';
import type { SlopeData } from './data.ts';
import { spread } from '../labels/spread.ts';
import { textWidth } from '../text/width.ts';

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

/** Where the three stations stand, and where the names beside the last begin. */
export interface SlopePlan {
  base: number;
  latest: number;
  target: number;
  names: number;
  /** The value of a line stands below its name. */
  hasStack: boolean;
  lines: SlopeLine[];
}

export function lineHeight({ labelSize }: Layout): number {
  return Math.round(labelSize * 1.3);
}

const stackedHeight = (layout: Layout) => 2 * lineHeight(layout) + 4;

/** Name above value where it is narrow, unless a picture of fixed height has no room for it. */
function isStacked(count: number, layout: Layout): boolean {
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
  if (isShort) return formatSignedPercent(row.change_pct, lang);
  return multiplesTexts[lang].slope.valueAndTarget(
    formatSignedPercent(row.change_pct, lang),
    formatReduction(row.target_pct, lang),
  );
}

/** The order of the labels from above, in which the points follow each other too. */
export function orderSlopes(rows: readonly SlopeRow[]): SlopeRow[] {
  return rows.toSorted((a, b) => b.target_pct - a.target_pct || b.change_pct - a.change_pct);
}

/** Lines keep the scale up to their target; what they are stands beside it. */
export function planSlopes(rows: readonly SlopeRow[], y: Axis, area: PlotArea, layout: Canvas): SlopePlan {
  const { labelSize: size, isNarrow, lang } = layout;
  const hasStack = isStacked(rows.length, layout);
  const isShort = isNarrow && !hasStack;
  const ordered = orderSlopes(rows);
  const shown = distinctNames(ordered);
  const values = ordered.map((row) => valueText(row, isShort, lang));
  const valueWidths = values.map((value) => textWidth(value, size, true) + 6);
  const widths = shown.map((name, index) =>
    hasStack
      ? Math.max(textWidth(name, size), valueWidths[index]!)
      : textWidth(`${name} `, size) + valueWidths[index]! + 4,
  );
  const maxWidth = (area.right - area.left) * (isShort ? 0.64 : isNarrow ? 0.56 : 0.5);
  const names = area.right - Math.min(Math.max(...widths), maxWidth);
  const [base, target] = [area.left + 6, names - 22];
  const place = (value: number) => position(value, y, area.bottom, area.top);
  const middles = spread(
    ordered.map((row) => place(row.target_pct)),
    ordered.map(() => (hasStack ? stackedHeight(layout) : lineHeight(layout))),
    area.top,
    area.bottom + lineHeight(layout) / 2,
  );
  const room = area.right - names;
  const lines = ordered.map((row, index) => ({
    row,
    latestY: place(row.change_pct),
    targetY: place(row.target_pct),
    labelY: middles[index]!,
    name: cutText(shown[index]!, hasStack ? room : room - valueWidths[index]! - 4, size),
    value: values[index]!,
    isStrong: row.is_on_schedule === true,
  }));
  return { base, latest: base + (target - base) * (isNarrow ? 0.6 : 0.5), target, names, hasStack, lines };
}
