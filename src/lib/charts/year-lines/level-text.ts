import type { Progress } from '#lib/domain/records/progress.ts';
import { formatYear } from '#lib/domain/numbers/date-text.ts';
import { isNothing } from '#lib/domain/numbers/rounding.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { gapStep } from '#lib/sentences/gap.ts';
import { chartTexts } from '#lib/texts/index.ts';
import { tonnesApart } from '#lib/sentences/tonnes.ts';

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
