import type { DeliveredPlace } from '#lib/domain/records/delivered-place.ts';
import type { TraceInput } from '#lib/trace/trace.ts';
import type { Database } from '../edition/database/database.ts';

/** A delivered cell with the factor it was multiplied by, and the row that each stands in. */
export interface TraceCell extends Omit<
  TraceInput,
  'id' | 'kind' | 'name' | 'value' | 'unit' | 'confidential_cells' | 'factor_place' | keyof DeliveredPlace
> {
  /** Numbers of rows in the edition. */
  row: number | null;
  factor_row: number | null;
  year: number;
  sector: string;
  energy_mwh: number | null;
  /** Confidential, and yet part of the sums that are given out. */
  is_withheld: boolean;
}

/** Delivered cells, reported emissions and required cells without a row. A confidential one has its state alone. */
export function loadTraceCells(
  database: Database,
  quartier: string,
  scope: string,
  years: readonly number[],
): Promise<TraceCell[]> {
  return database.rows<TraceCell>(
    `select b.year::integer as year, b.sector, b.carrier, b.source_row as row, b.energy_mwh, b.emissions_t, b.state,
       b.is_withheld, b.status, b.quality, b.source, b.is_local_factor, f.g_per_kwh as factor_g_per_kwh,
       f.source_row as factor_row, f.source as factor_source,
       case when b.carrier is not null then coalesce(h.share, 0) end as heating_share,
       case when b.carrier is not null then quality_weight(b.quality)::double end as quality_weight,
       k."group" = 'fossil' as is_fossil, k.is_heat
     from balance_row b
     left join sector s using (sector)
     left join carrier k using (carrier)
     left join effective_factor f on f.quartier_id = $quartier and f.carrier = b.carrier and f.year = b.year
     left join input.heating_shares h on h.carrier = b.carrier and h.sector = b.sector
     where b.quartier_id = $quartier and list_contains(from_json($years, '["integer"]'), b.year)
       and list_contains(string_split($scope, ';'), b.sector)
     order by b.year, s.place, b.sector, k.place, b.carrier`,
    { quartier, scope, years: JSON.stringify(years) },
  );
}

/** One sector, one carrier or both in a year of the series. */
export interface TracePart {
  withheld_cells: number;
  /** What the edition shows of it; null where it may not be given, or where nothing was. */
  emissions_t: number | null;
}

export async function loadTracePart(
  database: Database,
  quartier: string,
  { year, sector, carrier }: { year: number; sector: string | undefined; carrier: string | undefined },
): Promise<TracePart> {
  const [row] = await database.rows<TracePart>(
    `select withheld_cells, emissions_t
     from balance
     where quartier_id = $quartier and is_series and detail = $detail and year = $year
       and sector is not distinct from $sector::varchar and carrier is not distinct from $carrier::varchar`,
    {
      quartier,
      detail: sector === undefined ? 'carrier' : carrier === undefined ? 'sector' : 'cell',
      year,
      sector: sector ?? null,
      carrier: carrier ?? null,
    },
  );
  return row ?? { withheld_cells: 0, emissions_t: null };
}
