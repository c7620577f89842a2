import type { MeasureEffectYear } from './records/measures.ts';
import type { PathPoint, Progress } from './records/progress.ts';

/** Certainties whose savings count as secured (METHOD.md, section 1). */
export const securedCertainties: readonly MeasureEffectYear['certainty'][] = ['implemented', 'secured'];

/** What secured measures alone would leave of the latest year, until the target year, t; empty if not assessable. */
export function securedPath(
  { latest, measures }: Pick<Progress, 'latest' | 'measures'>,
  effects: readonly MeasureEffectYear[],
): PathPoint[] {
  if (!latest || measures.after_secured_t === null) return [];
  const secured = effects.filter(({ certainty }) => securedCertainties.includes(certainty));
  const years = [...new Set(secured.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => ({
    year,
    t: secured.filter((row) => row.year === year).reduce((rest, { t }) => rest - t, latest.t),
  }));
}
