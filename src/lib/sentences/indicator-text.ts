import { indicatorDefinitions, type Indicator } from '#lib/domain/indicators.ts';
import { formatNumber, formatPercent, withUnit } from '#lib/domain/numbers/format.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { indicatorTexts } from '#lib/texts/index.ts';

/** The value without its unit, for where that is named already. */
export function indicatorNumber(indicator: Indicator, value: number | null, lang: Language): string {
  return formatNumber(value, lang, { digits: indicatorDefinitions[indicator].digits });
}

/** The value with its unit. */
export function indicatorText(
  indicator: Indicator,
  value: number | null,
  lang: Language,
  unit: string = indicatorTexts[lang][indicator].unit,
): string {
  return unit === '%'
    ? formatPercent(value, lang, { digits: indicatorDefinitions[indicator].digits })
    : withUnit(indicatorNumber(indicator, value, lang), unit);
}
