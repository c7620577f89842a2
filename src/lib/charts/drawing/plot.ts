import { formatNumber, formatYear } from '#lib/domain/numbers/format.ts';
import { roundTo } from '#lib/domain/numbers/rounding.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { Box } from '../labels/geometry.ts';
import type { Canvas } from '../layout.ts';

/** Where the plot lies in the picture, in pixels. */
export type PlotArea = Box;

export interface AxisTick {
  value: number;
  label: string;
}

export interface Axis {
  min: number;
  max: number;
  ticks: readonly AxisTick[];
}

/** The pixel of a value on an axis that reaches from one pixel to another. */
export function position(value: number, axis: Pick<Axis, 'min' | 'max'>, from: number, to: number): number {
  return from + ((value - axis.min) / (axis.max - axis.min)) * (to - from);
}

/** The same as an option. */
export function gridOption({ left, top, right, bottom }: PlotArea) {
  return { left, top, width: right - left, height: bottom - top };
}
export type Grid = ReturnType<typeof gridOption>;

/** A step of 1, 2 or 5 times a power of ten that divides the range into at most `count` parts. */
function niceStep(range: number, count: number): number {
  const rough = range / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10;
  return step * power;
}

/** An axis over the values that contains zero and has its ticks at round numbers. */
export function numberAxis(values: readonly number[], lang: Language, count: number, minStep = 0): Axis {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const range = high - low || 1;
  const step = Math.max(minStep, niceStep(range, count));
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => {
    const value = roundTo((first + index) * step, digits);
    return { value, label: formatNumber(value, lang, { digits }) };
  });
  return { min: ticks[0]!.value, max: ticks.at(-1)!.value, ticks };
}

/** The axis of emissions at the left of a picture: more ticks where it is high. */
export function emissionsAxis(values: readonly number[], { height, lang }: Canvas): Axis {
  return numberAxis(values, lang, height > 420 ? 6 : 5);
}

/** Every year, every second, fifth or tenth, so that at most `count` labels stand there; counted from `named`. */
export function yearTicks(first: number, last: number, count: number, named = last): number[] {
  const span = last - first;
  const step = [1, 2, 5, 10, 20, 50].find((years) => Math.floor(span / years) + 1 <= count) ?? 100;
  const start = named - Math.floor((named - first) / step) * step;
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, index) => start + index * step);
}

export function yearAxis(min: number, max: number, years: readonly number[]): Axis {
  return { min, max, ticks: years.map((value) => ({ value, label: formatYear(value) })) };
}
