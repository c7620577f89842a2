import type { Language } from '../vocabulary.ts';
import { methodsDe } from './pages-methods.de.ts';
import { methodsEn } from './pages-methods.en.ts';

export type MethodsTexts = typeof methodsDe;

export const methodsTexts: Record<Language, MethodsTexts> = { de: methodsDe, en: methodsEn };
