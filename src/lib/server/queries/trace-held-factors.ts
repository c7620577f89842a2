import type { Reason } from '#lib/domain/vocabulary.ts';
import type { TraceInput } from '#lib/trace/trace.ts';
import type { Database } from '../edition/database/database.ts';

/** Energy of a carrier in a year and the factor of the base year that it is held at, with its row. */
export interface TraceHeldCarrier extends Pick<
  TraceInput,
  'factor_g_per_kwh' | 'factor_row' | 'factor_source' | 'is_local_factor'
> {
  carrier: string;
  /** Null where not even the sum of the confidential carriers may be given. */
  energy_mwh: number | null;
}

/** A year of the held-factor series with what it rests on. */
export interface TraceHeldYear {
  base_year: number;
  t: number;
  held_t: number | null;
  reasons: Reason[];
  carriers: TraceHeldCarrier[];
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
  const carriers = await database.rows<TraceHeldCarrier>(
    `select c.carrier, c.energy_mwh, f.g_per_kwh as factor_g_per_kwh, f.source_row as factor_row,
       f.source as factor_source, f.is_local as is_local_factor
     from carrier_year_of($quartier, $quartier) c
     -- a carrier with a factor of its own is not held at the general one
     left join effective_factor f on f.quartier_id = $quartier and f.year = $base and f.carrier = c.carrier
       and (f.is_local or not c.is_local_factor)
     left join carrier k on k.carrier = c.carrier
     where c.year = $year and c.energy_mwh is distinct from 0
     order by k.place, c.carrier`,
    { quartier, year, base: row.base_year },
  );
  return { ...row, carriers };
}
