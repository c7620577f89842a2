import type { Progress } from '#lib/domain/records/progress.ts';
import type { TargetRow } from '#lib/domain/records/quartier-details.ts';

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
