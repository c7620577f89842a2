import type { MeasureRow } from './records/measures.ts';

/** What can be learned from a quartier's measures: first those of a category that the asking quartier has none in. */
export interface MeasuresToLearn {
  /** Of a category without any measure here. */
  unknown: MeasureRow[];
  /** Of a category that is tried here as well. */
  known: MeasureRow[];
}

/** Decided at least: who has only thought about something cannot tell how it went. */
const certain: ReadonlySet<MeasureRow['certainty']> = new Set(['implemented', 'secured', 'decided']);

/** Largest savings first, those without tonnes last; a measure that was given up makes no category known. */
export function measuresToLearn(theirs: readonly MeasureRow[], own: readonly MeasureRow[]): MeasuresToLearn {
  const categories = new Set(
    own.filter(({ status }) => status !== 'cancelled').map(({ category }) => category),
  );
  const told = theirs
    .filter(({ certainty }) => certain.has(certainty))
    .toSorted(
      (a, b) =>
        (b.saving_t_per_year ?? -Infinity) - (a.saving_t_per_year ?? -Infinity) ||
        (a.title < b.title ? -1 : 1),
    );
  return {
    unknown: told.filter(({ category }) => !categories.has(category)),
    known: told.filter(({ category }) => categories.has(category)),
  };
}
