import type { Text } from '../vocabulary.ts';

/** Emission factors of years to come, delivered as data. */
export interface FactorScenario {
  scenario: string;
  label: Text;
  carriers: string[];
  first_year: number;
  last_year: number;
  sources: string[];
}

/** One year of a what-if: emissions, and what of them comes from changed factors and from measures. */
export interface ScenarioYear {
  year: number;
  t: number;
  factors_t: number;
  measures_t: number;
  /** Secured measures alone, latest factors held. */
  secured_t: number;
}
