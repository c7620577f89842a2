import { defaultComparisonYear, defaultIndicator } from '#lib/domain/default-choice.ts';
import { indicators, type Indicator } from '#lib/domain/indicators.ts';
import { chosen } from '#lib/server/http/pages/chosen.ts';

export const sortings = ['alphabetical', 'value'] as const;
export type Sorting = (typeof sortings)[number];

export const chosenIndicator = (url: URL): Indicator =>
  chosen(url, 'indicator', indicators) ?? defaultIndicator;

/** The asked year, if there is one of that number, else the one that a comparison begins with. */
export function chosenYear(url: URL, years: readonly { year: number; n: number }[]): number | undefined {
  const asked = chosen(
    url,
    'year',
    years.map(({ year }) => String(year)),
  );
  return asked === undefined ? defaultComparisonYear(years) : Number(asked);
}
