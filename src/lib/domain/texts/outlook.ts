import type { Language } from '../vocabulary.ts';
import { outlookDe, type OutlookTexts } from './outlook.de.ts';
import { outlookEn } from './outlook.en.ts';

export type { OutlookTexts };

export const outlookTexts: Record<Language, OutlookTexts> = { de: outlookDe, en: outlookEn };
