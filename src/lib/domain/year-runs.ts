import { formatYears, joinList } from './number-text.ts';
import type { Language } from './vocabulary.ts';

/** 1991–1994, 1996 und 1998–1999: years in ascending order, neighbours as one run. */
export function formatYearRuns(years: readonly number[], lang: Language): string {
  const runs: [number, number][] = [];
  for (const year of years.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && year <= run[1] + 1) run[1] = year;
    else runs.push([year, year]);
  }
  return joinList(runs.map(formatYears), lang);
}
