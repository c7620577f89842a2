import type { MeasureRow } from '#lib/domain/records/measures.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { texts } from '#lib/texts/index.ts';

/** Category of a measure and, unless it saves tonnes itself, its effect. */
export function measureKind({ category, effect }: MeasureRow, lang: Language): string {
  const { measureCategory, measureEffect } = texts[lang];
  const kind = measureCategory[category] ?? category;
  return effect === 'direct' ? kind : `${kind}, ${measureEffect[effect]}`;
}
