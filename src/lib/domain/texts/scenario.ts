import type { Language } from '../vocabulary.ts';
import { scenarioDe, type ScenarioTexts } from './scenario.de.ts';
import { scenarioEn } from './scenario.en.ts';

export type { ScenarioTexts };

export const scenarioTexts: Record<Language, ScenarioTexts> = { de: scenarioDe, en: scenarioEn };
