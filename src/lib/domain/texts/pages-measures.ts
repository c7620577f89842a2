import type { Language } from '../vocabulary.ts';
import { measuresDe } from './pages-measures.de.ts';
import { measuresEn } from './pages-measures.en.ts';

export type MeasuresTexts = typeof measuresDe;

export const measuresTexts: Record<Language, MeasuresTexts> = { de: measuresDe, en: measuresEn };
