import type { Programme } from '#lib/domain/records/programme.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { explainedTexts, reportTexts } from '#lib/texts/index.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';
import { originFacts } from './origin-facts.ts';
import type { Part } from './report-chart.ts';

/** Method, sources and terms. */
export function closingParts({ edition }: OpenEdition, programme: Programme, lang: Language): Part[] {
  const { method, sources, glossary } = reportTexts[lang];
  return [
    { kind: 'heading', level: 1, text: method.title },
    ...method.lines.map((text) => ({ kind: 'paragraph', text }) as const),
    {
      kind: 'paragraph',
      text: [
        edition.factor_set === null ? '' : method.factors(edition.factor_set),
        method.reproduce(edition.id),
      ]
        .join(' ')
        .trim(),
    },
    { kind: 'heading', level: 1, text: sources.title },
    { kind: 'facts', items: originFacts(programme, lang) },
    { kind: 'heading', level: 1, text: glossary },
    { kind: 'facts', items: Object.values(explainedTexts[lang]) },
  ];
}
