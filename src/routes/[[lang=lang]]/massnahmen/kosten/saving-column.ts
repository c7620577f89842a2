import { formatRounded, formatTonnes } from '#lib/domain/numbers/format.ts';
import { tonnesToSum } from '#lib/domain/numbers/rounding.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

/** A column of savings in t/a and its total, rounded so that the rows add up to it; "–" where nothing is known. */
export function savingColumn(
  savings: readonly (number | null)[],
  lang: Language,
): { shown: string[]; total: string; isKnown: boolean } {
  const isKnown = savings.some((saving) => saving !== null);
  const total = isKnown ? savings.reduce<number>((sum, saving) => sum + (saving ?? 0), 0) : null;
  return {
    shown: tonnesToSum(savings).map(({ value, digits }, at) =>
      formatRounded(value, savings[at], lang, { digits }),
    ),
    total: formatTonnes(total, lang),
    isKnown,
  };
}
