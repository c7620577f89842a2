import type { Indicator } from './indicators.ts';

// What is shown where nothing is chosen: the same on pages, in the API and in files.

/** Indicator of a comparison: comparable between quartiers of any size, and known wherever a baseline is. */
export const defaultIndicator: Indicator = 'change_pct';

/** Older years would be out of date, however complete they are. */
const maxRecentYears = 3;

/** Of the three newest years with comparable quartiers the one with most of them; `years` are newest first. */
export function defaultComparisonYear(years: readonly { year: number; n: number }[]): number | undefined {
  const newest = years.filter(({ n }) => n > 0).slice(0, maxRecentYears);
  const most = Math.max(...newest.map(({ n }) => n));
  return newest.find(({ n }) => n === most)?.year ?? years[0]?.year;
}

/** The latest year that any quartier has complete, else the latest; `rows` are oldest first. */
export function defaultProgrammeYear(
  rows: readonly { year: number; coverage: { n: number } }[],
): number | undefined {
  return (rows.findLast(({ coverage }) => coverage.n > 0) ?? rows.at(-1))?.year;
}
