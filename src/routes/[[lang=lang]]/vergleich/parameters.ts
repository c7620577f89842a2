import { indicators, type Indicator } from '#lib/domain/vocabulary.ts';
import { chosen } from '../../chosen.ts';

export const sortings = ['alphabetical', 'value'] as const;
export type Sorting = (typeof sortings)[number];

export const chosenIndicator = (url: URL): Indicator => chosen(url, 'indicator', indicators) ?? 'change_pct';

/** The asked year, else of the three newest comparable years the one with most quartiers. */
export function chosenYear(url: URL, years: readonly { year: number; n: number }[]): number | undefined {
  const asked = chosen(
    url,
    'year',
    years.map(({ year }) => String(year)),
  );
  if (asked !== undefined) return Number(asked);
  const newest = years.filter(({ n }) => n > 0).slice(0, 3);
  const best = Math.max(...newest.map(({ n }) => n));
  return newest.find(({ n }) => n === best)?.year ?? years[0]?.year;
}
