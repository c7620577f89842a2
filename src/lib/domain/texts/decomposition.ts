import type { Language } from '../vocabulary.ts';
import { decompositionDe } from './decomposition.de.ts';
import { decompositionEn } from './decomposition.en.ts';

export type DecompositionTexts = typeof decompositionDe;

export const decompositionTexts: Record<Language, DecompositionTexts> = {
  de: decompositionDe,
  en: decompositionEn,
};
