import { formatDistance, formatSignedTonnes, formatTonnes, withUnit } from '#lib/domain/numbers/format.ts';
import type { Step } from '#lib/domain/numbers/rounding.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { chartTexts, texts } from '#lib/texts/index.ts';

/** "34.300 t CO₂e" */
export function tonnes(t: number | null, lang: Language, step: Step = null): string {
  return withUnit(formatTonnes(t, lang, step), texts[lang].term.unit.tonnesCo2e);
}

/** "34.300 t", where the picture has said of what. */
export function shortTonnes(t: number | null, lang: Language, step: Step = null): string {
  return withUnit(formatTonnes(t, lang, step), chartTexts[lang].unit.tonnes);
}

/** "+2.464 t" */
export function signedTonnes(t: number, lang: Language, step: Step = null): string {
  return withUnit(formatSignedTonnes(t, lang, step), chartTexts[lang].unit.tonnes);
}

/** "2.464 t", of a difference in whichever direction. */
export function tonnesApart(t: number, lang: Language, step: Step = null): string {
  return withUnit(formatDistance(t, lang, step), chartTexts[lang].unit.tonnes);
}

/** Coarsest of several steps; null where there is none. */
export function coarsestStep(steps: readonly Step[]): number | null {
  return steps.reduce<number | null>((most, step) => (step == null ? most : Math.max(most ?? 0, step)), null);
}
