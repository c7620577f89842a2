-- A local factor holds for every year in which the quartier uses the carrier.
with local as (
  select quartier_id, carrier, year, emission_factors.rowid as row_number
  from staging.emission_factors, staging.programme p
  where emission_factors.factor_set = p.factor_set and quartier_id is not null
), localised as (
  select quartier_id, carrier, min(row_number) as first_row from local group by quartier_id, carrier
)
-- Told at the energy without a factor; where nobody delivers that now, at the factor that began to hold.
select 'energy' as "table", (min(e.rowid) + 2)::integer as source_row, 'year' as "column",
  e.year::varchar as value, 'local_factor_gap' as rule,
  json_object('quartier', e.quartier_id, 'carrier', e.carrier, 'year', e.year,
    'elsewhere', json_object('table', 'emission_factors', 'source_row', min(first_row) + 2, 'column', 'carrier',
      'value', e.carrier))::varchar as parameters
from staging.energy e
join localised on localised.quartier_id = e.quartier_id and localised.carrier = e.carrier
anti join local l on l.quartier_id = e.quartier_id and l.carrier = e.carrier and l.year = e.year
where e.energy_mwh <> 0
group by e.quartier_id, e.carrier, e.year
