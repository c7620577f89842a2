-- Sectors of the headline that one quartier, or every quartier, lacks; and delivered sectors outside the headline.
-- Transport outside the headline is usual and not named.
with delivered as (
  select quartier_id, sector::varchar as sector, min(source_row) as source_row, any_value("table" order by source_row) as "table"
  from (
    select quartier_id, sector, (first_row + 2)::integer as source_row, 'energy' as "table" from staging.cell_history
    union all
    select quartier_id, sector, (rowid + 2)::integer, 'reported_emissions' from staging.reported_emissions
  )
  where sector is not null
  group by quartier_id, sector
), of_nobody as (
  select h.sector from staging.headline_sector h
  where h.sector in (select sector from staging.sector) and h.sector not in (select sector from delivered)
)
select 'programme' as "table", null::integer as source_row, 'headline_sectors' as "column", sector as value,
  'headline_sector_not_delivered' as rule, json_object('sector', sector)::varchar as parameters
from of_nobody
union all
select 'quartiers', (q.rowid + 2)::integer, 'quartier_id', h.sector, 'headline_sector_lacking',
  json_object('quartier', q.quartier_id, 'sector', h.sector)::varchar
from staging.quartiers q
cross join staging.headline_sector h
left join delivered d on d.quartier_id = q.quartier_id and d.sector = h.sector
where d.sector is null and h.sector in (select sector from delivered)
  -- a quartier without any balance lacks more than a sector
  and q.quartier_id in (select quartier_id from delivered)
union all
select any_value("table" order by source_row), min(source_row), 'sector', sector, 'sector_outside_headline',
  json_object('sector', sector)::varchar
from delivered
where sector <> 'transport' and sector not in (select sector from staging.headline_sector)
group by sector
