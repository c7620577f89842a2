import { fontFamily, lightColours } from './theme.ts';

/**
 * An ECharts option that can travel as JSON. What ECharts wants as a function stands in it as data:
 * `{ $labels: { "2019": "2019" } }` becomes the function that looks a value up.
 */
export type OptionValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly OptionValue[]
  | { readonly [key: string]: OptionValue };

export interface OptionSeries {
  readonly id: string;
  readonly type: 'line' | 'bar' | 'scatter';
  readonly [key: string]: OptionValue;
}

export interface ChartOption {
  readonly series: readonly OptionSeries[];
  readonly [key: string]: OptionValue | readonly OptionSeries[];
}

/** The option as ECharts takes it: label tables turned into functions, colours and fonts passed through `colour`. */
export function resolveOption(option: unknown, colour: (hex: string) => string = (hex) => hex): unknown {
  if (typeof option === 'string') return /^#[0-9a-f]{6}$/.test(option) ? colour(option) : option;
  if (Array.isArray(option)) return option.map((item) => resolveOption(item, colour));
  if (typeof option !== 'object' || option === null) return option;
  if ('$labels' in option) {
    const labels = option.$labels as Record<string, string>;
    return (value: unknown) => labels[String(value)] ?? '';
  }
  return Object.fromEntries(
    Object.entries(option).map(([key, value]) => [key, resolveOption(value, colour)]),
  );
}

/** Where the plot lies in the picture, in pixels, and how values become positions. */
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

export function position(value: number, axis: Pick<Axis, 'min' | 'max'>, from: number, to: number): number {
  return from + ((value - axis.min) / (axis.max - axis.min)) * (to - from);
}

export function gridOption({ left, top, right, bottom }: PlotArea): OptionValue {
  return {
    left,
    top,
    width: right - left,
    height: bottom - top,
    containLabel: false,
    outerBoundsMode: 'none',
  };
}

export interface TextSpot {
  x: number;
  y: number;
  size: number;
  colour: string;
  align?: 'left' | 'center' | 'right';
  isStrong?: boolean;
  /** An outline in the colour of the paper keeps text legible on lines. */
  hasHalo?: boolean;
}

/** One line of text at a place of the picture; `y` is the middle of the line. */
export function textElement(text: string, spot: TextSpot): OptionValue {
  return {
    type: 'text',
    x: spot.x,
    y: spot.y,
    silent: true,
    z: 100,
    style: {
      text,
      fill: spot.colour,
      fontSize: spot.size,
      fontFamily,
      fontWeight: spot.isStrong ? 600 : 400,
      align: spot.align ?? 'left',
      verticalAlign: 'middle',
      ...(spot.hasHalo ? { stroke: lightColours.paper, lineWidth: 4, lineJoin: 'round' } : {}),
    },
  };
}

/** `z` places it in the order of drawing; series have 3 to 5. */
export function lineElement(
  points: readonly (readonly [number, number])[],
  colour: string,
  { width = 1, z = 90 } = {},
): OptionValue {
  return {
    type: 'polyline',
    silent: true,
    z,
    shape: { points },
    style: { stroke: colour, lineWidth: width, fill: 'none' },
  };
}
