import type { ValueStatus } from '#lib/domain/vocabulary.ts';
import { cutText, wrapAtMost } from '../text/cut.ts';
import { lineHeight } from '../labels/label.ts';
import { hasNamesAbove, isPage, type Layout } from '../layout.ts';
import { textWidth, wrapText } from '../text/width.ts';

export interface ComparisonLine {
  name: string;
  municipality: string;
  /** Null where not comparable. */
  value: number | null;
  status: ValueStatus | null;
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
/** How many lines a name may have; fewer where that makes the rows fit. */
const nameCounts = [3, 2, 1] as const;
/** How much of the space between rows is added where a picture has room to spare. */
const maxAiry = 2.6;

/** A line in its place, in pixels from the top; name and reason in lines of text. */
export interface PlacedLine extends ComparisonLine {
  names: string[];
  reasons: string[];
  top: number;
  height: number;
}

export interface ComparisonRows {
  /** The comparable ones first. */
  lines: PlacedLine[];
  /** Where names end; 0 where they stand above their line. */
  nameWidth: number;
  /** Top and bottom of the plot; the axis stands above it. */
  plot: { top: number; bottom: number };
  /** Top of the heading of what cannot be compared. */
  heading: number;
  total: number;
}

/** Name and municipality in at most so many lines; where that is too little, it is the name that is cut. */
function nameLines(line: ComparisonLine, most: number, width: number, size: number): string[] {
  const { name, municipality } = line;
  if (name === municipality || most === 1) return wrapAtMost(most, nameText(line), width, size);
  const lines = wrapText(nameText(line), width, size);
  if (lines.length <= most) return lines;
  return [...wrapAtMost(most - 1, name, width, size), cutText(municipality, width, size)];
}

function nameText({ name, municipality }: ComparisonLine): string {
  return name === municipality ? name : `${name}, ${municipality}`;
}

/** `air` 1 is the space between rows on a page, 0 none; names have at most `nameCount` lines. */
function rowsWith(
  lines: readonly ComparisonLine[],
  layout: Layout,
  air: number,
  nameCount: number = nameCounts[0],
): ComparisonRows {
  const { labelSize: size, width } = layout;
  const stacked = hasNamesAbove(layout);
  const line = lineHeight(size);
  const widest = Math.max(...lines.map((item) => textWidth(nameText(item), size)));
  const nameWidth = stacked ? 0 : Math.ceil(Math.min(widest, width * 0.38));
  const reasonWidth = stacked ? width : width - nameWidth - nameGap;
  const sized = lines.map((item) => {
    const names = nameLines(item, nameCount, stacked ? width - 80 : nameWidth, size);
    const reasons = item.value === null ? wrapText(item.reason, reasonWidth, size) : [];
    const textLines = stacked ? names.length + reasons.length : Math.max(names.length, reasons.length);
    const track = stacked && item.value !== null ? 16 : 0;
    return { ...item, names, reasons, height: textLines * line + track + (stacked ? 10 : 9) * air };
  });

  const comparable = lines.filter((item) => item.value !== null).length;
  const plotTop = comparable > 0 ? axisHeight : 0;
  const sum = (of: typeof sized) => of.reduce((all, { height }) => all + height, 0);
  const plotBottom = plotTop + sum(sized.slice(0, comparable));
  const headingHeight = comparable < lines.length ? line + (comparable > 0 ? 16 : 6) : 0;
  return {
    lines: sized.map((item, index) => ({
      ...item,
      top:
        index < comparable
          ? plotTop + sum(sized.slice(0, index))
          : plotBottom + headingHeight + sum(sized.slice(comparable, index)),
    })),
    nameWidth,
    plot: { top: plotTop, bottom: plotBottom },
    heading: plotBottom + headingHeight - line - 3,
    total: plotTop + headingHeight + sum(sized),
  };
}

export function comparisonHeight(lines: readonly ComparisonLine[], layout: Layout): number {
  if (lines.length === 0) return 160;
  return lines.length > maxRows ? layout.height : Math.ceil(rowsWith(lines, layout, 1).total) + 6;
}

/** Rows as a page has them, or as wide apart as a picture of fixed height allows; undefined where they do not fit. */
export function comparisonRows(lines: readonly ComparisonLine[], layout: Layout): ComparisonRows | undefined {
  if (lines.length > maxRows) return undefined;
  if (isPage(layout)) return rowsWith(lines, layout, 1);
  const count = nameCounts.find((most) => rowsWith(lines, layout, 0.1, most).total <= layout.height);
  if (count === undefined) return undefined;
  const airy = rowsWith(lines, layout, maxAiry, count).total;
  const tight = rowsWith(lines, layout, 0, count).total;
  const air = (maxAiry * (layout.height - tight)) / (airy - tight);
  return rowsWith(lines, layout, Math.min(maxAiry, Math.max(0, air)), count);
}
