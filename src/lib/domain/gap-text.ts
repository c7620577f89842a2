import { formatTonnes, formatYear, withUnit } from './number-text.ts';
import type { Progress } from './records.ts';
import { sentenceTexts } from './texts/sentences.ts';
import type { Language } from './vocabulary.ts';

/** What is still missing in the latest year, t; null without target or latest year. */
export function gapOf({ latest, target }: Pick<Progress, 'latest' | 'target'>): number | null {
  return latest && target && target.t !== null ? latest.t - target.t : null;
}

/**
 * The gap between the latest year and the target with its tonnes and both years: it stands beside the distance from
 * the path, and must not be taken for it.
 */
export function gapText(progress: Progress, lang: Language): string {
  const { latest, target, step_t } = progress;
  const { outlook: words, unit } = sentenceTexts[lang];
  const gap = withUnit(formatTonnes(gapOf(progress), lang, step_t), unit);
  return words.gap(gap, formatYear(latest?.year), formatYear(target?.year));
}
