import type { Language } from '../vocabulary.ts';
import { multiplesDe } from './multiples.de.ts';
import { multiplesEn } from './multiples.en.ts';

export const multiplesTexts: Record<Language, typeof multiplesDe> = { de: multiplesDe, en: multiplesEn };
