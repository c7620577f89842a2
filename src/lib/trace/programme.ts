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

/** Which quartiers a total is summed over: those of its year, or the same ones in all comparable years. */
export const programmeGroups = ['comparable'] as const;
export type ProgrammeGroup = (typeof programmeGroups)[number];

/** How a total of the programme was summed. */
export interface ProgrammeTrace {
  /** Undefined: of whatever quartiers have the year. */
  group: ProgrammeGroup | undefined;
  total: ProgrammeYear;
  /** All quartiers, or those of the group, by name. */
  rows: ProgrammeContribution[];
}

/** Only quartiers that have both a complete year and a path can be compared with the path. */
export const isCompared = ({ t, path_t }: ProgrammeContribution) => t !== null && path_t !== null;

/** Page on which the total of a year is followed to the quartiers. */
export function programmeTraceAddress(year: number, view: View, group?: ProgrammeGroup): string {
  return pageAddress('/rechnung', view, { year, group });
}

/** The same as data: JSON, or a workbook that recalculates. */
export function programmeTraceDataAddress(
  { total: { year }, group }: Pick<ProgrammeTrace, 'total' | 'group'>,
  view: View,
  type: 'json' | 'xlsx' = 'json',
): string {
  return calculationAddress('/programme/trace', view, { year, group, type });
}
