-- Every number other than 0 needs a factor of the programme's set; one problem per carrier and year.
with general as (
  select carrier, year
  from staging.emission_factors, staging.programme p
  where emission_factors.factor_set = p.factor_set and quartier_id is null
), local as (
  select quartier_id, carrier, year
  from staging.emission_factors, staging.programme p
  where emission_factors.factor_set = p.factor_set and quartier_id is not null
), localised as (
  select distinct quartier_id, carrier from local
), lacking as (
  select carrier, year, min(rowid) as first_row, count(*) as n
  from staging.energy e
  where energy_mwh <> 0
    and not exists (from general g where g.carrier = e.carrier and g.year = e.year)
    -- a gap in a local factor is named by its own rule
    and not exists (from localised l where l.quartier_id = e.quartier_id and l.carrier = e.carrier)
  group by carrier, year
)
select 'energy' as "table", (first_row + 2)::integer as source_row, 'carrier' as "column", carrier::varchar as value,
  'factor_missing' as rule,
  json_object('carrier', carrier, 'year', year, 'count', n,
    'values', case n when 1 then json_object('de', 'Wert', 'en', 'value') else json_object('de', 'Werte', 'en', 'values') end,
    'set', p.factor_set)::varchar as parameters
from lacking, staging.programme p
where p.factor_set in (select factor_set from staging.emission_factors)
