import type { Language } from '#lib/domain/vocabulary.ts';

/** Words of a list to choose from, in the alphabetical order of the language; a word without a name stands for itself. */
export function namedOptions(
  values: readonly string[],
  names: Readonly<Record<string, string>>,
  lang: Language,
): { value: string; label: string }[] {
  const options = values.map((value) => ({ value, label: names[value] ?? value }));
  return options.toSorted((a, b) => a.label.localeCompare(b.label, lang));
}
