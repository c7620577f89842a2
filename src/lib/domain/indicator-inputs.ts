import type { TraceFigure } from './trace-figures.ts';
import type { Indicator } from './vocabulary.ts';

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

/** Inputs that have a calculation of their own; that of the indicator says where the others come from. */
export const traceOfInput: Partial<Record<InputName, TraceFigure>> = {
  t: 'headline_emissions',
  baseline_t: 'baseline',
  target_t: 'target',
};

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
