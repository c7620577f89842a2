import { derivedWords, shareWords } from './aliases/words.ts';
import { comparable } from './comparable.ts';
import { readHead } from './head-text.ts';
import { namesInQuotes, type FindingList } from './finding-list.ts';

const words = new Set(derivedWords.flatMap(comparable));
const parts = new Set(shareWords.flatMap(comparable));

/**
 * Does a head say that its numbers are made of others: "Veränderung zum Vorjahr [%]", "Anteil"? "Anteil GHD [MWh]" may be
 * the amount of a part.
 */
export function isDerivedHead(text: string): boolean {
  const said = text.slice(0, 120).match(/\p{L}+/gu) ?? [];
  const isOne = (some: ReadonlySet<string>) =>
    [said[0], said.at(-1)].some(
      (word) => word !== undefined && comparable(word).some((key) => some.has(key)),
    );
  const isAmount = readHead(text).units.some(({ unit }) => ['energy', 'mass'].includes(unit.dimension));
  return isOne(words) || (isOne(parts) && !isAmount);
}

/** Does a head give its unit as a share: "Haushalte [%]", "2019 in %"? */
export function isShareHead(text: string): boolean {
  const { units } = readHead(text);
  return units.length > 0 && units.every(({ unit }) => unit.dimension === 'share');
}

/** One sentence for the columns of a table that were left out. */
export function nameDerived(heads: readonly string[], row: number, list: FindingList): void {
  if (heads.length === 0) return;
  list.add({ rule: 'derived_columns_skipped', row, parameters: { heads: namesInQuotes(heads) } });
}
