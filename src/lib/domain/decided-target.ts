import type { ProgressTarget } from './records.ts';

/**
 * Whether the tonnes that were decided beside a percentage are more than 1 % apart from those that it gives today
 * (METHOD.md, section 1, DATA.md): then both are named and drawn.
 */
export function hasOtherDecision(
  target: ProgressTarget,
): target is ProgressTarget & { t: number; decided_t: number } {
  const { t, decided_t: decided } = target;
  return t !== null && decided !== null && Math.abs(decided - t) > 0.01 * Math.abs(t);
}
