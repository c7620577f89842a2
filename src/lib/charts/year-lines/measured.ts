import type { LineStyle } from '../drawing/axes.ts';
import type { Pair } from '../drawing/marks.ts';
import type { LineSeries, ScatterSeries } from '../drawing/option.ts';
import { dataSigns, levelTick, type DataState } from '../drawing/signs.ts';
import { lightColours } from '../drawing/theme.ts';
import type { LegendEntry } from '../drawing/legend.ts';
import { chartTexts, texts } from '#lib/texts/index.ts';
import type { Language, ValueStatus } from '#lib/domain/vocabulary.ts';

/** A measured year, t. */
export interface YearValue {
  year: number;
  t: number;
  status: ValueStatus | null;
}

export interface MeasuredSegment {
  from: YearValue;
  to: YearValue;
  /** Years without any row lie between. */
  isGap: boolean;
}

export const pairOf = ({ year, t }: { year: number; t: number }): Pair => [year, t];

export function yearLine(id: string, data: readonly Pair[], lineStyle: LineStyle): LineSeries {
  return { id, type: 'line', data, lineStyle, z: 3 };
}

const { ink, muted, accent, rest } = lightColours;

/** The lines of pictures over years: each means one thing in all of them. */
export const lineStyles = {
  measured: { color: ink, width: 2.5, cap: 'round' },
  estimated: { color: ink, width: 2.5, cap: 'round', type: [5, 4] },
  /** Over years without a row. */
  unknown: { color: muted, width: 1 },
  path: { color: accent, width: 2, type: [9, 4, 2, 4] },
  decided: { color: accent, width: 1 },
  trend: { color: rest, width: 1.5, type: [6, 4] },
  secured: { color: accent, width: 1.5, type: [2, 3] },
  scenario: { color: ink, width: 2, type: [7, 4] },
} as const satisfies Record<string, LineStyle>;

/** Lines between measured years: broken where one of them is estimated, thin over years without a row. */
export function measuredLines(segments: readonly MeasuredSegment[]): LineSeries[] {
  const { measured, estimated, unknown } = lineStyles;
  return segments.map(({ from, to, isGap }, index) => {
    const isEstimated = from.status === 'estimated' || to.status === 'estimated';
    const style = isGap ? unknown : isEstimated ? estimated : measured;
    return yearLine(`measured-${index}`, [from, to].map(pairOf), style);
  });
}

/** Values with the sign of their data. */
export function stateSpots(state: DataState, data: readonly Pair[]): ScatterSeries {
  const { point, style } = dataSigns[state];
  return { id: state, type: 'scatter', data, z: 5, itemStyle: style, ...point };
}

/** Measured years, each with how firm it is. */
export function measuredSpots(measured: readonly YearValue[]): ScatterSeries[] {
  return (['final', 'provisional', 'estimated'] as const).map((state) =>
    stateSpots(state, measured.filter(({ status }) => status === state).map(pairOf)),
  );
}

/** Where a line leads, below the measured years: a value may lie on the target. */
export function levelSpot(id: string, data: readonly Pair[], colour: string, size?: number): ScatterSeries {
  const { point, style } = levelTick(colour, size);
  return { id, type: 'scatter', data, z: 4, itemStyle: style, ...point };
}

/** The signs of the states that occur, with their words; of final values alone nothing has to be said. */
export function stateLegend(states: ReadonlySet<DataState | null>, lang: Language): LegendEntry[] {
  const open = (['provisional', 'estimated', 'incomplete'] as const).filter((state) => states.has(state));
  const shown = open.length > 0 && states.has('final') ? (['final', ...open] as const) : open;
  return shown.map((state) => ({
    sign: { kind: 'point', ...dataSigns[state] },
    text: state === 'incomplete' ? chartTexts[lang].legend.incomplete : texts[lang].status[state],
  }));
}

export const lineEntry = (name: keyof typeof lineStyles, text: string): LegendEntry => ({
  sign: { kind: 'line', line: lineStyles[name] },
  text,
});
