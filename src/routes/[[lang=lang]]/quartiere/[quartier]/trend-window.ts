import type { Progress } from '#lib/domain/records/progress.ts';
import { failBadParameter } from '#lib/server/http/pages/page-errors.ts';
import type { TargetRow } from '#lib/server/queries/quartier-details.ts';

/** The first year of the trend that the address asks for. Ends the request with 400 for what is no year. */
export function chosenFrom(url: URL): number | undefined {
  const asked = url.searchParams.get('from');
  if (asked === null || asked === '') return undefined;
  const year = /^\d{4}$/.test(asked) ? Number(asked) : NaN;
  return year >= 1950 && year <= 2150 ? year : failBadParameter('from', asked, []);
}

/** The default first year of the trend, the one asked for, and the years that leave four measured ones or more. */
export function trendWindow(
  { series, target }: Progress,
  targets: readonly TargetRow[],
  chosen: number | undefined,
): { preset: number; chosen: number | undefined; choices: number[] } | undefined {
  const measured = series.filter(({ assessable }) => assessable).map(({ year }) => year);
  const final = targets.find(
    ({ role, sectors }) => role === 'final' && sectors.join() === target?.sectors.join(),
  );
  const preset = final?.base_year_from ?? measured[0];
  if (preset === undefined) return undefined;
  return { preset, chosen, choices: measured.slice(0, Math.max(0, measured.length - 3)) };
}
