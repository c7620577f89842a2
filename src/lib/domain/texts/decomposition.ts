import type { Language } from '../vocabulary.ts';
import { decompositionDe, type DecompositionTexts } from './decomposition.de.ts';
import { decompositionEn } from './decomposition.en.ts';

export type { DecompositionTexts };

export const decompositionTexts: Record<Language, DecompositionTexts> = {
  de: decompositionDe,
  en: decompositionEn,
};
