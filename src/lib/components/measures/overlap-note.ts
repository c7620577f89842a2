import { formatFactor } from '#lib/domain/numbers/format.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { measuresTexts } from '#lib/texts/index.ts';

/** What sums do about measures that overlap (METHOD.md, section 7). */
export const overlapNote = (interactionFactor: number, lang: Language): string =>
  interactionFactor === 1
    ? measuresTexts[lang].overlap.none
    : measuresTexts[lang].overlap.factor(formatFactor(interactionFactor, lang));
