-- Stationary energy only: fuels of transport say nothing about buildings. A sum that lacks confidential or unknown
-- cells, or rows with errors, can be too high, never too low. One warning per quartier, at its first year.
with measured as (
  select r.quartier_id, r.year, (r.rowid + 2)::integer as source_row,
    1000 * e.mwh / r.heated_floor_area_m2 as per, e.has_gap
  from staging.reference r
  join (
    select quartier_id, year, sum(energy_mwh) as mwh,
      bool_or(is_suspect or (energy_mwh is null and coalesce(notation in ('C', 'NE'), true))) as has_gap
    from staging.energy
    where sector::varchar in (from staging.headline_sector) and sector::varchar <> 'transport'
      -- a row without a sector may be of any
      or (is_suspect and sector is null)
    group by quartier_id, year
  ) e on e.quartier_id = r.quartier_id and e.year = r.year
  where r.heated_floor_area_m2 > 0
)
select 'reference' as "table", arg_min(source_row, year)::integer as source_row, 'heated_floor_area_m2' as "column",
  round(arg_min(per, year), 1)::varchar as value, 'intensity_out_of_band' as rule,
  json_object('quartier', quartier_id, 'year', min(year), 'others', staging.in_more_years(count(*)),
    'intensity', arg_min(per, year),
    'looks', staging.unit_hint(arg_min(per, year), 20, 400, {de: 'kWh', en: 'kWh'},
      {de: 'GWh', en: 'GWh'}))::varchar as parameters
from measured
where per not between case when has_gap then 0 else 20 end and 400
group by quartier_id
