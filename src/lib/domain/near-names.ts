import { plainWords } from './file-name.ts';
import type { QuartierName } from './records/programme.ts';

/** So that "Lünen-Brambauer" meets "luenen-brambauer". */
const plain = (text: string) => plainWords(text, '');

/** The word that most resembles what was asked for; undefined if more than `maxShare` of its letters differ. */
export function nearestWord(
  words: readonly string[],
  asked: string,
  maxShare = maxDifferenceOfWords,
): string | undefined {
  const wanted = asked.length > nameLimit ? '' : plain(asked);
  if (wanted === '') return undefined;
  const near = words
    .map((word) => ({
      word,
      share: editDistance(plain(word), wanted) / Math.max(plain(word).length, wanted.length),
    }))
    .filter(({ share }) => share <= maxShare)
    .toSorted((a, b) => a.share - b.share);
  return near[0]?.word;
}

/** Longer texts are no names; comparing two of them takes the product of their lengths. */
const nameLimit = 80;
/** Something resembles what was asked for if at most this share of its letters differs. */
const maxDifference = 0.34;
/** Words of a list are told apart more easily than names. */
const maxDifferenceOfWords = 0.5;

/** Number of letters to insert, delete or replace, and of neighbours to swap in words of three letters and more. */
function editDistance(a: string, b: string): number {
  const maySwap = Math.min(a.length, b.length) > 2;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      const isSwapped = maySwap && row > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = isSwapped ? beforePrevious[column - 2]! + 1 : Infinity;
      current.push(Math.min(replaced, swapped, previous[column]! + 1, current[column - 1]! + 1));
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length]!;
}

/** Quartiers whose id, name or municipality holds what was asked for or nearly does, best first. */
export function nearNames(quartiers: readonly QuartierName[], asked: string, limit = 5): QuartierName[] {
  const wanted = asked.length > nameLimit ? '' : plain(asked);
  if (wanted.length < 2) return [];
  const distance = (candidate: string): number => {
    if (candidate.length > nameLimit) return Infinity;
    const name = plain(candidate);
    if (name === wanted) return 0;
    if (name.length >= 3 && (name.includes(wanted) || wanted.includes(name))) return 0.1;
    const longer = Math.max(name.length, wanted.length, 1);
    // At least the letters that one has more than the other differ.
    const least = Math.abs(name.length - wanted.length) / longer;
    return least > maxDifference ? least : editDistance(name, wanted) / longer;
  };
  return quartiers
    .map(({ quartier_id, name, municipality }) => ({
      quartier: { quartier_id, name, municipality },
      distance: Math.min(...[quartier_id, name, municipality, `${municipality}${name}`].map(distance)),
    }))
    .filter((candidate) => candidate.distance <= maxDifference)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ quartier }) => quartier);
}
