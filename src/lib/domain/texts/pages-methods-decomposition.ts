import type { Language } from '../vocabulary.ts';
import { methodDecompositionDe, type MethodDecompositionTexts } from './pages-methods-decomposition.de.ts';
import { methodDecompositionEn } from './pages-methods-decomposition.en.ts';

export type { MethodDecompositionTexts };

export const methodDecompositionTexts: Record<Language, MethodDecompositionTexts> = {
  de: methodDecompositionDe,
  en: methodDecompositionEn,
};
