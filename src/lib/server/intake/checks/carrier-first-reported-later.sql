-- A carrier that is delivered from a later year on leaves the years before it open. They begin with whatever the quartier
-- delivers first, reported emissions too. A reported NO or IE stands for every carrier of its sector (METHOD.md, section 2).
with reported as (
  select quartier_id, sector, year, notation in ('NO', 'IE') as is_covering from staging.reported_emissions
), covered as (
  select quartier_id, sector, min(year) as first_year from reported where is_covering group by quartier_id, sector
), quartier as (
  select quartier_id, min(first_year) as first_year
  from (
    select quartier_id, first_year from staging.cell_history
    union all
    select quartier_id, year from reported
  )
  group by quartier_id
)
select 'energy' as "table", (c.first_row + 2)::integer as source_row, 'year' as "column", c.first_year::varchar as value,
  'carrier_first_reported_later' as rule,
  json_object('quartier', c.quartier_id, 'sector', c.sector, 'carrier', c.carrier, 'first', q.first_year,
    'lacking', concat_ws('–', q.first_year, nullif(c.first_year - 1, q.first_year)))::varchar as parameters
from staging.cell_history c
join quartier q on q.quartier_id = c.quartier_id
left join covered on covered.quartier_id = c.quartier_id and covered.sector = c.sector
where least(c.first_year, covered.first_year) > q.first_year
