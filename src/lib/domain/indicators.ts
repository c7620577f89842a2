/**
 * What makes quartiers comparable besides a complete year and a denominator: energy of every sector, the usual
 * definition of floor area, a target in the headline scope.
 */
type ComparabilityRule = 'energy' | 'area' | 'target';

interface IndicatorDefinition {
  /** As the API names it. */
  unit: 't' | 't/m²' | 'kWh/m²' | '%' | 'pp';
  digits: number;
  /** In the order of the formula. */
  inputs: readonly InputName[];
  rules: readonly ComparabilityRule[];
}

/** METHOD.md, section 8. Values: edition/indicators/11-comparison.sql; words: texts/{de,en}/indicators.ts. */
export const indicatorDefinitions = {
  t_per_head: { unit: 't', digits: 1, inputs: ['t', 'population'], rules: [] },
  t_per_m2: { unit: 't/m²', digits: 3, inputs: ['t', 'heated_floor_area_m2'], rules: ['area'] },
  kwh_per_m2: {
    unit: 'kWh/m²',
    digits: 0,
    inputs: ['energy_mwh', 'heated_floor_area_m2'],
    rules: ['energy', 'area'],
  },
  t_per_dwelling: { unit: 't', digits: 1, inputs: ['t', 'dwellings'], rules: [] },
  change_pct: { unit: '%', digits: 1, inputs: ['t', 'baseline_t'], rules: ['target'] },
  progress_minus_elapsed_pp: {
    unit: 'pp',
    digits: 1,
    inputs: ['t', 'baseline_t', 'target_t'],
    rules: ['target'],
  },
  fossil_heat_pct: { unit: '%', digits: 1, inputs: ['fossil_mwh', 'heat_mwh'], rules: ['energy'] },
} as const satisfies Record<string, IndicatorDefinition>;

export type Indicator = keyof typeof indicatorDefinitions;
export const indicators = Object.keys(indicatorDefinitions) as [Indicator, ...Indicator[]];

/** Numerators and denominators of the indicators, in the headline scope of one year. */
export interface IndicatorInputs {
  t: number | null;
  energy_mwh: number | null;
  fossil_mwh: number | null;
  heat_mwh: number | null;
  population: number | null;
  dwellings: number | null;
  heated_floor_area_m2: number | null;
  /** Null unless the target is about the headline scope. */
  baseline_t: number | null;
  target_t: number | null;
  /** Step to which the tonnes are shown. */
  step_t: number | null;
}
export type InputName = Exclude<keyof IndicatorInputs, 'step_t'>;

/** Indicators that relate the same emissions to different denominators. */
export const perUnitIndicators = ['t_per_head', 't_per_m2', 't_per_dwelling'] as const satisfies Indicator[];
export type PerUnitIndicator = (typeof perUnitIndicators)[number];

export const isPerUnit = (indicator: Indicator): indicator is PerUnitIndicator =>
  perUnitIndicators.some((candidate) => candidate === indicator);

/** A quartier that is comparable with every denominator. */
export type PerUnitValues = { name: string } & Record<PerUnitIndicator, number>;

export const isIndicator = (name: string): name is Indicator => Object.hasOwn(indicatorDefinitions, name);

const hasRule = (indicator: Indicator, rule: ComparabilityRule): boolean =>
  (indicatorDefinitions[indicator].rules as readonly ComparabilityRule[]).includes(rule);

export const isPerArea = (indicator: Indicator): boolean => hasRule(indicator, 'area');
/** Counts from the base year of each quartier. */
export const isSinceBase = (indicator: Indicator): boolean => hasRule(indicator, 'target');
