with cell as (
  select quartier_id, sector, carrier, min(year) as since, min(rowid) as first_row
  from staging.energy
  group by quartier_id, sector, carrier
), quartier as (
  select quartier_id, min(since) as first_year from cell group by quartier_id
)
select 'energy' as "table", (c.first_row + 2)::integer as source_row, 'year' as "column", c.since::varchar as value,
  'carrier_first_reported_later' as rule,
  json_object('quartier', c.quartier_id, 'sector', c.sector, 'carrier', c.carrier, 'first', q.first_year,
    'until', c.since - 1)::varchar as parameters
from cell c
join quartier q on q.quartier_id = c.quartier_id
where c.since > q.first_year
