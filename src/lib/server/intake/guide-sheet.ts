import type { Text } from '#lib/domain/vocabulary.ts';
import type { Grid, Sheet } from './grid/grid.ts';

/** Sheets of a template that explain it, and that hold the words of its drop-down lists. No table is missed there. */
export const guideSheets = {
  guide: { de: 'Anleitung', en: 'How to fill in' },
  lists: { de: 'Listen', en: 'Lists' },
} satisfies Record<string, Text>;

const names = new Set(Object.values(guideSheets).flatMap(({ de, en }) => [de, en]));

export const isGuideSheet = ({ name }: Sheet) => names.has(name.trim());

/** How the explanation names the edition with which a template was filled in (texts/de/template.ts). */
const filledWith = /(?:öffentlichen Ausgabe|public edition) (\S+)/;
/** It stands at the top. */
const maxRows = 10;

/** The edition with which a template was filled in; undefined of other workbooks. */
export function editionOfTemplate({ sheets }: Grid): string | undefined {
  const guide = sheets.find(
    ({ name }) => name.trim() === guideSheets.guide.de || name.trim() === guideSheets.guide.en,
  );
  const texts = guide?.rows.slice(0, maxRows).flatMap(({ cells }) => cells) ?? [];
  for (const text of texts) {
    const found = typeof text === 'string' && filledWith.exec(text)?.[1];
    if (found) return found;
  }
  return undefined;
}
