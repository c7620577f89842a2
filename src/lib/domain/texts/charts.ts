import type { Language } from '../vocabulary.ts';
import { chartsDe } from './charts.de.ts';
import { chartsEn } from './charts.en.ts';

export type ChartTexts = typeof chartsDe;

export const chartTexts: Record<Language, ChartTexts> = { de: chartsDe, en: chartsEn };
