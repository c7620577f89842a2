-- What makes a year not assessable, cell by cell: NE, C, and required cells without a value. Only years with
-- a gap are looked at, so that complete programmes pay nothing.
create table missing_cell as
with lacking as (
  select distinct quartier_id, year from scope_year where not is_assessable
), required as (
  select quartier_id::varchar as quartier_id, sector::varchar as sector, carrier::varchar as carrier
  from staging.main.cell_history
  where quartier_id::varchar in (select quartier_id from lacking)
  union all
  -- as in required_sector
  select r.quartier_id::varchar, r.sector::varchar, null
  from staging.main.reported r
  left join (select distinct quartier_id, sector from staging.main.cell_history) h using (quartier_id, sector)
  where r.quartier_id::varchar in (select quartier_id from lacking)
  group by r.quartier_id, r.sector
  having bool_or(r.state not in ('NO', 'IE')) or not bool_or(h.sector is not null)
), delivered as (
  select quartier_id::varchar as quartier_id, year, sector::varchar as sector, carrier::varchar as carrier,
    -- a withheld cell is missing only where its total is withheld too
    case when is_withheld and not exists (
      from guarded_total t
      where t.quartier_id = cell.quartier_id::varchar and t.year = cell.year and t.scope <> '' and t.sector is null
        and t.carrier is null and t.emissions_t is null
    ) then 'number' else state::varchar end as state
  from staging.main.cell
  where quartier_id::varchar in (select quartier_id from lacking)
  union all
  select quartier_id::varchar, year, sector::varchar, null, state::varchar
  from staging.main.reported
  where quartier_id::varchar in (select quartier_id from lacking)
), covered as (
  -- what is reported as not occurring or included elsewhere says so for every carrier of its sector
  select quartier_id, year, sector from delivered where carrier is null and state in ('NO', 'IE')
)
select l.quartier_id, l.year, r.sector, r.carrier, coalesce(d.state, 'missing') as state, d.state is not null as is_delivered
from lacking l
join required r using (quartier_id)
left join delivered d
  on d.quartier_id = l.quartier_id and d.year = l.year and d.sector = r.sector and d.carrier is not distinct from r.carrier
left join covered c on c.quartier_id = l.quartier_id and c.year = l.year and c.sector = r.sector
where coalesce(d.state, 'missing') in ('NE', 'C', 'missing') and c.sector is null
order by l.quartier_id, l.year, r.sector, r.carrier;
