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

/** A measure whose effect was estimated before and measured after. */
export interface MeasureComparison {
  measure_id: string;
  quartier_id: string;
  name: string;
  title: string;
  /** Saving in a full year, MWh. */
  ex_ante_mwh: number;
  ex_post_mwh: number;
  /** Of what was measured, t CO₂e per year. */
  saving_t_per_year: number | null;
}

/** Sums over all measures of which both are known. */
export interface MeasureComparisonSum {
  measures: number;
  ex_ante_mwh: number | null;
  ex_post_mwh: number | null;
}
