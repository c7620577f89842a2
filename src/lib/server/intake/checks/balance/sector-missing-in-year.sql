-- A headline sector that breaks off, or skips a year for which the quartier delivers others. What comes before its
-- beginning, and a sector in both forms, have rules of their own; a reported NO or IE covers its year, and begins a
-- sector only where nothing else is known of it (METHOD.md, section 2).
with energy_year as (
  select quartier_id, sector, year, min(rowid) + 2 as source_row
  from staging.energy
  group by quartier_id, sector, year
), delivered as (
  select 'energy' as "table", quartier_id, sector::varchar as sector, year, source_row, true as is_energy,
    false as is_covering
  from energy_year
  where sector::varchar in (from staging.headline_sector)
  union all
  select 'reported_emissions', quartier_id, sector::varchar, year, rowid + 2, false,
    coalesce(notation in ('NO', 'IE'), false)
  from staging.reported_emissions
  where sector::varchar in (from staging.headline_sector)
), sector as (
  select quartier_id, sector, list(year) as years,
    coalesce(min(year) filter (not is_covering), min(year)) as first_year
  from delivered
  group by quartier_id, sector
  having not (bool_or(is_energy) and bool_or(not is_energy and not is_covering))
), quartier_year as (
  select quartier_id, year, first({name: "table", source_row: source_row} order by "table", source_row) as place
  from delivered
  group by quartier_id, year
), lacking as (
  select s.quartier_id, s.sector, s.first_year, y.year, y.place
  from sector s
  join quartier_year y on y.quartier_id = s.quartier_id and y.year > s.first_year
  where not list_contains(s.years, y.year)
)
select arg_min(place, year).name as "table", arg_min(place, year).source_row::integer as source_row,
  'year' as "column", min(year)::varchar as value, 'sector_missing_in_year' as rule,
  json_object('quartier', quartier_id, 'sector', sector, 'first', first_year,
    'lacking', staging.year_list(list(year)))::varchar as parameters
from lacking
group by quartier_id, sector, first_year
