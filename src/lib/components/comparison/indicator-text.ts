import { indicatorDigits } from '#lib/charts/comparison/chart.ts';
import type { IndicatorInputs, InputName } from '#lib/domain/indicator-inputs.ts';
import { formatNumber, formatPercent, formatTonnes, withUnit } from '#lib/domain/number-text.ts';
import type { ComparisonRow } from '#lib/domain/records.ts';
import { chartTexts } from '#lib/texts/index.ts';
import type { Indicator, Language } from '#lib/domain/vocabulary.ts';

export interface ComparedRow extends ComparisonRow {
  building_type: string | null;
  inputs: IndicatorInputs;
}

export function inputText(name: InputName, inputs: IndicatorInputs, lang: Language): string {
  const value = inputs[name];
  return name.endsWith('_t') || name === 't'
    ? formatTonnes(value, lang, inputs.step_t)
    : formatNumber(value, lang);
}

/** The value without its unit, for a column that names it. */
export function indicatorNumber(indicator: Indicator, value: number | null, lang: Language): string {
  return formatNumber(value, lang, { digits: indicatorDigits[indicator] });
}

/** The value with its unit, for running text. */
export function indicatorText(indicator: Indicator, value: number | null, lang: Language): string {
  const unit = chartTexts[lang].comparison.unit[indicator];
  return unit === '%'
    ? formatPercent(value, lang, { digits: indicatorDigits[indicator] })
    : withUnit(indicatorNumber(indicator, value, lang), unit);
}
