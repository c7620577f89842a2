import type { Language } from '../vocabulary.ts';
import { abatementDe } from './abatement.de.ts';
import { abatementEn } from './abatement.en.ts';

export const abatementTexts: Record<Language, typeof abatementDe> = { de: abatementDe, en: abatementEn };
