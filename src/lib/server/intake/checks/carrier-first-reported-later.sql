with quartier as (
  select quartier_id, min(first_year) as first_year from staging.cell_history group by quartier_id
)
select 'energy' as "table", (c.first_row + 2)::integer as source_row, 'year' as "column", c.first_year::varchar as value,
  'carrier_first_reported_later' as rule,
  json_object('quartier', c.quartier_id, 'sector', c.sector, 'carrier', c.carrier, 'first', q.first_year,
    'lacking', concat_ws('–', q.first_year, nullif(c.first_year - 1, q.first_year)))::varchar as parameters
from staging.cell_history c
join quartier q on q.quartier_id = c.quartier_id
where c.first_year > q.first_year
