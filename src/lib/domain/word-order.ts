import type { Language } from './vocabulary.ts';

const collators = new Map<Language, Intl.Collator>();

/**
 * Which of two words a dictionary of the language names first: ä as a, ß as ss, 9 before 10. Lists that follow the
 * subject (sectors, carriers, certainties, states) keep the order of the vocabulary instead. In SQL: `name_key`.
 */
export function compareWords(lang: Language): (a: string, b: string) => number {
  const collator = collators.get(lang) ?? new Intl.Collator(lang, { numeric: true });
  collators.set(lang, collator);
  return collator.compare;
}

/** What is known of some of the ids, in the order of the vocabulary. */
export const inVocabularyOrder = <Item>(
  vocabulary: readonly Item[],
  idOf: (item: Item) => string,
  ids: readonly string[],
): Item[] => vocabulary.filter((item) => ids.includes(idOf(item)));
