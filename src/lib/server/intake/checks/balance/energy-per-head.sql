-- Energy for its people. No limits are published; these are wide around what is known: households in Germany used 8 MWh
-- per inhabitant and 16 MWh per dwelling in 2022 (678 TWh, Umweltbundesamt after AG Energiebilanzen, for some 84
-- million people and 43 million dwellings), those of the demonstration 5 to 10 and 10 to 26, and 7 to 14 MWh per
-- connection; Münster used 14.6 to 17.9 MWh of all sectors per inhabitant from 1990 to 2015. What lies outside by a
-- factor of 1,000 has another unit. A sum that lacks confidential or unknown cells, or rows with errors, can be too high,
-- never too low. One warning per quartier and figure, at its first year.
with cell as (
  select quartier_id, year, rowid as place, case when not is_suspect then energy_mwh end as energy_mwh, connections,
    -- a row without a sector may be of households
    coalesce(sector::varchar, 'households') = 'households' as is_household,
    is_suspect or (energy_mwh is null and coalesce(notation in ('C', 'NE'), true)) as is_gap
  from staging.energy
), unplaced as (
  select count(*) > 0 as has_unplaced from staging.energy where is_suspect and (quartier_id is null or year is null)
), balance as (
  select quartier_id, year,
    sum(energy_mwh) filter (is_household) as households, sum(energy_mwh) as every,
    coalesce(bool_or(is_gap) filter (is_household), bool_or(is_gap)) or (select has_unplaced from unplaced) as has_gap,
    bool_or(is_household) as has_households,
    sum(energy_mwh) filter (is_household and connections > 0) as connected,
    sum(connections) filter (is_household and energy_mwh is not null) as connections,
    case when bool_or(is_household) then min(place) filter (is_household and energy_mwh is not null)
      else min(place) filter (energy_mwh is not null) end + 2 as source_row
  from cell
  group by quartier_id, year
), known as (
  select quartier_id, list({year: year, n: population}) filter (population > 0) as people,
    list({year: year, n: dwellings}) filter (dwellings > 0) as dwellings
  from staging.reference
  group by quartier_id
), nearest as (
  select b.*, coalesce(len(k.people), 0) = 0 and coalesce(len(k.dwellings), 0) = 0 as is_unknown,
    list_sort(list_transform(k.people, lambda p : {distance: abs(p.year - b.year), year: p.year, n: p.n}))[1] as inhabitants,
    list_sort(list_transform(k.dwellings, lambda p : {distance: abs(p.year - b.year), year: p.year, n: p.n}))[1] as homes
  from balance b
  left join known k using (quartier_id)
), measured as (
  select quartier_id, year, source_row, has_gap, unnest([
    {kind: 'inhabitant', mwh: case when has_households then households end, n: inhabitants.n, reference_year: inhabitants.year, low: 1, high: 40},
    {kind: 'dwelling', mwh: case when has_households then households end, n: homes.n, reference_year: homes.year, low: 2, high: 80},
    {kind: 'every', mwh: case when not has_households then every end, n: inhabitants.n, reference_year: inhabitants.year, low: 1, high: 200},
    {kind: 'connection', mwh: case when is_unknown then connected end, n: connections, reference_year: year, low: 1, high: 400},
    -- nothing to divide by: at 8 MWh per inhabitant, five million MWh are a large city
    {kind: 'quartier', mwh: case when is_unknown and coalesce(connections, 0) = 0 then households end, n: 1, reference_year: year, low: 0, high: 5000000}
  ], recursive := true)
  from nearest
), outside as (
  select *, mwh / n as per
  from measured
  where n > 0 and mwh is not null and source_row is not null
    and (mwh / n > high or (mwh / n < low and not has_gap and mwh > 0))
)
select 'energy' as "table", arg_min(source_row, year)::integer as source_row, 'energy_mwh' as "column",
  arg_min(mwh, year)::varchar as value, case kind when 'quartier' then 'energy_beyond_any_quartier' else 'energy_out_of_band' end as rule,
  json_object('quartier', quartier_id,
    'what', case kind when 'every' then json_object('de', 'aller Sektoren', 'en', 'of all sectors')
      else json_object('de', 'der Haushalte', 'en', 'of households') end,
    'of', case kind when 'dwelling' then json_object('de', 'Wohnungen', 'en', 'dwellings')
      when 'connection' then json_object('de', 'Anschlüsse', 'en', 'connections')
      else json_object('de', 'Einwohner', 'en', 'inhabitants') end,
    'unit', case kind when 'dwelling' then json_object('de', 'Wohnung', 'en', 'dwelling')
      when 'connection' then json_object('de', 'Anschluss', 'en', 'connection')
      else json_object('de', 'Einwohner', 'en', 'inhabitant') end, 'year', min(year), 'mwh', arg_min(mwh, year), 'n', arg_min(n, year), 'of_year', staging.of_other_year(arg_min(reference_year, year), min(year)),
    'per', arg_min(per, year), 'low', any_value(low), 'high', any_value(high),
    'people', any_value(high) / 8,
    'others', staging.in_more_years(count(*)),
    'looks', staging.unit_hint(arg_min(per, year), any_value(low), any_value(high), {de: 'kWh', en: 'kWh'},
      {de: 'GWh', en: 'GWh'}))::varchar as parameters
from outside
group by quartier_id, kind
