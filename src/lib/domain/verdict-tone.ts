import type { BudgetVerdict, LevelVerdict, MeasuresVerdict, TrendVerdict } from './vocabulary.ts';

/** How a verdict is marked besides its word. */
export type VerdictTone = 'achieved' | 'good' | 'close' | 'open' | 'bad' | 'unknown';

const tones: Record<LevelVerdict | BudgetVerdict | TrendVerdict | MeasuresVerdict, VerdictTone> = {
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

export const verdictTone = (verdict: keyof typeof tones): VerdictTone => tones[verdict];
