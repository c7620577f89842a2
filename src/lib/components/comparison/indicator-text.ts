import { indicatorDigits } from '#lib/charts/comparison.ts';
import { formatNumber, formatPercent, formatTonnes, withUnit } from '#lib/domain/number-text.ts';
import type { ComparisonRow } from '#lib/domain/records.ts';
import { chartTexts } from '#lib/domain/texts/charts.ts';
import type { Indicator, Language } from '#lib/domain/vocabulary.ts';

/** Numerators and denominators as the page receives them. */
export interface IndicatorInputs {
  t: number | null;
  energy_mwh: number | null;
  fossil_mwh: number | null;
  heat_mwh: number | null;
  population: number | null;
  dwellings: number | null;
  heated_floor_area_m2: number | null;
  baseline_t: number | null;
  target_t: number | null;
}
export type InputName = keyof IndicatorInputs;

export interface ComparedRow extends ComparisonRow {
  building_type: string | null;
  inputs: IndicatorInputs;
}

/** What each indicator is made from, in the order of its formula. */
export const inputsOf: Record<Indicator, readonly InputName[]> = {
  t_per_head: ['t', 'population'],
  t_per_m2: ['t', 'heated_floor_area_m2'],
  kwh_per_m2: ['energy_mwh', 'heated_floor_area_m2'],
  t_per_dwelling: ['t', 'dwellings'],
  change_pct: ['t', 'baseline_t'],
  progress_minus_elapsed_pp: ['t', 'baseline_t', 'target_t'],
  fossil_heat_pct: ['fossil_mwh', 'heat_mwh'],
};

export function inputText(name: InputName, value: number | null, lang: Language): string {
  return name.endsWith('_t') || name === 't' ? formatTonnes(value, lang) : formatNumber(value, lang);
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
