import type { QuartierName } from '../records/programme.ts';
import { sentencesOf } from './sentences.ts';

/** Where a text names a quartier, or the programme: of a name that several have, all their ids. */
interface Mention {
  start: number;
  end: number;
  /** None: the programme. */
  quartiers: readonly string[];
}

const programme =
  /\b(?:[Ii]m|[Dd]as|[Dd]es|the) Programms?\b|\bthe programme\b|\b(?:[Aa]lle|[Dd]ie|[Aa]ll|the)?\s?\d{0,6}\s?(?:von|of)?\s?\d{1,6}\s(?:Quartieren?|quartiers|neighbourhoods)\b|\b[Aa]lle Quartiere\b|\b[Aa]ll (?:quartiers|neighbourhoods)\b/g;

/** Which quartiers a place of a text is about; none: the programme. */
export type PlaceAt = (position: number) => readonly string[];

/**
 * A number is about the quartier that its sentence names before it, else behind it; where the sentence names none,
 * about the one named last before; and until any is named, about the programme.
 */
export function placesOf(text: string, quartiers: readonly QuartierName[]): PlaceAt {
  const mentions = mentionsOf(text, quartiers);
  const sentences = sentencesOf(text);
  return (position) => {
    const sentence = sentences[atOrBefore(sentences, position)] ?? { start: 0, end: text.length };
    const last = atOrBefore(mentions, position);
    const before = mentions[last];
    if (before && before.start >= sentence.start) return before.quartiers;
    const next = mentions[last + 1];
    if (next && next.start < sentence.end) return next.quartiers;
    return before?.quartiers ?? [];
  };
}

/** Index of the last that begins at or before a position; -1 if none does. */
function atOrBefore(list: readonly { start: number }[], position: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function mentionsOf(text: string, quartiers: readonly QuartierName[]): Mention[] {
  const words = new Set(text.match(/[\p{L}\p{N}]+/gu) ?? []);
  const idsOf = namesOf(quartiers);
  const found: Mention[] = [...text.matchAll(programme)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
    quartiers: [],
  }));
  for (const [name, ids] of idsOf) {
    const [firstWord] = /[\p{L}\p{N}]+/u.exec(name) ?? [];
    // A name may stand in the genitive: "Horsts".
    if (firstWord === undefined || !(words.has(firstWord) || words.has(`${firstWord}s`))) continue;
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      const isWhole =
        !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
        !/^s?[\p{L}\p{N}]/u.test(text.slice(end, end + 2).replace(/^s(?![\p{L}\p{N}])/u, ''));
      if (isWhole) found.push({ start: at, end, quartiers: named(text, at, ids, quartiers) });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  // "Horst-Süd" names one quartier, not two.
  const apart = found.filter(
    ({ end }, index) => !found.slice(Math.max(0, index - 3), index).some((other) => other.end >= end),
  );
  // "Horst in Gelsenkirchen" is about Horst alone.
  return apart.filter(({ start, quartiers: ids }, index) => {
    const before = apart[index - 1];
    const isNarrower =
      before && before.quartiers.length > 0 && before.quartiers.every((id) => ids.includes(id));
    return !(isNarrower && ids.length > before.quartiers.length && start - before.end <= nearby);
  });
}

/** What stands so close behind a name tells more of it, characters. */
const nearby = 60;

/**
 * What a text may call a quartier: by its name, also in capitals, or by its municipality. A municipality with several
 * means each of them.
 */
function namesOf(quartiers: readonly QuartierName[]): Map<string, string[]> {
  const idsOf = new Map<string, string[]>();
  const add = (name: string, id: string) => {
    for (const written of new Set([name, name.toUpperCase()])) {
      const ids = idsOf.get(written) ?? [];
      if (!ids.includes(id)) idsOf.set(written, [...ids, id]);
    }
  };
  for (const { quartier_id, name } of quartiers) add(name, quartier_id);
  const names = new Set(idsOf.keys());
  for (const { quartier_id, municipality } of quartiers) {
    if (!names.has(municipality)) add(municipality, quartier_id);
  }
  return idsOf;
}

/** Of quartiers of one name the one whose municipality stands right before it, else all of them. */
function named(text: string, at: number, ids: string[], quartiers: readonly QuartierName[]): string[] {
  if (ids.length === 1) return ids;
  const before = text.slice(Math.max(0, at - nearby), at).replace(/[\s,-]+$/, '');
  const meant = quartiers.filter(
    ({ quartier_id, municipality }) => ids.includes(quartier_id) && before.endsWith(municipality),
  );
  return meant.length > 0 ? meant.map(({ quartier_id }) => quartier_id) : ids;
}
