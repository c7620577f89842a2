import type { Language } from '../vocabulary.ts';
import { methodDecompositionDe } from './pages-methods-decomposition.de.ts';
import { methodDecompositionEn } from './pages-methods-decomposition.en.ts';

export type MethodDecompositionTexts = typeof methodDecompositionDe;

export const methodDecompositionTexts: Record<Language, MethodDecompositionTexts> = {
  de: methodDecompositionDe,
  en: methodDecompositionEn,
};
