import type { FactorScenario, ScenarioYear } from '#lib/domain/records/scenario.ts';
import { withheldCarriers } from '#lib/domain/vocabulary.ts';
import type { Database } from '../edition/database/database.ts';

/** What is assumed: measures switched on besides implemented and secured ones, and the factors of the years to come. */
export interface ScenarioChoice {
  measures: readonly string[];
  /** Id of a factor scenario; null holds the latest factors. */
  scenario: string | null;
}

/** Emissions until the target year under a choice, and with secured measures and held factors alone (t per year). */
export function loadScenario(
  database: Database,
  quartier: string,
  { measures, scenario }: ScenarioChoice,
): Promise<ScenarioYear[]> {
  return database.rows<ScenarioYear>(
    `select year, t, factors_t, measures_t, secured_t from scenario_of($quartier, $measures, $scenario)`,
    { quartier, measures: measures.join(','), scenario },
  );
}

/** Whether carriers of the year are confidential: they have no part in the effect of other factors. */
export async function hasWithheldCarriers(
  database: Database,
  quartier: string,
  year: number,
): Promise<boolean> {
  const [found] = await database.rows(
    `select 1 as found from carrier_year_of($quartier, $quartier)
     where year = $year and carrier = $withheld and energy_mwh is distinct from 0`,
    { quartier, year, withheld: withheldCarriers },
  );
  return found !== undefined;
}

export function loadFactorScenarios(database: Database): Promise<FactorScenario[]> {
  return database.rows<FactorScenario>(
    `select scenario, {'de': min(label_de), 'en': min(label_en)} as label,
       list(distinct carrier order by carrier) as carriers, min(year) as first_year, max(year) as last_year,
       list(distinct source order by source) as sources
     from input.factor_scenarios
     group by scenario
     order by scenario`,
  );
}
