import { graphemesOf } from './grapheme.ts';

/** Where a word that is too wide for its box may be broken, after this many UTF-16 units. */
export interface BreakPoint {
  at: number;
  /** Letters go on behind it. */
  hasHyphen: boolean;
  /** Best are places that the word has itself, worst those between any two characters. */
  rank: 0 | 1 | 2;
}

/** Given by the word: invisible hyphens and spaces, punctuation, a capital inside it. */
const given = /\u00ad|\u200b|[.,:;!?)\]}_&+=|](?=.)|\p{Ll}(?=\p{Lu})/gu;
/** Endings after which an s joins German compounds, as in "Sanierungsgebiet". */
const joined = '(?:ung|heit|keit|schaft|ion|tät|ier|iet|ieb|ann)';
const joint = new RegExp(`${joined}s(?=\\p{Ll}{3})`, 'gu');

/** What begins a syllable before a vowel, and what stands in the middle of such a beginning. */
const onset = '(?:sch|str|ch|ck|ph|th|qu|[bfgp][lr]|(?<!c)k[lr]|dr|(?<!d)tr|[bcdfghjklmnpqrstvwxzß])';
const insideOnset =
  '(?<=s)tr|(?<=st)r|(?<=c)[hk]|(?<=[pt])h|(?<=s)ch|(?<=[bfgp])[lr]|(?<=(?<!c)k)[lr]|(?<=d)r|(?<=(?<!d)t)r';
/**
 * Before the last consonant that stands before a vowel, with ch, ck, ph, sch, th and the like as one: the rule for
 * words that are no compounds (Amtliche Regelung der deutschen Rechtschreibung, § 110 to § 113).
 */
const syllable = new RegExp(
  `(?<=\\p{L}{3})(?<!${joined}(?=s))(?!${insideOnset})(?=${onset}[aeiouyäöü]\\p{L})`,
  'giu',
);

const isLetter = (character: string | undefined) => /^[\p{L}\p{M}]+$/u.test(character ?? '');
/** Scripts without spaces break anywhere and have no hyphen. */
const isUnspaced = (character: string | undefined) =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(
    character ?? '',
  );

/** All places of a word, in their order, each once with its best rank. */
export function breakPoints(word: string): BreakPoint[] {
  const places = new Map<number, BreakPoint>();
  const add = (at: number, rank: BreakPoint['rank'], hasHyphen: boolean) => {
    if (at > 0 && at < word.length && (places.get(at)?.rank ?? 3) > rank)
      places.set(at, { at, rank, hasHyphen });
  };
  for (const match of word.matchAll(given)) {
    const [found] = match;
    add(match.index + found.length, 0, found === '\u00ad' || isLetter(found));
  }
  for (const match of word.matchAll(joint)) add(match.index + match[0].length, 0, true);
  for (const match of word.matchAll(syllable)) add(match.index, 1, true);
  const graphemes = graphemesOf(word);
  let at = 0;
  for (const [index, grapheme] of graphemes.entries()) {
    at += grapheme.length;
    const next = graphemes[index + 1];
    const isJoined = isLetter(grapheme) && isLetter(next);
    const isBorder = isLetter(grapheme) !== isLetter(next);
    add(at, isBorder ? 1 : 2, isJoined && !isUnspaced(grapheme) && !isUnspaced(next));
  }
  // A place inside of what a reader takes for one character is none.
  const ends = new Set<number>();
  let end = 0;
  for (const grapheme of graphemes) ends.add((end += grapheme.length));
  return [...places.values()].filter((place) => ends.has(place.at)).sort((a, b) => a.at - b.at);
}
