import type { Language } from '../vocabulary.ts';
import { pagingDe } from './paging.de.ts';
import { pagingEn } from './paging.en.ts';

export const pagingTexts: Record<Language, typeof pagingDe> = { de: pagingDe, en: pagingEn };
