import { protectedWords } from './aliases/words.ts';
import { comparable } from './comparable.ts';

const protectedTexts = new Set(protectedWords.flatMap(comparable));

/** Is a text the word that templates hold in place of a value that is withheld? */
export const isProtected = (text: string | undefined): boolean =>
  text !== undefined &&
  text.length < 20 &&
  !/\d/.test(text) &&
  comparable(text).some((key) => protectedTexts.has(key));
