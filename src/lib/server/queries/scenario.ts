import type { FactorScenario, ScenarioYear } from '#lib/domain/records/scenario.ts';
import { withheldCarriers } from '#lib/domain/vocabulary.ts';
import type { Database } from '../edition/database/database.ts';

/**
 * Emissions until the target year with further measures and a factor scenario (null: the latest factors), beside those
 * with secured measures and the latest factors alone, t per year. Empty without a target year to come.
 */
export function loadScenario(
  database: Database,
  quartier: string,
  { measures, scenario }: { measures: readonly string[]; scenario: string | null },
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
