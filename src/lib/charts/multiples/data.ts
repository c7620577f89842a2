import type { ComparisonSpan, YearValue } from '#lib/domain/records/comparison.ts';
import { formatNumber, formatPercent, withUnit } from '#lib/domain/numbers/number-text.ts';
import type { Paging } from '#lib/domain/paging.ts';
import { chartTexts } from '#lib/texts/index.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import { indicatorDefinitions, type Indicator } from '#lib/domain/indicators.ts';
import type { BaseYears } from '../notes/base-years.ts';

export interface MultiplesRow {
  quartier_id: string;
  name: string;
  municipality: string;
  href: string;
  /** Comparable years only, ascending. */
  points: readonly YearValue[];
}

export interface MultiplesData {
  indicator: Indicator;
  year: number;
  /** Over the comparable quartiers. */
  paging: Paging;
  /** Quartiers of the choice, comparable or not. */
  of: number;
  span: ComparisonSpan;
  /** For an indicator that counts from the base year. */
  baseYears?: BaseYears;
  rows: readonly MultiplesRow[];
}

/** A value with its unit where that is short. */
export function indicatorValue(value: number, indicator: Indicator, lang: Language): string {
  const digits = indicatorDefinitions[indicator].digits;
  const unit = chartTexts[lang].comparison.unit[indicator];
  return unit === '%'
    ? formatPercent(value, lang, { digits })
    : withUnit(formatNumber(value, lang, { digits }), unit);
}
