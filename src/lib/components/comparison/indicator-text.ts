import {
  indicatorDefinitions,
  type IndicatorInputs,
  type InputName,
  type Indicator,
} from '#lib/domain/indicators.ts';
import { formatNumber, formatPercent, formatTonnes, withUnit } from '#lib/domain/numbers/number-text.ts';
import type { ComparisonRow } from '#lib/domain/records/comparison.ts';
import { chartTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';

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
  return formatNumber(value, lang, { digits: indicatorDefinitions[indicator].digits });
}

/** The value with its unit, for running text. */
export function indicatorText(indicator: Indicator, value: number | null, lang: Language): string {
  const unit = chartTexts[lang].comparison.unit[indicator];
  return unit === '%'
    ? formatPercent(value, lang, { digits: indicatorDefinitions[indicator].digits })
    : withUnit(indicatorNumber(indicator, value, lang), unit);
}
