-- As for carriers: a sector that is reported from a later year on leaves the years before it open.
with reported as (
  select quartier_id, sector, min(year) as first_year, (arg_min(rowid, year) + 2)::integer as source_row
  from staging.reported_emissions
  group by quartier_id, sector
), quartier as (
  select quartier_id, min(first_year) as first_year
  from (select quartier_id, first_year from reported union all select quartier_id, first_year from staging.cell_history)
  group by quartier_id
)
select 'reported_emissions' as "table", r.source_row, 'year' as "column", r.first_year::varchar as value,
  'sector_first_reported_later' as rule,
  json_object('quartier', r.quartier_id, 'sector', r.sector, 'first', q.first_year,
    'lacking', concat_ws('–', q.first_year, nullif(r.first_year - 1, q.first_year)))::varchar as parameters
from reported r
join quartier q using (quartier_id)
where r.first_year > q.first_year
  -- energy of the sector before its first report stands for those years
  and not exists (
    from staging.cell_history c
    where c.quartier_id = r.quartier_id and c.sector::varchar = r.sector::varchar and c.first_year = q.first_year
  )
