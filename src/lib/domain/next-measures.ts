import type { MeasureRow } from './records/measures.ts';
import { compareWords } from './word-order.ts';

// Titles are delivered in German.
const byTitle = compareWords('de');

/** How many a first look shows. */
const shown = 4;

/** Measures still to be completed, the earliest first and those without a date last; of one day by their title. */
export function nextMeasures(measures: readonly MeasureRow[]): MeasureRow[] {
  const place = ({ completion_date: date }: MeasureRow) => date ?? '9999';
  return measures
    .filter(({ certainty }) => certainty !== 'implemented' && certainty !== 'none')
    .toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : byTitle(a.title, b.title)))
    .slice(0, shown);
}
