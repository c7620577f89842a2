import { formatYear } from '#lib/domain/numbers/format.ts';
import type { Pair } from '#lib/domain/records/pair.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { comparisonTexts, texts } from '#lib/texts/index.ts';

/** How firm the balances of both are; undefined where they cannot be compared. */
export function pairStatus(
  { a, b, year }: Pick<Pair, 'a' | 'b' | 'year'>,
  names: { a: string; b: string },
  lang: Language,
): string | undefined {
  if (a.status === null || b.status === null) return undefined;
  const { same, apart } = comparisonTexts[lang].status;
  const words = texts[lang].status;
  const [ofA, ofB] = [words[a.status], words[b.status]];
  const shown = formatYear(year);
  return a.status === b.status
    ? same(shown, names.a, names.b, ofA)
    : apart(shown, names.a, ofA, names.b, ofB);
}
