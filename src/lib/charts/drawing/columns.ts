import { formatYear } from '#lib/domain/numbers/format.ts';
import type { PartPattern } from './colours.ts';
import type { Layout } from '../layout.ts';
import { axisLetters, axisLine } from './axes.ts';
import type { Decal } from './marks.ts';
import { position, type Axis, type PlotArea } from './plot.ts';
import { textWidth } from '../text/width.ts';

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** The slots that columns stand in, evenly spaced in time: years without a column leave theirs empty. */
export interface Slots {
  years: number[];
  /** The years among them that have a column. */
  shown: Set<number>;
  width: number;
  barWidth: number;
  /** Where they stand in the picture. */
  area: PlotArea;
  /** The pixel across of a year's middle, and down of a value. */
  centre(year: number): number;
  height(value: number): number;
}

/** Years at the steps in which the given ones follow each other: a balance every fifth year has no gaps. */
export function slotYears(years: readonly number[]): number[] {
  const first = Math.min(...years);
  const step = years.reduce((divisor, year) => commonDivisor(divisor, year - first), 0) || 1;
  const count = (Math.max(...years) - first) / step + 1;
  return Array.from({ length: count }, (_, index) => first + index * step);
}

export function slotsOf(years: readonly number[], y: Axis, area: PlotArea): Slots {
  const all = slotYears(years);
  const width = (area.right - area.left) / all.length;
  return {
    years: all,
    shown: new Set(years),
    width,
    barWidth: Math.max(2, Math.min(56, Math.round(width * 0.68))),
    area,
    centre: (year) => area.left + (all.indexOf(year) + 0.5) * width,
    height: (value) => position(value, y, area.bottom, area.top),
  };
}

/** Those of the texts that have room beside each other, the last one first; empty ones take none. */
function fitting(texts: readonly string[], { width }: Slots, size: number, gap: number): Set<number> {
  const kept = new Set<number>();
  let limit = Infinity;
  for (let index = texts.length - 1; index >= 0; index--) {
    const half = textWidth(texts[index]!, size) / 2 + gap / 2;
    const centre = (index + 0.5) * width;
    if (texts[index] === '' || centre + half > limit) continue;
    kept.add(index);
    limit = centre - half;
  }
  return kept;
}

/** A category axis that names years with a column, with a second line below each of them where `below` has one. */
export function yearSlotsAxis(slots: Slots, layout: Layout, below: (year: number) => string = () => '') {
  const { axisSize } = layout;
  const { years, shown } = slots;
  const names = years.map((year) => (shown.has(year) ? formatYear(year) : ''));
  const seconds = years.map(below);
  const named = fitting(names, slots, axisSize, 6);
  const counted = fitting(seconds, slots, axisSize, 6);
  const labels = years.map((_, index) => {
    const name = named.has(index) ? names[index]! : '';
    const second = counted.has(index) ? seconds[index]! : '';
    return second === '' ? name : `${name === '' ? '\u00a0' : name}\n${second}`;
  });
  return {
    type: 'category' as const,
    // The line lies above the columns, whose outlines would break it.
    z: 20,
    data: labels,
    axisLine: axisLine(true),
    axisTick: { show: false as const },
    axisLabel: axisLetters(layout),
  };
}
export type CategoryAxis = ReturnType<typeof yearSlotsAxis>;

function slanted(color: string, gap: number, rotation: number): Decal {
  return { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, gap], rotation, color };
}

/** Slanting stripes over columns that do not tell all. */
export const hatching = (colour: string): Decal => slanted(colour, 5, -0.785);

/** Stripes for parts that share a colour: level ones would look like gaps, rising ones say that something is missing. */
export const stripes = (pattern: PartPattern, colour: string): Decal =>
  slanted(colour, 4, pattern === 'upright' ? Math.PI / 2 : 0.785);
