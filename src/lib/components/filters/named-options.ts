import type { Language } from '#lib/domain/vocabulary.ts';
import { compareWords } from '#lib/domain/word-order.ts';

/** Words of a list to choose from, in the alphabetical order of the language; a word without a name stands for itself. */
export function namedOptions(
  values: readonly string[],
  names: Readonly<Record<string, string>>,
  lang: Language,
): { value: string; label: string }[] {
  const compare = compareWords(lang);
  const options = values.map((value) => ({ value, label: names[value] ?? value }));
  return options.toSorted((a, b) => compare(a.label, b.label));
}
