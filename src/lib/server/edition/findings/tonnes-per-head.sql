-- Headline emissions for the people of the nearest year. No limits are published; 0.2 to 60 t are wide around what is
-- known: 8 t of all sectors in Germany in 2023 (672 million t for 84 million people, Umweltbundesamt), 2.4 t without
-- transport in the pilot area Bottrop in 2020. A lower bound can be too high, never too low. One warning per quartier,
-- at its first year.
with headline as (
  select string_agg(sector, ';' order by sector) as scope from headline_sector
), known as (
  select quartier_id::varchar as quartier_id, list({year: year, n: population}) filter (population > 0) as people
  from staging.main.reference
  group by quartier_id
), measured as (
  select y.quartier_id, y.year, y.t, y.is_assessable,
    list_sort(list_transform(k.people, lambda p : {distance: abs(p.year - y.year), year: p.year, n: p.n}))[1].n as n
  from scope_year y
  join headline h using (scope)
  join known k using (quartier_id)
  where y.t > 0
), outside as (
  select *, t / n as per from measured where t / n > 60 or (t / n < 0.2 and is_assessable)
)
select 'reference' as "table",
  (select (min(r.rowid) + 2)::integer from staging.main.reference r where r.quartier_id::varchar = o.quartier_id) as source_row,
  'population' as "column", round(arg_min(per, year), 3)::varchar as value, 'tonnes_per_head_out_of_band' as rule,
  json_object('quartier', o.quartier_id, 'year', min(year), 't', arg_min(t, year), 'n', arg_min(n, year), 'per', arg_min(per, year),
    'others', case count(*)
      when 1 then json_object('de', '', 'en', '')
      when 2 then json_object('de', ' (ebenso in einem weiteren Jahr)', 'en', ' (likewise in one more year)')
      else json_object('de', concat(' (ebenso in ', count(*) - 1, ' weiteren Jahren)'), 'en', concat(' (likewise in ', count(*) - 1, ' more years)'))
    end,
    'looks', case
      when arg_min(per, year) / 1000 between 0.2 and 60 then json_object('de', ' Das sieht nach kWh oder kg aus.', 'en', ' This looks like kWh or kg.')
      when arg_min(per, year) * 1000 between 0.2 and 60 then json_object('de', ' Das sieht nach GWh oder kt aus.', 'en', ' This looks like GWh or kt.')
      else json_object('de', '', 'en', '') end)::varchar as parameters
from outside o
group by o.quartier_id
