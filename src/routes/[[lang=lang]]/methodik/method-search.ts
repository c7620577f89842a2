import { methodSectionNames, type MethodSection } from '#lib/domain/method-sections.ts';
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

const writtenOut: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A text as it is compared, in both spellings of umlauts: "ue" is found in "ü" like "u". */
type Spellings = readonly [plain: string, written: string];

/** "Lünen" is found by "Lünen", "Lunen" and "Luenen", CO₂ by "co2". */
function spellings(text: string): Spellings {
  const lower = text.normalize('NFC').toLowerCase();
  const fold = (letters: string) => letters.normalize('NFKD').replace(/\p{M}|\u00ad/gu, '');
  return [fold(lower).replaceAll('ß', 'ss'), fold(lower.replace(/[äöüß]/g, (letter) => writtenOut[letter]!))];
}

/** Where a text contains a word, be it in the middle of a longer one; -1 where it does not. */
const placeOf = (text: Spellings, word: Spellings): number =>
  Math.max(text[0].indexOf(word[0]), text[1].indexOf(word[1]));

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
