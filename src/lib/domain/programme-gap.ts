import type { ProgrammeYear } from './records.ts';

/** Emissions minus path over the same quartiers, t; null where none has both. */
export function programmeGap({ compared: { n, t, path_t } }: Pick<ProgrammeYear, 'compared'>): number | null {
  return n === 0 || t === null || path_t === null ? null : t - path_t;
}
