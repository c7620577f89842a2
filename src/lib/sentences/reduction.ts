import { formatPercent } from '#lib/domain/numbers/format.ts';
import { roundTo } from '#lib/domain/numbers/rounding.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

/** A reduction that somebody decided: 60 %, and 50,7 % only where it is no whole number. */
export function formatReduction(percent: number | null, lang: Language): string {
  const isWhole = percent !== null && Number.isInteger(roundTo(percent, 1));
  return formatPercent(percent, lang, { digits: isWhole ? 0 : 1 });
}
