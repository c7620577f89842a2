import { formatYears } from '#lib/domain/numbers/format.ts';
import { sentenceTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

// A baseline of several years is their mean. Without that word it reads like their sum.

type Years = readonly [number, number];

/** "2019", "(Mittel 2019–2021)": after the word for the baseline. */
export const baseYears = (years: Years, lang: Language): string =>
  years[0] === years[1] ? formatYears(years) : sentenceTexts[lang].base.mean(formatYears(years));

/** "2019", "im Mittel 2019–2021": what something is more or less than. */
export const thanBaseYears = (years: Years, lang: Language): string => {
  const { than, thanMean } = sentenceTexts[lang].base;
  return (years[0] === years[1] ? than : thanMean)(formatYears(years));
};

/** "seit 2019", "gegenüber dem Mittel der Jahre 2019–2021". */
export const sinceBaseYears = (years: Years, lang: Language): string => {
  const { since, sinceMean } = sentenceTexts[lang].change;
  return (years[0] === years[1] ? since : sinceMean)(formatYears(years));
};

/** "gegenüber 2019", "gegenüber dem Mittel der Jahre 2019–2021": what something is the same as. */
export const againstBaseYears = (years: Years, lang: Language): string =>
  years[0] === years[1]
    ? sentenceTexts[lang].base.against(formatYears(years))
    : sentenceTexts[lang].change.sinceMean(formatYears(years));
