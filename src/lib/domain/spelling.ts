const writtenOut: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A text as it is compared, in both spellings of umlauts: "ue" is found in "ü" like "u". */
export type Spellings = readonly [plain: string, written: string];

/** "Lünen" is found by "Lünen", "Lunen" and "Luenen", CO₂ by "co2". */
export function spellings(text: string): Spellings {
  const lower = text.normalize('NFC').toLowerCase();
  const fold = (letters: string) => letters.normalize('NFKD').replace(/\p{M}|\u00ad/gu, '');
  return [fold(lower).replaceAll('ß', 'ss'), fold(lower.replace(/[äöüß]/g, (letter) => writtenOut[letter]!))];
}

/** Where a text contains a word, be it in the middle of a longer one; -1 where it does not. */
export const placeOf = (text: Spellings, word: Spellings): number =>
  Math.max(text[0].indexOf(word[0]), text[1].indexOf(word[1]));
