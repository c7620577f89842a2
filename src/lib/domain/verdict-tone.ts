import type { BudgetVerdict, LevelVerdict, MeasuresVerdict, TrendVerdict } from './vocabulary.ts';

export type VerdictName = LevelVerdict | BudgetVerdict | TrendVerdict | MeasuresVerdict;

/** How a verdict is marked besides its word: with the sign that a level has, but for an open question. */
export type VerdictTone = LevelVerdict | 'open';

export const verdictTones: Record<VerdictName, VerdictTone> = {
  achieved: 'achieved',
  ahead: 'ahead',
  close: 'close',
  behind: 'behind',
  kept: 'ahead',
  exceeded: 'behind',
  on_track: 'ahead',
  off_track: 'behind',
  open: 'open',
  sufficient: 'ahead',
  insufficient: 'behind',
  not_assessable: 'not_assessable',
};
