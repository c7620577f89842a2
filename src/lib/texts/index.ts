import type { Language, Text } from '#lib/domain/vocabulary.ts';
import { abatementDe } from './de/abatement.ts';
import { abatementEn } from './en/abatement.ts';
import { chartsDe } from './de/charts.ts';
import { chartsEn } from './en/charts.ts';
import { decompositionDe, type DecompositionTexts } from './de/decomposition.ts';
import { decompositionEn } from './en/decomposition.ts';
import { errorsDe } from './de/errors.ts';
import { errorsEn } from './en/errors.ts';
import { indicatorsDe } from './de/indicators.ts';
import { indicatorsEn } from './en/indicators.ts';
import { multiplesDe } from './de/multiples.ts';
import { multiplesEn } from './en/multiples.ts';
import { outlookDe, type OutlookTexts } from './de/outlook.ts';
import { outlookEn } from './en/outlook.ts';
import { comparisonDe } from './de/pages-comparison.ts';
import { comparisonEn } from './en/pages-comparison.ts';
import { dataDe } from './de/pages-data.ts';
import { dataEn } from './en/pages-data.ts';
import { measuresDe } from './de/pages-measures.ts';
import { measuresEn } from './en/pages-measures.ts';
import { methodsDe } from './de/pages-methods.ts';
import { methodsEn } from './en/pages-methods.ts';
import { methodDecompositionDe, type MethodDecompositionTexts } from './de/pages-methods-decomposition.ts';
import { methodDecompositionEn } from './en/pages-methods-decomposition.ts';
import { programmeDe, type ProgrammeTexts } from './de/pages-programme.ts';
import { programmeEn } from './en/pages-programme.ts';
import { quartierDe, type QuartierTexts } from './de/pages-quartier.ts';
import { quartierEn } from './en/pages-quartier.ts';
import { pagingDe } from './de/paging.ts';
import { pagingEn } from './en/paging.ts';
import { programmeTraceDe } from './de/programme-trace.ts';
import { programmeTraceEn } from './en/programme-trace.ts';
import { scenarioDe, type ScenarioTexts } from './de/scenario.ts';
import { scenarioEn } from './en/scenario.ts';
import { sentencesDe, type SentenceTexts } from './de/sentences.ts';
import { sentencesEn } from './en/sentences.ts';
import { de, type Texts } from './de/layout.ts';
import { en } from './en/layout.ts';
import { traceDe, type TraceTexts } from './de/trace.ts';
import { traceEn } from './en/trace.ts';

export type {
  DecompositionTexts,
  MethodDecompositionTexts,
  OutlookTexts,
  ProgrammeTexts,
  QuartierTexts,
  ScenarioTexts,
  SentenceTexts,
  Texts,
  TraceTexts,
};

export const abatementTexts: Record<Language, typeof abatementDe> = { de: abatementDe, en: abatementEn };

export type ChartTexts = typeof chartsDe;

export const chartTexts: Record<Language, ChartTexts> = { de: chartsDe, en: chartsEn };

export const decompositionTexts: Record<Language, DecompositionTexts> = {
  de: decompositionDe,
  en: decompositionEn,
};

export type ErrorTexts = typeof errorsDe;

export const errorTexts: Record<Language, ErrorTexts> = { de: errorsDe, en: errorsEn };

export const indicatorTexts: Record<Language, typeof indicatorsDe> = { de: indicatorsDe, en: indicatorsEn };

export const multiplesTexts: Record<Language, typeof multiplesDe> = { de: multiplesDe, en: multiplesEn };

export const outlookTexts: Record<Language, OutlookTexts> = { de: outlookDe, en: outlookEn };

export type ComparisonTexts = typeof comparisonDe;

export const comparisonTexts: Record<Language, ComparisonTexts> = { de: comparisonDe, en: comparisonEn };

export type DataTexts = typeof dataDe;

export const dataTexts: Record<Language, DataTexts> = { de: dataDe, en: dataEn };

export type MeasuresTexts = typeof measuresDe;

export const measuresTexts: Record<Language, MeasuresTexts> = { de: measuresDe, en: measuresEn };

export type MethodsTexts = typeof methodsDe;

export const methodsTexts: Record<Language, MethodsTexts> = { de: methodsDe, en: methodsEn };

export const methodDecompositionTexts: Record<Language, MethodDecompositionTexts> = {
  de: methodDecompositionDe,
  en: methodDecompositionEn,
};

export const programmeTexts: Record<Language, ProgrammeTexts> = { de: programmeDe, en: programmeEn };

export const quartierTexts: Record<Language, QuartierTexts> = { de: quartierDe, en: quartierEn };

export const pagingTexts: Record<Language, typeof pagingDe> = { de: pagingDe, en: pagingEn };

export const programmeTraceTexts: Record<Language, typeof programmeTraceDe> = {
  de: programmeTraceDe,
  en: programmeTraceEn,
};

export const scenarioTexts: Record<Language, ScenarioTexts> = { de: scenarioDe, en: scenarioEn };

export const sentenceTexts: Record<Language, SentenceTexts> = { de: sentencesDe, en: sentencesEn };

/** Words of layout and components; the sentences of single pages are in files of their own beside this one. */
export const texts: Record<Language, Texts> = { de, en };

export const traceTexts: Record<Language, TraceTexts> = { de: traceDe, en: traceEn };

/** A text of the catalogue in both languages. */
export function traceText(pick: (words: TraceTexts, lang: Language) => string): Text {
  return { de: pick(traceDe, 'de'), en: pick(traceEn, 'en') };
}
