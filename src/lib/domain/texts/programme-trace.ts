import type { Language } from '../vocabulary.ts';
import { programmeTraceDe } from './programme-trace.de.ts';
import { programmeTraceEn } from './programme-trace.en.ts';

export const programmeTraceTexts: Record<Language, typeof programmeTraceDe> = {
  de: programmeTraceDe,
  en: programmeTraceEn,
};
