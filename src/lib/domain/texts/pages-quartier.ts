import type { Language } from '../vocabulary.ts';
import { quartierDe, type QuartierTexts } from './pages-quartier.de.ts';
import { quartierEn } from './pages-quartier.en.ts';

export type { QuartierTexts };

export const quartierTexts: Record<Language, QuartierTexts> = { de: quartierDe, en: quartierEn };
