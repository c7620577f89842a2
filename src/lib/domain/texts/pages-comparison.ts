import type { Language } from '../vocabulary.ts';
import { comparisonDe } from './pages-comparison.de.ts';
import { comparisonEn } from './pages-comparison.en.ts';

export type ComparisonTexts = typeof comparisonDe;

export const comparisonTexts: Record<Language, ComparisonTexts> = { de: comparisonDe, en: comparisonEn };
