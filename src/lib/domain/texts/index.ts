import type { Language, Text } from '../vocabulary.ts';
import { abatementDe } from './abatement.de.ts';
import { abatementEn } from './abatement.en.ts';
import { chartsDe } from './charts.de.ts';
import { chartsEn } from './charts.en.ts';
import { decompositionDe, type DecompositionTexts } from './decomposition.de.ts';
import { decompositionEn } from './decomposition.en.ts';
import { errorsDe } from './errors.de.ts';
import { errorsEn } from './errors.en.ts';
import { multiplesDe } from './multiples.de.ts';
import { multiplesEn } from './multiples.en.ts';
import { outlookDe, type OutlookTexts } from './outlook.de.ts';
import { outlookEn } from './outlook.en.ts';
import { comparisonDe } from './pages-comparison.de.ts';
import { comparisonEn } from './pages-comparison.en.ts';
import { dataDe } from './pages-data.de.ts';
import { dataEn } from './pages-data.en.ts';
import { measuresDe } from './pages-measures.de.ts';
import { measuresEn } from './pages-measures.en.ts';
import { methodsDe } from './pages-methods.de.ts';
import { methodsEn } from './pages-methods.en.ts';
import { methodDecompositionDe, type MethodDecompositionTexts } from './pages-methods-decomposition.de.ts';
import { methodDecompositionEn } from './pages-methods-decomposition.en.ts';
import { programmeDe, type ProgrammeTexts } from './pages-programme.de.ts';
import { programmeEn } from './pages-programme.en.ts';
import { quartierDe, type QuartierTexts } from './pages-quartier.de.ts';
import { quartierEn } from './pages-quartier.en.ts';
import { pagingDe } from './paging.de.ts';
import { pagingEn } from './paging.en.ts';
import { programmeTraceDe } from './programme-trace.de.ts';
import { programmeTraceEn } from './programme-trace.en.ts';
import { scenarioDe, type ScenarioTexts } from './scenario.de.ts';
import { scenarioEn } from './scenario.en.ts';
import { sentencesDe, type SentenceTexts } from './sentences.de.ts';
import { sentencesEn } from './sentences.en.ts';
import { de, type Texts } from './de.ts';
import { en } from './en.ts';
import { traceDe, type TraceTexts } from './trace.de.ts';
import { traceEn } from './trace.en.ts';

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
