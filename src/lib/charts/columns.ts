import { formatYear } from '#lib/domain/number-text.ts';
import type { Layout } from './layout.ts';
import type { OptionValue, PlotArea } from './option.ts';
import { yearTicks } from './scale.ts';
import { textWidth } from './text-width.ts';
import { fontFamily, lightColours } from './theme.ts';

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** The slots that columns stand in, evenly spaced in time: years without a column leave theirs empty. */
export interface Slots {
  years: number[];
  width: number;
  barWidth: number;
  centre(year: number): number;
}

export function slotsOf(years: readonly number[], area: Pick<PlotArea, 'left' | 'right'>): Slots {
  const first = Math.min(...years);
  // A balance every fifth year has a slot for every fifth year.
  const step = years.reduce((divisor, year) => commonDivisor(divisor, year - first), 0) || 1;
  const count = (Math.max(...years) - first) / step + 1;
  const all = Array.from({ length: count }, (_, index) => first + index * step);
  const width = (area.right - area.left) / all.length;
  return {
    years: all,
    width,
    barWidth: Math.max(2, Math.min(56, Math.round(width * 0.68))),
    centre: (year) => area.left + ((year - first) / step + 0.5) * width,
  };
}

/** Years or what stands below them, as many as have room; the last one always. */
function fitting(texts: readonly string[], { years, width }: Slots, size: number): Set<number> {
  const widest = Math.max(...texts.map((text) => textWidth(text, size)));
  const count = Math.max(1, Math.floor((years.length * width) / (widest + 7)));
  return new Set(yearTicks(0, years.length - 1, count));
}

/** A category axis of years, with a second line below each of them where `below` has one. */
export function yearSlotsAxis(
  slots: Slots,
  { axisSize }: Layout,
  below: (year: number) => string = () => '',
): OptionValue {
  const { years } = slots;
  const named = fitting(years.map(formatYear), slots, axisSize);
  const counted = fitting(years.map(below), slots, axisSize);
  const labels = years.map((year, index) => {
    const name = named.has(index) ? formatYear(year) : '';
    const second = counted.has(index) ? below(year) : '';
    return second === '' ? name : `${name === '' ? '\u00a0' : name}\n${second}`;
  });
  return {
    type: 'category',
    // The line lies above the columns, whose outlines would break it.
    z: 20,
    data: labels,
    axisLine: { show: true, lineStyle: { color: lightColours.axis, width: 1, cap: 'butt' } },
    axisTick: { show: false },
    axisLabel: {
      interval: 0,
      color: lightColours.muted,
      fontSize: axisSize,
      fontFamily,
      lineHeight: Math.round(axisSize * 1.3),
      hideOverlap: false,
      margin: 8,
    },
  };
}

/** Stripes over columns that do not tell all. */
export function hatching(colour: string): OptionValue {
  return { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -0.785, color: colour };
}
