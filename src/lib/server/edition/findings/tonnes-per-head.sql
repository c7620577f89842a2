-- Headline emissions for the people of the nearest year. No limits are published; 0.2 to 60 t are wide around what is
-- known: 8 t of all sectors in Germany in 2023 (672 million t for 84 million people, Umweltbundesamt), 2.4 t without
-- transport in the pilot area Bottrop in 2020. A lower bound can be too high, never too low. One warning per quartier,
-- at its first year.
with known as (
  select quartier_id::varchar as quartier_id, list({year: year, n: population, source_row: (rowid + 2)::integer}) filter (population > 0) as people
  from staging.main.reference
  group by quartier_id
), measured as (
  select y.quartier_id, y.year, y.t, y.is_assessable,
    unnest(list_sort(list_transform(k.people,
      lambda p : {distance: abs(p.year - y.year), reference_year: p.year, n: p.n, source_row: p.source_row}))[1:1], recursive := true)
  from scope_year y
  join headline h using (scope)
  join known k using (quartier_id)
  where y.t > 0
), outside as (
  select *, t / n as per from measured where t / n > 60 or (t / n < 0.2 and is_assessable)
)
select 'reference' as "table", arg_min(o.source_row, year)::integer as source_row,
  'population' as "column", round(arg_min(per, year), 3)::varchar as value, 'tonnes_per_head_out_of_band' as rule,
  json_object('quartier', o.quartier_id, 'year', min(year), 't', arg_min(t, year), 'n', arg_min(n, year),
    'of_year', staging.main.of_other_year(arg_min(reference_year, year), min(year)), 'per', arg_min(per, year),
    'others', staging.main.in_more_years(count(*)),
    'looks', staging.main.unit_hint(arg_min(per, year), 0.2, 60, {de: 'kWh oder kg', en: 'kWh or kg'},
      {de: 'GWh oder kt', en: 'GWh or kt'}))::varchar as parameters
from outside o
group by o.quartier_id
order by o.quartier_id
