import type { MeasureEffectYear } from '#lib/domain/records/measures.ts';
import type { QuartierName } from '#lib/domain/records/programme.ts';
import type { Progress } from '#lib/domain/records/progress.ts';

export interface GapData {
  quartier: Pick<QuartierName, 'name'>;
  progress: Progress;
  /** Of all years; those of the target year are shown. */
  effects: readonly MeasureEffectYear[];
  interactionFactor: number;
}
