import type { Language } from '../vocabulary.ts';
import { programmeDe, type ProgrammeTexts } from './pages-programme.de.ts';
import { programmeEn } from './pages-programme.en.ts';

export type { ProgrammeTexts };

export const programmeTexts: Record<Language, ProgrammeTexts> = { de: programmeDe, en: programmeEn };
