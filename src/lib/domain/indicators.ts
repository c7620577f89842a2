import type { StandardSector } from './vocabulary.ts';

/**
 * What makes quartiers comparable besides a complete year and a denominator: energy of every sector, the usual
 * definition of floor area, a target in the headline scope, weather of the year and heating shares.
 */
type ComparabilityRule = 'energy' | 'area' | 'target' | 'weather';

interface IndicatorDefinition {
  /** As the API names it. */
  unit: 't' | 't/m²' | 'kWh/m²' | '%' | 'pp';
  digits: number;
  /** In the order of the formula. */
  inputs: readonly InputName[];
  rules: readonly ComparabilityRule[];
  /** Stands beside the others, never for them: not the default, and marked wherever it is named. */
  isSupplementary?: true;
  /** Of this sector alone instead of the headline scope. */
  sector?: StandardSector;
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
  households_t_per_head: {
    unit: 't',
    digits: 1,
    inputs: ['households_t', 'population'],
    rules: [],
    isSupplementary: true,
    sector: 'households',
  },
  t_per_head_corrected: {
    unit: 't',
    digits: 1,
    inputs: ['corrected_t', 'population'],
    rules: ['weather'],
    isSupplementary: true,
  },
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
  /** Of households alone, in the headline or not. */
  households_t: number | null;
  /** Weather-corrected; not BISKO-conformant. */
  corrected_t: number | null;
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

const definitionOf = (indicator: Indicator): IndicatorDefinition => indicatorDefinitions[indicator];
const hasRule = (indicator: Indicator, rule: ComparabilityRule): boolean =>
  definitionOf(indicator).rules.includes(rule);

export const isPerArea = (indicator: Indicator): boolean => hasRule(indicator, 'area');
/** Counts from the base year of each quartier. */
export const isSinceBase = (indicator: Indicator): boolean => hasRule(indicator, 'target');
/** Not BISKO-conformant. */
export const isWeatherCorrected = (indicator: Indicator): boolean => hasRule(indicator, 'weather');
export const isSupplementary = (indicator: Indicator): boolean =>
  definitionOf(indicator).isSupplementary === true;
/** The one sector that it is about; undefined: the headline scope. */
export const sectorOf = (indicator: Indicator): StandardSector | undefined => definitionOf(indicator).sector;
