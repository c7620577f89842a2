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
    `with chosen as (
       select unnest(from_json($years, '["integer"]')) as year
     ), factor as (
       select f.source_row as place, f.carrier, f.year, f.quartier_id is not null as is_local, f.g_per_kwh, f.source
       from input.emission_factors f
       join programme p on p.factor_set = f.factor_set
       where f.year in (from chosen) and (f.quartier_id = $quartier or f.quartier_id is null)
     ), kind as (
       -- everything that heats, as in the statement "cell" of the edition
       select carrier, place, "group" = 'fossil' as is_fossil,
         "group" in ('fossil', 'heat_grid', 'renewable') or carrier in ('heating_electricity', 'heat_pump_electricity') as is_heat
       from carrier
     ), cell as (
       select b.source_row::integer as place, b.year::integer as year, b.sector::varchar as sector, b.carrier::varchar as carrier,
         b.energy_mwh, b.emissions_t, b.state::varchar as state, b.status::varchar as status, b.quality::varchar as quality, b.source,
         coalesce(b.is_local_factor, false) as is_local_factor
       from balance_cell b
       where b.quartier_id = $quartier and b.year in (from chosen)
     ), every as (
       select c.*, f.g_per_kwh, f.place as factor_row, f.source as factor_source, coalesce(h.share, 0) as heating_share,
         quality_weight(c.quality)::double as quality_weight, k.is_fossil, k.is_heat, k.place as carrier_place
       from cell c
       left join kind k on k.carrier = c.carrier
       left join factor f on f.carrier = c.carrier and f.year = c.year and f.is_local = c.is_local_factor
       left join input.heating_shares h on h.carrier = c.carrier and h.sector = c.sector
       union all
       select r.source_row, r.year::integer, r.sector, null, null, r.emissions_t, 'number', r.status, null, r.source, null,
         null, null, null, null, null, null, null, null
       from input.reported_emissions r
       where r.quartier_id = $quartier and r.year in (from chosen)
       union all
       select null, m.year::integer, m.sector, m.carrier, null, null, m.state, null, null, null, null,
         null, null, null, null, null, null, null, null
       from missing_cell m
       where m.quartier_id = $quartier and m.year in (from chosen)
         and not exists (from cell c where c.year = m.year and c.sector = m.sector and c.carrier is not distinct from m.carrier)
     )
     select e.year, e.sector, e.carrier, e.place as row, e.energy_mwh, e.emissions_t, e.state, w.year is not null as is_withheld, e.status, e.quality, e.source,
       e.is_local_factor, e.g_per_kwh as factor_g_per_kwh, e.factor_row::integer as factor_row, e.factor_source,
       e.heating_share, e.quality_weight, e.is_fossil, e.is_heat
     from every e
     left join sector s on s.sector = e.sector
     left join withheld_cell w
       on w.quartier_id = $quartier and w.year = e.year and w.sector = e.sector and w.carrier = e.carrier
     where list_contains(string_split($scope, ';'), e.sector)
     order by e.year, s.place, e.sector, e.carrier_place, e.carrier`,
    { quartier: quartierId, scope, years: JSON.stringify(years) },
  );
}
