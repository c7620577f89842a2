import type { ComparisonSpan, YearValue } from '#lib/domain/comparison-series.ts';
import { formatNumber, formatPercent, withUnit } from '#lib/domain/number-text.ts';
import type { Paging } from '#lib/domain/paging.ts';
import { chartTexts } from '#lib/texts/index.ts';
import type { Indicator, Language } from '#lib/domain/vocabulary.ts';
import type { BaseYears } from '../notes/base-years.ts';
import { indicatorDigits } from '../comparison/chart.ts';

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
  const digits = indicatorDigits[indicator];
  const unit = chartTexts[lang].comparison.unit[indicator];
  return unit === '%'
    ? formatPercent(value, lang, { digits })
    : withUnit(formatNumber(value, lang, { digits }), unit);
}
