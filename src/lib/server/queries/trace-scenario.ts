import type { Database } from '../edition/database/database.ts';
import type { HeldFactor } from './trace-measures.ts';

/** Energy of a carrier in the latest measured year and its factor of that year, with its row. */
export interface TraceScenarioCarrier extends HeldFactor {
  energy_mwh: number;
}

export interface TraceScenarioFactor {
  carrier: string;
  year: number;
  g_per_kwh: number;
  row: number;
  source: string;
}

/** Carriers of the year with a factor: those that are withheld have none. */
export function loadTraceScenarioCarriers(
  database: Database,
  quartier: string,
  year: number,
): Promise<TraceScenarioCarrier[]> {
  return database.rows<TraceScenarioCarrier>(
    `select c.carrier, c.energy_mwh, c.year::integer as factor_year, f.g_per_kwh as factor_g_per_kwh,
       f.source_row as factor_row, f.source as factor_source, f.is_local as is_local_factor
     from carrier_year_of($quartier, $quartier) c
     join effective_factor f on f.quartier_id = $quartier and f.year = c.year and f.carrier = c.carrier
     left join carrier k on k.carrier = c.carrier
     where c.year = $year and c.energy_mwh is distinct from 0
     order by k.place, c.carrier`,
    { quartier, year },
  );
}

/** The years after the latest measured one that a scenario gives factors for, each carrier's in their order. */
export function loadTraceScenarioFactors(
  database: Database,
  scenario: string,
  latestYear: number,
): Promise<TraceScenarioFactor[]> {
  return database.rows<TraceScenarioFactor>(
    `select carrier, year::integer as year, g_per_kwh, source_row as row, source
     from input.factor_scenarios
     where scenario = $scenario and year > $year
     order by carrier, year`,
    { scenario, year: latestYear },
  );
}
