import type { ValueStatus } from '#lib/domain/vocabulary.ts';
import type { ShapeStyle } from './elements.ts';
import type { ItemStyle, PointSymbol } from './option.ts';
import { lightColours } from './theme.ts';

// Signs have one meaning each, everywhere: circles say how firm a value is, squares that something is missing, ticks
// where a line would lead, and verdicts have shapes of their own (verdict-mark.ts). Form tells them apart; colour helps.

/** What can be said of the data of a year. */
export type DataState = ValueStatus | 'incomplete';

export interface PointSign {
  point: PointSymbol;
  style: ItemStyle;
}

const hollow = (borderColor: string, borderType?: readonly number[]): ItemStyle => ({
  color: lightColours.paper,
  borderColor,
  borderWidth: 2,
  ...(borderType && { borderType }),
});

/** Filled is final, a whole ring provisional, a broken one estimated; a square lacks something. */
export const dataSigns: Record<DataState, PointSign> = {
  final: {
    point: { symbol: 'circle', symbolSize: 8 },
    style: { color: lightColours.ink, borderColor: lightColours.ink, borderWidth: 2 },
  },
  provisional: { point: { symbol: 'circle', symbolSize: 9 }, style: hollow(lightColours.ink) },
  estimated: { point: { symbol: 'circle', symbolSize: 9 }, style: hollow(lightColours.ink, [2.8, 1.9]) },
  incomplete: { point: { symbol: 'rect', symbolSize: 9 }, style: hollow(lightColours.warning) },
};

/** Where something would be in a later year: no value of the balance, hence no circle. */
export function levelTick(colour: string, size = 12): PointSign {
  return { point: { symbol: 'rect', symbolSize: [size, 3] }, style: { color: colour } };
}

/** How sure a measure is: the surer, the darker; what is only an idea has a dashed outline. */
export const certaintyAreas = {
  secured: { fill: lightColours.accent },
  decided: { fill: lightColours.planned, stroke: lightColours.accent, lineWidth: 1.5 },
  idea: { fill: lightColours.paper, stroke: lightColours.accent, lineWidth: 1.5, lineDash: [4, 3] },
} as const satisfies Record<string, ShapeStyle>;
