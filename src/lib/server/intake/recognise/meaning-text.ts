import { languages, type Text } from '#lib/domain/vocabulary.ts';
import { standardCarriers, standardSectors } from '../../contract/standard-lists.ts';
import type { Column, Table } from '../../contract/table.ts';
import { comparable } from './comparable.ts';
import { flagWords } from './aliases/words.ts';
import { writtenWord } from './written-words.ts';

const labels = new Map<string, Text>([
  ...standardSectors.map(({ sector, label }) => [sector, label] as const),
  ...standardCarriers.map(({ carrier, label }) => [carrier, label] as const),
]);

/** What people call what a key of a column stands for; the key itself where only its programme names it. */
export function meaningText(table: Table, column: Column, key: string): Text {
  if (column.references === 'sectors' || column.references === 'carriers')
    return labels.get(key) ?? { de: key, en: key };
  if (column.type === 'boolean') return { de: flagWords[key]?.[1] ?? key, en: flagWords[key]?.[2] ?? key };
  const [de, en] = languages.map((lang) => writtenWord(table, column, key, lang));
  return { de: de!, en: en! };
}

/** Does a word say plainly what it is read as? */
export const saysPlainly = (word: string, { de, en }: Text): boolean =>
  comparable(word).some((key) => [de, en].some((label) => comparable(label).includes(key)));
