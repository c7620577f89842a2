import { pairTexts } from '#lib/texts/index.ts';
import { lineHeight } from '../labels/label.ts';
import { hasNamesAbove, isPage, type Canvas } from '../layout.ts';
import { wrapAtMost } from '../text/cut.ts';
import { textWidth } from '../text/width.ts';

export interface PairBar {
  kind: 'part' | 'rest' | 'total';
  name: string;
  /** Kilograms as printed: to the right where the first quartier has more. */
  value: number;
  text: string;
}

export interface PlacedBar extends PairBar {
  names: string[];
  top: number;
  height: number;
  /** The middle of its bar. */
  track: number;
}

export interface PairPlan {
  bars: PlacedBar[];
  /** Where names end; 0 where they stand above their bar. */
  nameWidth: number;
  /** Which side means what, above the axis. */
  captions: { left: string[]; right: string[] };
  plotTop: number;
  bottom: number;
}

const axisHeight = 24;
export const nameGap = 12;
/** How much of the space of a page's rows is added where a picture has room to spare. */
const maxAiry = 1.6;

/** What stands above the two sides, of the quartier that has more there; none where no bar points that way. */
function captionsOf(bars: readonly PairBar[], names: { a: string; b: string }, layout: Canvas) {
  const { more } = pairTexts[layout.lang].chart;
  const room = layout.width / 2 - 10;
  const count = isPage(layout) ? 2 : 1;
  const lines = (has: boolean, name: string) =>
    has ? wrapAtMost(count, more(name), room, layout.labelSize, true) : [];
  return {
    left: lines(
      bars.some(({ value }) => value < 0),
      names.b,
    ),
    right: lines(
      bars.some(({ value }) => value > 0),
      names.a,
    ),
  };
}

function planWith(
  bars: readonly PairBar[],
  names: { a: string; b: string },
  layout: Canvas,
  { air, nameCount }: { air: number; nameCount: number },
): PairPlan {
  const { labelSize: size, width } = layout;
  const isAbove = hasNamesAbove(layout);
  const line = lineHeight(size);
  const widest = Math.max(...bars.map(({ name, kind }) => textWidth(name, size, kind === 'total')));
  const widestText = Math.max(...bars.map(({ text }) => textWidth(text, size, true)));
  const nameWidth = isAbove ? 0 : Math.ceil(Math.min(widest, width * 0.4));
  const captions = captionsOf(bars, names, layout);
  const plotTop = Math.max(captions.left.length, captions.right.length) * line + axisHeight;
  let top = plotTop;
  const placed = bars.map((bar): PlacedBar => {
    const room = isAbove ? width - widestText - 14 : nameWidth;
    const lines = wrapAtMost(nameCount, bar.name, room, size, bar.kind === 'total');
    const block = lines.length * line;
    const apart = bar.kind === 'total' ? 6 : 0;
    const height = block + (isAbove ? 14 + 10 * air : 4 + 7 * air) + apart;
    const track = isAbove ? top + apart + block + 8 : top + apart + (height - apart) / 2;
    const row = { ...bar, names: lines, top: top + apart, height: height - apart, track };
    top += height;
    return row;
  });
  return { bars: placed, nameWidth, captions, plotTop, bottom: top };
}

/** As a page has it, or as wide apart as a picture of fixed height allows. */
export function planPair(
  bars: readonly PairBar[],
  names: { a: string; b: string },
  layout: Canvas,
): PairPlan {
  const nameCounts = [3, 2, 1];
  if (isPage(layout)) return planWith(bars, names, layout, { air: 1, nameCount: 3 });
  const heightOf = (air: number, nameCount: number) =>
    planWith(bars, names, layout, { air, nameCount }).bottom;
  const nameCount = nameCounts.find((count) => heightOf(0, count) <= layout.height) ?? 1;
  const [tight, airy] = [heightOf(0, nameCount), heightOf(maxAiry, nameCount)];
  const air = (maxAiry * (layout.height - tight)) / (airy - tight);
  return planWith(bars, names, layout, { air: Math.min(maxAiry, Math.max(0, air)), nameCount });
}

/** A picture of fixed height that has no room for all rows sums up more of them. */
export function planThatFits(
  barsOf: (most?: number) => readonly PairBar[],
  names: { a: string; b: string },
  layout: Canvas,
): { plan: PairPlan; isWhole: boolean } {
  const whole = planPair(barsOf(), names, layout);
  if (isPage(layout) || whole.bottom <= layout.height) return { plan: whole, isWhole: true };
  const plans = [6, 4, 2, 1].map((most) => planPair(barsOf(most), names, layout));
  return { plan: plans.find(({ bottom }) => bottom <= layout.height) ?? plans.at(-1)!, isWhole: false };
}

export function pairHeight(
  bars: readonly PairBar[],
  names: { a: string; b: string },
  layout: Canvas,
): number {
  return bars.length === 0 ? 140 : Math.ceil(planPair(bars, names, layout).bottom) + 4;
}
