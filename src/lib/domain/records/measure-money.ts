/** What measures of a group cost and are funded with; each sum over the measures of which it is known. */
export interface MeasureMoney {
  /** Category, certainty or quartier; null: all. */
  key: string | null;
  /** Name of the quartier, where the group is one. */
  name: string | null;
  measures: number;
  invest_eur: number | null;
  with_invest: number;
  funding_eur: number | null;
  with_funding: number;
  /** Funding over the tonnes of the lifetime, both of the same measures; null: of none both are known. */
  funding_eur_per_t: number | null;
  with_funding_per_t: number;
}

export type MoneyGroup = 'all' | 'category' | 'certainty' | 'quartier';

/** Why of planned and measured tonnes one is missing, or the share of what was planned. */
export type ComparisonReason = 'not_direct' | 'no_assessable_year' | 'no_factor' | 'nothing_planned';

/** Planned (ex ante) beside measured (ex post) savings in a full year; tonnes with the same factors. */
interface PlannedAndMeasured {
  ex_ante_mwh: number | null;
  ex_post_mwh: number | null;
  /** Measured less planned. */
  difference_mwh: number | null;
  share_mwh_pct: number | null;
  ex_ante_t_per_year: number | null;
  ex_post_t_per_year: number | null;
  difference_t_per_year: number | null;
  share_t_pct: number | null;
}

/** A measure whose effect was estimated before and measured after. */
export interface MeasureComparison extends PlannedAndMeasured {
  measure_id: string;
  quartier_id: string;
  name: string;
  title: string;
  ex_ante_mwh: number;
  ex_post_mwh: number;
  difference_mwh: number;
  reason: ComparisonReason | null;
}

/** Sums over all measures of which both are known, times the interaction factor. */
export interface MeasureComparisonSum extends PlannedAndMeasured {
  measures: number;
  /** Those in the sums of tonnes. */
  with_tonnes: number;
}
