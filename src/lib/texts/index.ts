import type { Language, Text } from '#lib/domain/vocabulary.ts';
import { abatementDe } from './de/abatement.ts';
import { abatementEn } from './en/abatement.ts';
import { chartsDe } from './de/charts.ts';
import { chartsEn } from './en/charts.ts';
import { comparisonDe } from './de/pages-comparison.ts';
import { comparisonEn } from './en/pages-comparison.ts';
import { dataDe } from './de/pages-data.ts';
import { dataEn } from './en/pages-data.ts';
import { decompositionDe } from './de/decomposition.ts';
import { decompositionEn } from './en/decomposition.ts';
import { errorsDe } from './de/errors.ts';
import { errorsEn } from './en/errors.ts';
import { explainedDe } from './de/explained.ts';
import { explainedEn } from './en/explained.ts';
import { gapDe } from './de/gap.ts';
import { gapEn } from './en/gap.ts';
import { indicatorsDe } from './de/indicators.ts';
import { indicatorsEn } from './en/indicators.ts';
import { measuresDe } from './de/pages-measures.ts';
import { measuresEn } from './en/pages-measures.ts';
import { methodsDe } from './de/pages-methods.ts';
import { methodsEn } from './en/pages-methods.ts';
import { methodDecompositionDe } from './de/pages-methods-decomposition.ts';
import { methodDecompositionEn } from './en/pages-methods-decomposition.ts';
import { multiplesDe } from './de/multiples.ts';
import { multiplesEn } from './en/multiples.ts';
import { outlookDe } from './de/outlook.ts';
import { outlookEn } from './en/outlook.ts';
import { pairDe } from './de/pair.ts';
import { pairEn } from './en/pair.ts';
import { programmeDe } from './de/pages-programme.ts';
import { programmeEn } from './en/pages-programme.ts';
import { programmeTraceDe } from './de/programme-trace.ts';
import { programmeTraceEn } from './en/programme-trace.ts';
import { quartierDe } from './de/pages-quartier.ts';
import { quartierEn } from './en/pages-quartier.ts';
import { reportDe } from './de/report.ts';
import { reportEn } from './en/report.ts';
import { scenarioDe } from './de/scenario.ts';
import { scenarioEn } from './en/scenario.ts';
import { sentencesDe } from './de/sentences.ts';
import { sentencesEn } from './en/sentences.ts';
import { similarDe } from './de/similar.ts';
import { similarEn } from './en/similar.ts';
import { standDe } from './de/stand.ts';
import { standEn } from './en/stand.ts';
import { traceDe } from './de/trace.ts';
import { traceEn } from './en/trace.ts';
import { de } from './de/layout.ts';
import { en } from './en/layout.ts';

const both = <Words>(de: Words, en: NoInfer<Words>): Record<Language, Words> => ({ de, en });

export const abatementTexts = both(abatementDe, abatementEn);
export const chartTexts = both(chartsDe, chartsEn);
export const comparisonTexts = both(comparisonDe, comparisonEn);
export const dataTexts = both(dataDe, dataEn);
export const decompositionTexts = both(decompositionDe, decompositionEn);
export const errorTexts = both(errorsDe, errorsEn);
export const explainedTexts = both(explainedDe, explainedEn);
export const gapTexts = both(gapDe, gapEn);
export const indicatorTexts = both(indicatorsDe, indicatorsEn);
export const measuresTexts = both(measuresDe, measuresEn);
export const methodsTexts = both(methodsDe, methodsEn);
export const methodDecompositionTexts = both(methodDecompositionDe, methodDecompositionEn);
export const multiplesTexts = both(multiplesDe, multiplesEn);
export const outlookTexts = both(outlookDe, outlookEn);
export const pairTexts = both(pairDe, pairEn);
export const programmeTexts = both(programmeDe, programmeEn);
export const programmeTraceTexts = both(programmeTraceDe, programmeTraceEn);
export const quartierTexts = both(quartierDe, quartierEn);
export const reportTexts = both(reportDe, reportEn);
export const scenarioTexts = both(scenarioDe, scenarioEn);
export const sentenceTexts = both(sentencesDe, sentencesEn);
export const similarTexts = both(similarDe, similarEn);
export const standTexts = both(standDe, standEn);
export const traceTexts = both(traceDe, traceEn);
/** Words of layout and components; the sentences of single pages are in files of their own beside this one. */
export const texts = both(de, en);

export type DataTexts = typeof dataDe;
export type MethodsTexts = typeof methodsDe;

/** A text of the catalogue in both languages. */
export function traceText(pick: (words: typeof traceDe, lang: Language) => string): Text {
  return { de: pick(traceDe, 'de'), en: pick(traceEn, 'en') };
}
