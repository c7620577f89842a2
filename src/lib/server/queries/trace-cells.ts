import type { CellState, Quality, ValueStatus } from '#lib/domain/vocabulary.ts';
import type { Database } from '../edition/database/database.ts';

/** A delivered cell with the factor it was multiplied by, and the row of the file that each stands in. */
export interface TraceCell {
  year: number;
  sector: string;
  /** Null for emissions reported as such. */
  carrier: string | null;
  row: number | null;
  energy_mwh: number | null;
  emissions_t: number | null;
  state: CellState;
  /** Confidential, and yet part of the sums that are given out. */
  is_withheld: boolean;
  status: ValueStatus | null;
  quality: Quality | null;
  source: string | null;
  is_local_factor: boolean | null;
  factor_g_per_kwh: number | null;
  factor_row: number | null;
  factor_source: string | null;
  heating_share: number | null;
  quality_weight: number | null;
  is_fossil: boolean | null;
  is_heat: boolean | null;
}

/**
 * The cells of a quartier in a scope ("households;services") and in some years: delivered ones, reported
 * emissions, and required ones without a row. A confidential cell has its state and nothing else. Row numbers
 * count like in a spreadsheet.
 */
export function loadTraceCells(
  database: Database,
  quartierId: string,
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
    { quartier: quartierId, scope, years: JSON.stringify(years) },
  );
}
