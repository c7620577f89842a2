import { sourceText, type Programme } from '#lib/domain/records/programme.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { reportTexts } from '#lib/texts/index.ts';

/** Where the figures of a report come from and under which licence they may be used. */
export function originFacts(programme: Pick<Programme, 'source' | 'source_en' | 'licence'>, lang: Language) {
  const { licence } = programme;
  const words = reportTexts[lang].sources;
  return [
    { term: words.source, text: sourceText(programme, lang) ?? words.none },
    { term: words.licence, text: licence ?? words.none },
  ];
}
