import { methodSectionNames, type MethodSection } from '#lib/domain/method-sections.ts';
import { placeOf, spellings, type Spellings } from '#lib/domain/spelling.ts';
import { methodsTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { methodPlaces, type EditionNames } from './method-places.ts';

export interface FoundText {
  section: MethodSection;
  /** German address with its fragment. */
  path: string;
  fragment: string;
  /** What the sentence explains, where it is about one thing. */
  name: string | undefined;
  /** The sentence, or a part of it around the words. */
  snippet: string;
}

const snippetLength = 160;

function snippetOf(text: string, words: readonly Spellings[]): string {
  if (text.length <= snippetLength) return text;
  const spelt = spellings(text);
  const first = Math.min(...words.map((word) => placeOf(spelt, word)).filter((place) => place >= 0));
  const around = Number.isFinite(first) ? Math.max(0, first - snippetLength / 2) : 0;
  const from = around === 0 ? 0 : text.indexOf(' ', around) + 1;
  const to = text.length <= from + snippetLength ? text.length : text.lastIndexOf(' ', from + snippetLength);
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}

/** Where the method says something of all the words, section by section; what a sentence explains counts with it. */
export function searchMethod(search: string, lang: Language, names: EditionNames): FoundText[] {
  const words = search
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(spellings);
  if (words.length === 0) return [];
  const places = methodPlaces(lang, names);
  return methodSectionNames.flatMap((section) => {
    const title = spellings(methodsTexts[lang].sections[section].title);
    const found = places[section].filter(({ name = '', text }) => {
      const own = spellings(`${name} ${text}`);
      const isOwn = words.map((word) => placeOf(own, word) >= 0);
      return isOwn.includes(true) && words.every((word, at) => isOwn[at] || placeOf(title, word) >= 0);
    });
    return found.map(({ id, name, text }) => ({
      section,
      path: `/methodik/${section}`,
      fragment: `#${id}`,
      name,
      snippet: snippetOf(text, words),
    }));
  });
}
