import type { Grid } from './option.ts';

/** Where the plot lies in the picture, in pixels. */
export interface PlotArea {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

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

export function gridOption({ left, top, right, bottom }: PlotArea): Grid {
  return { left, top, width: right - left, height: bottom - top };
}
