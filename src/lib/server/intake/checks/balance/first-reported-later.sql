-- A carrier, or a reported sector, that begins later than the quartier does leaves the years before it open. A reported
-- NO or IE stands for every carrier of its sector (METHOD.md, section 2). A sector in both forms has a rule of its own.
with reported as (
  select quartier_id, sector, year, rowid + 2 as source_row, coalesce(notation in ('NO', 'IE'), false) as is_covering
  from staging.reported_emissions
), beginning as (
  select 'energy' as "table", 'carrier_first_reported_later' as rule, quartier_id, sector::varchar as sector,
    carrier::varchar as carrier, first_year, first_row + 2 as source_row
  from staging.cell_history
  union all
  select 'reported_emissions', 'sector_first_reported_later', quartier_id, sector, '', min(year), arg_min(source_row, year)
  from reported r
  where not exists (
    from staging.cell_history c where c.quartier_id = r.quartier_id and c.sector::varchar = r.sector::varchar
  )
  group by quartier_id, sector
), late as (
  select b.*, min(b.first_year) over (partition by b.quartier_id) as energy_year, r.first_year as reported_year,
    least(energy_year, coalesce(reported_year, energy_year)) as quartier_year
  from beginning b
  left join (select quartier_id, min(year) as first_year from reported group by quartier_id) r using (quartier_id)
  qualify b.first_year > quartier_year
), delivered as (
  select quartier_id, year from staging.energy where quartier_id in (select quartier_id from late)
  union
  select quartier_id, year from reported
), lacking as (
  select l.*, d.year
  from late l
  join delivered d on d.quartier_id = l.quartier_id and d.year < l.first_year
  where not exists (
    from reported r where r.is_covering and r.quartier_id = l.quartier_id and r.sector::varchar = l.sector and r.year = d.year
  )
)
select "table", source_row::integer as source_row, 'year' as "column", first_year::varchar as value, rule,
  json_object('quartier', quartier_id, 'sector', sector, 'carrier', carrier, 'first', quartier_year,
    'lacking', staging.year_list(list(year)))::varchar as parameters
from lacking
group by "table", source_row, first_year, rule, quartier_id, sector, carrier, quartier_year
