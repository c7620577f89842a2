import { derivedWords, shareWords } from './aliases/words.ts';
import { comparable } from './comparable.ts';
import { readHead } from './head-text.ts';

const words = new Set(derivedWords.flatMap(comparable));
/** "Mittel 2019–2021", "Endenergie MWh Mittel"; beside other words it may be money. */
const mean = /(?:^|[kMGT]Wh[\])]?\s|\st[\])]?\s)\s*Mittel(?:\s+\d{2,4}(?:\s?[-–/]\s?\d{2,4})?)?\s*$/iu;
const perHead = /(?:^|[\s(])(?:pro|je|per) (?:Kopf|Einwohner|EW|capita|inhabitant)/iu;
const parts = new Set(shareWords.flatMap(comparable));

/**
 * Does a head say that its numbers are made of others: "Veränderung zum Vorjahr [%]", "Ø 2019–2021", "Anteil"? "Anteil GHD
 * [MWh]" may be the amount of a part.
 */
export function isDerivedHead(text: string): boolean {
  const said = text.slice(0, 120).match(/\p{L}+/gu) ?? [];
  const isOne = (some: ReadonlySet<string>) =>
    [said[0], said.at(-1)].some(
      (word) => word !== undefined && comparable(word).some((key) => some.has(key)),
    );
  const isAmount = readHead(text).units.some(({ unit }) => ['energy', 'mass'].includes(unit.dimension));
  return (
    isOne(words) ||
    perHead.test(text.slice(0, 120)) ||
    /^\s*[ØΔ∅⌀]/u.test(text) ||
    mean.test(text.slice(0, 120)) ||
    (isOne(parts) && !isAmount)
  );
}

/** Does a head give its unit as a share: "Haushalte [%]", "2019 in %"? */
export function isShareHead(text: string): boolean {
  const { units } = readHead(text);
  return units.length > 0 && units.every(({ unit }) => unit.dimension === 'share');
}
