import type { BudgetVerdict, LevelVerdict, MeasuresVerdict, TrendVerdict } from './vocabulary.ts';

export type VerdictName = LevelVerdict | BudgetVerdict | TrendVerdict | MeasuresVerdict;

/** How a verdict is marked besides its word. */
export type VerdictTone = 'achieved' | 'good' | 'close' | 'open' | 'bad' | 'unknown';

const tones: Record<VerdictName, VerdictTone> = {
  achieved: 'achieved',
  ahead: 'good',
  close: 'close',
  behind: 'bad',
  kept: 'good',
  exceeded: 'bad',
  on_track: 'good',
  off_track: 'bad',
  open: 'open',
  sufficient: 'good',
  insufficient: 'bad',
  not_assessable: 'unknown',
};

export const verdictTone = (verdict: VerdictName): VerdictTone => tones[verdict];
