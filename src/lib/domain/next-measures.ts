import type { MeasureRow } from './records/measures.ts';

/** How many a first look shows. */
const shown = 4;

/** Measures that are still to be completed, the earliest first; those without a date come last. */
export function nextMeasures(measures: readonly MeasureRow[]): MeasureRow[] {
  const place = ({ completion_date: date }: MeasureRow) => date ?? '9999';
  return measures
    .filter(({ certainty }) => certainty !== 'implemented' && certainty !== 'none')
    .toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0))
    .slice(0, shown);
}
