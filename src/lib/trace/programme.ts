import type { ProgrammeYear, QuartierName } from '#lib/domain/records/programme.ts';
import { calculationAddress, pageAddress, type View } from '#lib/domain/address.ts';
import type { Reason, ValueStatus } from '#lib/domain/vocabulary.ts';

/** What a quartier adds to the programme's total of a year, in the headline scope. */
export interface ProgrammeContribution extends QuartierName {
  /** Null: not in the total, see reasons. */
  t: number | null;
  status: ValueStatus | null;
  /** Null where the quartier has no path of that scope in the year. */
  path_t: number | null;
  /** Why it is not in the total, or has no path. */
  reasons: Reason[];
}

/** How a total of the programme was summed. */
export interface ProgrammeTrace {
  total: ProgrammeYear;
  /** All quartiers, by name. */
  rows: ProgrammeContribution[];
}

/** Only quartiers that have both a complete year and a path can be compared with the path. */
export const isCompared = ({ t, path_t }: ProgrammeContribution) => t !== null && path_t !== null;

/** Page on which the total of a year is followed to the quartiers. */
export function programmeTraceAddress(year: number, view: View): string {
  return pageAddress('/rechnung', view, { year });
}

/** The same as data: JSON, or a workbook that recalculates. */
export function programmeTraceDataAddress(year: number, view: View, type: 'json' | 'xlsx' = 'json'): string {
  return calculationAddress('/programme/trace', view, { year, type });
}
