import { cutText, wrapAtMost } from '../text/cut.ts';
import { hasNamesAbove, type Layout } from '../layout.ts';
import { textWidth, wrapText } from '../text/width.ts';

/** One line of the chart, with its texts. */
export interface ComparisonLine {
  id: string;
  name: string;
  municipality: string;
  /** Null where not comparable. */
  value: number | null;
  valueText: string;
  /** As it stands at the dot: the subtitle names the unit. */
  shortText: string;
  reason: string;
}

/** More rows than this are no longer read one by one. */
export const maxRows = 60;
/** Between a name and what stands beside it. */
export const nameGap = 10;
const axisHeight = 26;
const maxNameLines = 3;
/** How much of the space between rows is added where a picture has room to spare. */
const maxAiry = 2.6;

/** Where everything stands, in pixels from the top; one entry for each line, the comparable ones first. */
export interface ComparisonRows {
  /** Where names end; 0 where they stand above their line. */
  nameWidth: number;
  names: string[][];
  reasons: string[][];
  tops: number[];
  heights: number[];
  /** Top and bottom of the plot; the axis stands above it. */
  plot: { top: number; bottom: number };
  /** Top of the heading of what cannot be compared. */
  heading: number;
  total: number;
}

export function textHeight({ labelSize }: Layout): number {
  return Math.round(labelSize * 1.25);
}

/** Name and municipality in at most so many lines; where that is too little, it is the name that is cut. */
function nameLines(
  { name, municipality }: ComparisonLine,
  most: number,
  width: number,
  size: number,
): string[] {
  if (name === municipality || most === 1)
    return wrapAtMost(most, nameText({ name, municipality }), width, size);
  const lines = wrapText(nameText({ name, municipality }), width, size);
  if (lines.length <= most) return lines;
  return [...wrapAtMost(most - 1, name, width, size), cutText(municipality, width, size)];
}

function nameText({ name, municipality }: Pick<ComparisonLine, 'name' | 'municipality'>): string {
  return name === municipality ? name : `${name}, ${municipality}`;
}

function isPage({ name }: Layout): boolean {
  return name === 'wide' || name === 'narrow';
}

/** `air` 1 is the space between rows on a page, 0 none; names have at most `nameCount` lines. */
function rowsWith(
  lines: readonly ComparisonLine[],
  layout: Layout,
  air: number,
  nameCount = maxNameLines,
): ComparisonRows {
  const { labelSize: size, width } = layout;
  const stacked = hasNamesAbove(layout);
  const line = textHeight(layout);
  const widest = Math.max(...lines.map((item) => textWidth(nameText(item), size)));
  const nameWidth = stacked ? 0 : Math.ceil(Math.min(widest, width * 0.38));
  const names = lines.map((item) => nameLines(item, nameCount, stacked ? width - 80 : nameWidth, size));
  const reasonWidth = stacked ? width : width - nameWidth - nameGap;
  const reasons = lines.map((item) => (item.value === null ? wrapText(item.reason, reasonWidth, size) : []));
  const heights = lines.map((item, index) => {
    const nameLines = names[index]!.length;
    const reasonLines = reasons[index]!.length;
    const textLines = stacked ? nameLines + reasonLines : Math.max(nameLines, reasonLines);
    const track = stacked && item.value !== null ? 16 : 0;
    return textLines * line + track + (stacked ? 10 : 9) * air;
  });

  const comparable = lines.filter((item) => item.value !== null).length;
  const plotTop = comparable > 0 ? axisHeight : 0;
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const plotBottom = plotTop + sum(heights.slice(0, comparable));
  const hasExcluded = comparable < lines.length;
  const headingHeight = hasExcluded ? line + (comparable > 0 ? 16 : 6) : 0;
  const tops = heights.map((_, index) =>
    index < comparable
      ? plotTop + sum(heights.slice(0, index))
      : plotBottom + headingHeight + sum(heights.slice(comparable, index)),
  );
  return {
    nameWidth,
    names,
    reasons,
    tops,
    heights,
    plot: { top: plotTop, bottom: plotBottom },
    heading: plotBottom + headingHeight - line - 3,
    total: plotTop + headingHeight + sum(heights),
  };
}

/** How many lines names may have in a picture of fixed height; undefined where not even one does. */
function nameCountIn(lines: readonly ComparisonLine[], layout: Layout): number | undefined {
  if (isPage(layout)) return maxNameLines;
  const counts = Array.from({ length: maxNameLines }, (_, index) => maxNameLines - index);
  return counts.find((count) => rowsWith(lines, layout, 0.1, count).total <= layout.height);
}

export function fitsAsRows(lines: readonly ComparisonLine[], layout: Layout): boolean {
  return lines.length <= maxRows && nameCountIn(lines, layout) !== undefined;
}

/** Height of the drawing on a page. */
export function comparisonHeight(lines: readonly ComparisonLine[], layout: Layout): number {
  if (lines.length === 0) return 160;
  return lines.length > maxRows ? layout.height : Math.ceil(rowsWith(lines, layout, 1).total) + 6;
}

/** Rows as a page has them, or with as much space as a picture of fixed height allows. */
export function comparisonRows(lines: readonly ComparisonLine[], layout: Layout): ComparisonRows {
  if (isPage(layout)) return rowsWith(lines, layout, 1);
  const count = nameCountIn(lines, layout);
  const airy = rowsWith(lines, layout, maxAiry, count).total;
  const tight = rowsWith(lines, layout, 0, count).total;
  const air = (maxAiry * (layout.height - tight)) / (airy - tight);
  return rowsWith(lines, layout, Math.min(maxAiry, Math.max(0, air)), count);
}
