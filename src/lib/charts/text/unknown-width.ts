import { graphemesOf } from './grapheme.ts';

/** Advances of what the font lacks, in thousandths of the font size: those of the fonts that step in for it. */
const advance = { space: 265, emoji: 1350, wide: 1000, capital: 850, letter: 700 } as const;

const picture = /\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
/** Marks on other characters, joiners, selectors. */
const invisible = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
/** Alphabets with letters of about the width of ours; whatever else there is may be as wide as it is high. */
const alphabet =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{N}]/u;

function advanceOf(character: string): number {
  if (invisible.test(character)) return 0;
  if (/(?!\u3000)\p{Zs}/u.test(character)) return advance.space;
  if (!alphabet.test(character)) return advance.wide;
  return /\p{Lu}/u.test(character) ? advance.capital : advance.letter;
}

/** Advances of a text of which the font lacks something; a picture of several code points is one picture. */
export function unknownWidth(text: string, known: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const grapheme of graphemesOf(text)) {
    const single = known.get(grapheme);
    if (single !== undefined) total += single;
    else if (picture.test(grapheme)) total += advance.emoji;
    else for (const character of grapheme) total += known.get(character) ?? advanceOf(character);
  }
  return total;
}
