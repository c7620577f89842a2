import { explainedTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

export type ExplainedTerm = keyof (typeof explainedTexts)['de'];

/** Id of the explanation, which every page carries once. */
export const explanationId = (term: ExplainedTerm) => `term-${term}`;

/** A text in pieces: the first mention of each term that the catalogue explains stands by itself. */
export function explainedParts(text: string, lang: Language): { text: string; term?: ExplainedTerm }[] {
  const words = Object.entries(explainedTexts[lang]) as [ExplainedTerm, { term: string }][];
  const found = words
    .flatMap(([key, { term }]) => {
      const at = text.toLowerCase().indexOf(term.toLowerCase());
      const isWord = at >= 0 && !/\p{L}/u.test((text[at - 1] ?? ' ') + (text[at + term.length] ?? ' '));
      return isWord ? [{ at, to: at + term.length, key }] : [];
    })
    .toSorted((a, b) => a.at - b.at);
  let from = 0;
  const parts = found.flatMap(({ at, to, key }) => {
    const before = text.slice(from, at);
    from = to;
    return [{ text: before }, { text: text.slice(at, to), term: key }];
  });
  return [...parts, { text: text.slice(from) }].filter((part) => part.text !== '');
}
