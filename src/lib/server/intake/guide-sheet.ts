import type { Text } from '#lib/domain/vocabulary.ts';
import type { Sheet } from './grid/grid.ts';

/** Sheets of a template that explain it, and that hold the words of its drop-down lists. No table is missed there. */
export const guideSheets = {
  guide: { de: 'Anleitung', en: 'How to fill in' },
  lists: { de: 'Listen', en: 'Lists' },
} satisfies Record<string, Text>;

const names = new Set(Object.values(guideSheets).flatMap(({ de, en }) => [de, en]));

export const isGuideSheet = ({ name }: Sheet) => names.has(name.trim());
