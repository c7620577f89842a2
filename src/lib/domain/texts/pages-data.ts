import type { Language } from '../vocabulary.ts';
import { dataDe } from './pages-data.de.ts';
import { dataEn } from './pages-data.en.ts';

export type DataTexts = typeof dataDe;

export const dataTexts: Record<Language, DataTexts> = { de: dataDe, en: dataEn };
