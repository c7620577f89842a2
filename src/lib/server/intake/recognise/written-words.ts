import type { Language, Text } from '#lib/domain/vocabulary.ts';
import { texts } from '#lib/texts/index.ts';
import type { Column, Table } from '../../contract/table.ts';
import { wordAliases } from './aliases/words.ts';

/** How people write what a column holds, other than names of sectors, carriers and quartiers: "vorläufig" for provisional. */
export function writtenWord(table: Table, column: Column, key: string, lang: Language): string {
  const label = labelsIn(table, column, lang)?.[key];
  if (label !== undefined) return label;
  // the keys are what people know
  if (!column.values || column.name === 'notation' || column.name === 'quality') return key;
  if (lang === 'en') return key.replaceAll('_', ' ');
  return aliasesOf(table, column)[key]?.[0] ?? key;
}

/** The labels of an open list by their keys; undefined for other columns. */
export function labelsIn(
  table: Table,
  column: Column,
  lang: Language,
): Readonly<Record<string, string>> | undefined {
  const { measureCategory, phase, buildingType } = texts[lang];
  const labels: Record<string, Readonly<Record<string, string>> | undefined> = {
    'measures.category': measureCategory,
    'quartiers.phase': phase,
    'quartiers.building_type': buildingType,
  };
  return labels[`${table.name}.${column.name}`];
}

/** All words of a closed list, for a sentence. */
export function writtenWords(table: Table, column: Column): Text {
  const all = (lang: Language) =>
    (column.values ?? []).map((key) => writtenWord(table, column, key, lang)).join(', ');
  return { de: all('de'), en: all('en') };
}

/** The words that people write for each key of a closed list. */
export const aliasesOf = (table: Table, column: Column): Readonly<Record<string, readonly string[]>> =>
  wordAliases[`${table.name}.${column.name}`] ?? wordAliases[column.name] ?? {};
