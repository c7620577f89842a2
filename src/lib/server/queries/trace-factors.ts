import type { Reason } from '#lib/domain/vocabulary.ts';
import type { TraceInput } from '#lib/trace/trace.ts';
import type { Database } from '../edition/database/database.ts';

/** The factor of the year that a carrier is held at, with its row; none for a carrier that is withheld. */
export interface HeldFactor extends Pick<
  TraceInput,
  'factor_g_per_kwh' | 'factor_source' | 'is_local_factor'
> {
  /** Number of the row in the edition. */
  factor_row: number | null;
  carrier: string;
  factor_year: number;
}

export interface HeldCarrier extends HeldFactor {
  /** Null where not even the sum of the confidential carriers may be given. */
  energy_mwh: number | null;
}

/** Energy of the carriers of a year, and the factors of the year that they are held at. */
export function loadHeldCarriers(
  database: Database,
  quartier: string,
  { year, factorYear }: { year: number; factorYear: number },
): Promise<HeldCarrier[]> {
  return database.rows<HeldCarrier>(
    `select c.carrier, c.energy_mwh, $factor_year::integer as factor_year, f.g_per_kwh as factor_g_per_kwh,
       f.source_row as factor_row, f.source as factor_source, f.is_local as is_local_factor
     from carrier_year_of($quartier, $quartier) c
     -- a carrier with a factor of its own is not held at the general one
     left join effective_factor f on f.quartier_id = $quartier and f.year = $factor_year and f.carrier = c.carrier
       and (f.is_local or not c.is_local_factor)
     left join carrier k on k.carrier = c.carrier
     where c.year = $year and c.energy_mwh is distinct from 0
     order by k.place, c.carrier`,
    { quartier, year, factor_year: factorYear },
  );
}

/** A year of the held-factor series with what it rests on. */
export interface TraceHeldYear {
  base_year: number;
  t: number;
  held_t: number | null;
  reasons: Reason[];
  carriers: HeldCarrier[];
}

/** Undefined for a year that is not assessable. */
export async function loadTraceHeldYear(
  database: Database,
  quartier: string,
  year: number,
): Promise<TraceHeldYear | undefined> {
  const [row] = await database.rows<Omit<TraceHeldYear, 'carriers'>>(
    `select base_year::integer as base_year, t, held_t, reasons
     from held_factor_series_of($quartier, $quartier)
     where year = $year`,
    { quartier, year },
  );
  if (!row) return undefined;
  return {
    ...row,
    carriers: await loadHeldCarriers(database, quartier, { year, factorYear: row.base_year }),
  };
}

export interface TraceScenarioFactor {
  carrier: string;
  year: number;
  g_per_kwh: number;
  row: number;
  source: string;
}

/** The years after the latest measured one that a scenario gives factors for, each carrier's in their order. */
export function loadTraceScenarioFactors(
  database: Database,
  scenario: string,
  latestYear: number,
): Promise<TraceScenarioFactor[]> {
  return database.rows<TraceScenarioFactor>(
    `select f.carrier, f.year::integer as year, f.g_per_kwh, f.source_row as row, f.source
     from input.factor_scenarios f
     left join carrier k using (carrier)
     where f.scenario = $scenario and f.year > $year
     order by k.place, f.carrier, f.year`,
    { scenario, year: latestYear },
  );
}
