import type { AbatementStep } from '#lib/domain/records/abatement.ts';
import { formatNumber } from '#lib/domain/numbers/format.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { abatementTexts, texts } from '#lib/texts/index.ts';

/** The name of a step: its measure, or its category. */
export function stepName({ title, category }: AbatementStep, lang: Language): string {
  return title ?? texts[lang].measureCategory[category] ?? category;
}

export function costText(eur: number, lang: Language): string {
  return abatementTexts[lang].perTonne(formatNumber(eur, lang));
}

/** Savings up to and including each step. */
export function cumulated(steps: readonly AbatementStep[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step.saving_t_per_year));
}
