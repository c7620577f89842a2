import type { ProgrammeYear } from '#lib/domain/records/programme.ts';

export interface ProgrammeData {
  years: readonly ProgrammeYear[];
}

export type SummedYear = ProgrammeYear & { t: number };

/** The latest year with a total. */
export function latestOf(years: readonly ProgrammeYear[]): SummedYear | undefined {
  return years.findLast((year): year is SummedYear => year.t !== null && year.coverage.n > 0);
}
