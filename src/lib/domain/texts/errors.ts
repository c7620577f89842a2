import type { Language } from '../vocabulary.ts';
import { errorsDe } from './errors.de.ts';
import { errorsEn } from './errors.en.ts';

export type ErrorTexts = typeof errorsDe;

export const errorTexts: Record<Language, ErrorTexts> = { de: errorsDe, en: errorsEn };
