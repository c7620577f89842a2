import type { IndicatorInputs, InputName } from '#lib/domain/indicators.ts';
import { formatNumber, formatTonnes } from '#lib/domain/numbers/number-text.ts';
import type { ComparisonRow } from '#lib/domain/records/comparison.ts';
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
