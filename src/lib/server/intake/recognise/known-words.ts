import { languages, type Text } from '#lib/domain/vocabulary.ts';
import { texts } from '#lib/texts/index.ts';
import { standardCarriers, standardSectors } from '../../contract/standard-lists.ts';
import type { Column, Table } from '../../contract/table.ts';
import { carrierAliases, flagWords, sectorAliases } from './aliases/words.ts';
import { maxRemembered, NameBook } from './comparable.ts';
import type { KnownNames } from './read-table.ts';
import { meaningText } from './meaning-text.ts';
import { aliasesOf } from './written-words.ts';

/** What a word of a cell means. */
export type WordMeaning =
  | { value: string }
  /** Several things bear that name. */
  | { meanings: readonly string[] }
  /** The alias book says something else than what bears that name already. */
  | { means: string; known: string };

/** Finds the key for which a word stands; what is unknown stays as it is, and the contract judges it. */
export interface KnownWords {
  meaningOf(table: Table, column: Column, word: string): WordMeaning;
  /** Is the word a key of the column? Undefined where nobody knows its keys. */
  isKey(table: Table, column: Column, word: string): boolean | undefined;
  /** Is the word itself a name of something, so that it is no word for a total? */
  isName(column: Column, word: string): boolean;
  /** What people call what a key stands for; a key that nobody has named is its own name. */
  labelOf(table: Table, column: Column, key: string): Text;
  /** Name and municipality of a quartier, if it is known. */
  placeOf(quartier: string): { name: string; municipality: string } | undefined;
  /** The municipality of a known quartier that bears that name. */
  townOf(word: string): string | undefined;
}

interface NameList {
  keys: ReadonlySet<string>;
  book: NameBook<string>;
}

export function knownWords(known: KnownNames): KnownWords {
  const lists: Record<string, readonly NameList[]> = {
    quartiers: [
      listOf(
        known.quartiers.map(({ quartier_id, name, municipality }) => [
          quartier_id,
          [quartier_id, name, `${municipality}-${name}`, `${name} (${municipality})`],
        ]),
      ),
    ],
    sectors: [
      standardSectorNames,
      listOf(known.sectors.map(({ sector, label_de, label_en }) => [sector, [sector, label_de, label_en]])),
    ],
    carriers: [
      standardCarrierNames,
      listOf(
        known.carriers.map(({ carrier, label_de, label_en }) => [carrier, [carrier, label_de, label_en]]),
      ),
    ],
  };
  const labels: Readonly<Record<string, ReadonlyMap<string, Text>>> = {
    quartiers: quartierLabels(known),
    sectors: new Map(
      known.sectors.map(({ sector, label_de, label_en }) => [sector, { de: label_de, en: label_en }]),
    ),
    carriers: new Map(
      known.carriers.map(({ carrier, label_de, label_en }) => [carrier, { de: label_de, en: label_en }]),
    ),
  };
  const places = new Map(known.quartiers.map((quartier) => [quartier.quartier_id, quartier]));
  const towns = new NameBook<string>();
  for (const { municipality } of known.quartiers) towns.add(municipality, municipality);
  const closed = new Map<Column, NameBook<string>>();
  const bookOf = (table: Table, column: Column): NameBook<string> => {
    let book = closed.get(column);
    if (!book) {
      book = new NameBook<string>();
      const words = aliasesOf(table, column);
      for (const key of column.values!) {
        for (const word of [key, ...(words[key] ?? [])]) book.add(word, key);
      }
      closed.set(column, book);
    }
    return book;
  };
  const namesIn = (some: readonly NameList[], word: string) => [
    ...new Set(some.flatMap(({ book }) => book.find(word))),
  ];
  const named = (some: readonly NameList[], word: string) =>
    some.some(({ keys }) => keys.has(word)) ? { value: word } : only(namesIn(some, word), word);
  const meanings = new Map<Column, Map<string, WordMeaning>>();
  return {
    /** Cells repeat. */
    meaningOf(table, column, word) {
      const ofColumn = meanings.get(column) ?? new Map<string, WordMeaning>();
      meanings.set(column, ofColumn);
      const known = ofColumn.get(word);
      if (known) return known;
      const meaning = lookUp(table, column, word);
      if (ofColumn.size < maxRemembered) ofColumn.set(word, meaning);
      return meaning;
    },
    isKey(_, column, word) {
      if (column.type === 'boolean') return word === 'true' || word === 'false';
      if (column.values) return column.values.includes(word);
      const some = lists[column.references ?? ''];
      return some?.some(({ keys }) => keys.size > 0) ? some.some(({ keys }) => keys.has(word)) : undefined;
    },
    isName: (column, word) => namesIn(lists[column.references ?? ''] ?? [], word).length > 0,
    labelOf: (table, column, key) =>
      labels[column.references ?? '']?.get(key) ?? meaningText(table, column, key),
    placeOf: (quartier) => places.get(quartier),
    townOf: (word) => towns.only(word),
  };

  function lookUp(table: Table, column: Column, word: string): WordMeaning {
    if (column.type === 'boolean') return only(flags.find(word), word);
    if (column.values)
      return column.values.includes(word) ? { value: word } : only(bookOf(table, column).find(word), word);
    const open = labelsOf[`${table.name}.${column.name}`];
    if (open) return open.keys.has(word) ? { value: word } : only(open.book.find(word), word);
    if (column.references && lists[column.references]) return named(lists[column.references]!, word);
    // the one list in a cell
    if (table.name === 'targets' && column.name === 'sectors') {
      const parts = word.split(';').map((part) => named(lists.sectors!, part.trim()));
      const unclear = parts.find((part) => 'meanings' in part);
      const isKeys = parts.every((part, at) => 'value' in part && part.value === word.split(';')[at]!.trim());
      if (isKeys) return { value: word };
      return unclear ?? { value: parts.map((part) => ('value' in part ? part.value : '')).join(';') };
    }
    return { value: word };
  }
}

/** Where two quartiers bear a name, the municipality tells them apart. */
function quartierLabels({ quartiers }: KnownNames): Map<string, Text> {
  const ids = new Map<string, Set<string>>();
  for (const { quartier_id, name } of quartiers) ids.set(name, (ids.get(name) ?? new Set()).add(quartier_id));
  return new Map(
    quartiers.map(({ quartier_id, name, municipality }) => {
      const label = ids.get(name)!.size > 1 ? `${name} (${municipality})` : name;
      return [quartier_id, { de: label, en: label }];
    }),
  );
}

const only = (found: readonly string[], word: string): WordMeaning =>
  found.length > 1 ? { meanings: found } : { value: found[0] ?? word };

const standardSectorNames = listOf(
  standardSectors.map(({ sector, label }) => [
    sector,
    [sector, label.de, label.en, ...(sectorAliases[sector] ?? [])],
  ]),
);
const standardCarrierNames = listOf(
  standardCarriers.map(({ carrier, label }) => [
    carrier,
    [carrier, label.de, label.en, ...(carrierAliases[carrier] ?? [])],
  ]),
);

function listOf(entries: readonly (readonly [key: string, names: readonly string[]])[]): NameList {
  const book = new NameBook<string>();
  for (const [key, names] of entries) for (const name of names) book.add(name, key);
  return { keys: new Set(entries.map(([key]) => key)), book };
}

/** Words of open lists that pages show by a label of ours; others stay what they are. */
const labelsOf: Readonly<Record<string, NameList | undefined>> = {
  'measures.category': listOfLabels('measureCategory'),
  'quartiers.phase': listOfLabels('phase'),
  'quartiers.building_type': listOfLabels('buildingType'),
};

function listOfLabels(list: 'measureCategory' | 'phase' | 'buildingType'): NameList {
  const [german, english] = languages.map((lang) => texts[lang][list]) as [Labels, Labels];
  return listOf(Object.keys(german).map((key) => [key, [german[key]!, english[key] ?? key]]));
}
type Labels = Readonly<Record<string, string>>;

const flags = new NameBook<string>();
for (const [value, words] of Object.entries(flagWords)) {
  for (const word of [value, ...words]) flags.add(word, value);
}
