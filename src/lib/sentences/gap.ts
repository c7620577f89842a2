import { formatYear } from '#lib/domain/numbers/format.ts';
import type { Progress } from '#lib/domain/records/progress.ts';
import { isNothing, type Step } from '#lib/domain/numbers/rounding.ts';
import { shortTonnes, tonnesApart } from './tonnes.ts';
import { chartTexts, sentenceTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

/** What is still missing in the latest year, t; null without target or latest year. */
export function gapOf({ latest, target }: Pick<Progress, 'latest' | 'target'>): number | null {
  return latest && target && target.t !== null ? latest.t - target.t : null;
}

/** The step to which a gap of the latest year is shown: no finer than its emissions were delivered, or are given out. */
export function gapStep({
  series,
  latest,
  step_t,
}: {
  series: readonly { year: number; rounded_to_t: number | null }[];
  latest: { year: number | null } | null;
  step_t: Step;
}): Step {
  const rounded = series.find(({ year }) => year === latest?.year)?.rounded_to_t ?? 0;
  return Math.max(rounded, step_t ?? 0) || null;
}

/** The gap to the target with both its years: it must not be taken for the distance from the path beside it. */
export function gapText(progress: Progress, lang: Language): string {
  const { latest, target } = progress;
  const gap = shortTonnes(gapOf(progress), lang, gapStep(progress));
  return sentenceTexts[lang].outlook.gap(gap, formatYear(latest?.year), formatYear(target?.year));
}

/** Where the latest value stands against the path, in words; undefined where that is not assessable. */
export function levelText(progress: Progress, lang: Language): string | undefined {
  const { level, latest, target, later_targets: later } = progress;
  const { path } = chartTexts[lang];
  if (!target) return later.length > 0 ? path.onlyLaterTargets : path.noTarget;
  if (level.verdict === 'achieved') return path.achieved(formatYear(target.year));
  if (level.verdict === 'not_assessable' || level.gap_t === null || !latest) return undefined;
  if (isNothing(level.gap_t)) return path.onPath;
  const value = tonnesApart(level.gap_t, lang, gapStep(progress));
  if (level.gap_t < 0) return path.belowPath(value);
  return latest.year >= target.year
    ? path.aboveTarget(value, formatYear(target.year))
    : path.abovePath(value);
}
