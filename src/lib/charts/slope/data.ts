import type { SlopeRow } from '#lib/domain/records/comparison.ts';
import type { Paging } from '#lib/domain/paging.ts';

export interface SlopeData {
  year: number;
  paging: Paging;
  /** Quartiers of the choice, comparable or not. */
  of: number;
  /** Of all comparable ones, not only those shown. */
  onSchedule: number;
  judged: number;
  rows: readonly SlopeRow[];
}
