import type { Language } from '../vocabulary.ts';
import { sentencesDe, type SentenceTexts } from './sentences.de.ts';
import { sentencesEn } from './sentences.en.ts';

export type { SentenceTexts } from './sentences.de.ts';

export const sentenceTexts: Record<Language, SentenceTexts> = { de: sentencesDe, en: sentencesEn };
