import type { Database } from '../edition/database.ts';
import { factorsOfYear, type HeldFactor } from './trace-measures.ts';

/** Energy of a carrier in the latest measured year and its factor of that year, with its row. */
export interface TraceScenarioCarrier extends HeldFactor {
  energy_mwh: number;
}

/** A factor that a scenario names. */
export interface TraceScenarioFactor {
  carrier: string;
  year: number;
  g_per_kwh: number;
  row: number;
  source: string;
}

/** Under this name the edition keeps together what may not be given by carrier. */
const withheld = 'confidential';

/** Carriers that are withheld have no factor, and so no part in the effect of other factors. */
export async function loadTraceScenarioCarriers(
  database: Database,
  quartierId: string,
  year: number,
): Promise<{ shown: TraceScenarioCarrier[]; isAnyWithheld: boolean }> {
  const rows = await database.rows<TraceScenarioCarrier>(
    `with factor as (${factorsOfYear})
     select c.carrier, c.energy_mwh, c.year::integer as factor_year, f.g_per_kwh as factor_g_per_kwh,
       f.place::integer as factor_row, f.source as factor_source, f.is_local as is_local_factor
     from carrier_year_of($quartier, $quartier) c
     left join factor f using (carrier)
     left join carrier k using (carrier)
     where c.year = $year and c.energy_mwh is distinct from 0
     order by k.place, c.carrier`,
    { quartier: quartierId, year },
  );
  return {
    shown: rows.filter(({ carrier, factor_g_per_kwh }) => carrier !== withheld && factor_g_per_kwh !== null),
    isAnyWithheld: rows.some(({ carrier }) => carrier === withheld),
  };
}

/** The years after the latest measured one that a scenario gives factors for, each carrier's in their order. */
export function loadTraceScenarioFactors(
  database: Database,
  scenario: string,
  latestYear: number,
): Promise<TraceScenarioFactor[]> {
  return database.rows<TraceScenarioFactor>(
    `select carrier, year::integer as year, g_per_kwh, (rowid + 2)::integer as row, source
     from input.factor_scenarios
     where scenario = $scenario and year > $year
     order by carrier, year`,
    { scenario, year: latestYear },
  );
}
