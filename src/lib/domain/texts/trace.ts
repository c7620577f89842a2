import type { Language, Text } from '../vocabulary.ts';
import { traceDe, type TraceTexts } from './trace.de.ts';
import { traceEn } from './trace.en.ts';

export type { TraceTexts };

export const traceTexts: Record<Language, TraceTexts> = { de: traceDe, en: traceEn };

/** A text of the catalogue in both languages. */
export function traceText(pick: (words: TraceTexts, lang: Language) => string): Text {
  return { de: pick(traceDe, 'de'), en: pick(traceEn, 'en') };
}
