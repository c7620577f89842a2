import { isAtLeast, isNothing, roundTo, shownTonnes, tonneDigits, type Step } from './numbers/rounding.ts';
import type { Progress } from './records/progress.ts';

/** What closes the gap to the target, the surest first, and what nothing closes. */
export const gapParts = ['secured', 'decided', 'idea', 'open'] as const;
export type GapPart = (typeof gapParts)[number];

/** A part of the gap as it is printed; what is open fills the others up to the printed gap. */
export interface ShownPart {
  part: GapPart;
  /** t per year in the target year; negative where measures end before, or where they are more than needed. */
  t: number;
  shown: { value: number; digits: number; step: Step };
}

/**
 * What is known of the gap between the latest year and the target:
 * `unknown` where there is no target or no assessable year, `closed` where emissions are not above the target,
 * `missed` once the target year is measured, otherwise `open`, whose parts are null where measures say nothing.
 */
export type TargetGap =
  | { state: 'unknown' }
  | { state: 'closed' }
  | { state: 'missed'; t: number }
  | { state: 'open'; t: number; parts: ShownPart[] | null };

/**
 * The gap of a quartier; `step` is the one to which it is shown. Savings have the step of their own: what is rounded in
 * the latest year is not in them.
 */
export function targetGap({ latest, target, measures, step_t }: Progress, step: Step): TargetGap {
  const { target_gap_t: t, secured_t, decided_t, ideas_t, open_t } = measures;
  if (!latest || !target || t === null) return { state: 'unknown' };
  if (isAtLeast(0, t)) return { state: 'closed' };
  if (latest.year >= target.year) return { state: 'missed', t };
  const values = [secured_t, decided_t, ideas_t, open_t];
  if (values.some((value) => value === null)) return { state: 'open', t, parts: null };
  const known = values.map((value) => (isNothing(value!) ? 0 : value!));
  const shown = known.map((value, at) => {
    const own = at === 3 ? step : step_t;
    return { value: shownTonnes(value, own), digits: tonneDigits(value, own), step: own };
  });
  // Savings read as they do elsewhere; what is open makes them add up to the printed gap.
  const left = shown.slice(0, -1).reduce((rest, { value }) => rest - value, shownTonnes(t, step));
  const digits = tonneDigits(left, step);
  if (known.at(-1)! > 0 && left > 0) shown[3] = { value: roundTo(left, digits), digits, step };
  return {
    state: 'open',
    t,
    parts: gapParts.map((part, at) => ({ part, t: known[at]!, shown: shown[at]! })),
  };
}
