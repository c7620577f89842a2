import { formatMoment } from '#lib/domain/numbers/format.ts';
import type { Edition } from '#lib/domain/records/edition.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { texts } from '#lib/texts/index.ts';
import { present } from './present.ts';

/** What must stand on everything that carries figures: that they may not be published yet, that they are not real. */
export const figureMarks = (
  { edition: { preview }, isDemo }: { edition: Pick<Edition, 'preview'>; isDemo: boolean },
  lang: Language,
): string[] =>
  present([
    preview && texts[lang].site.preview(formatMoment(preview.until, lang)),
    isDemo && texts[lang].site.demo,
  ]);
