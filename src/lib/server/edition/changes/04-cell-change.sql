-- Delivered cells that differ: those that both editions have first, then those that only one of them has.
create table cell_change as
with old_cell as (
  from edition_cell where not is_new
), new_cell as (
  from edition_cell where is_new
), compared as (
  select coalesce(n.quartier_id, o.quartier_id) as quartier_id, coalesce(n.year, o.year)::integer as year,
    coalesce(n.sector, o.sector) as sector, coalesce(n.carrier, o.carrier) as carrier,
    case when o.year is null then 'added' when n.year is null then 'removed' else 'changed' end as kind,
    case when o.year is not null
      then {'value': coalesce(o.energy_mwh, o.reported_t), 'state': o.state, 'row': o.source_row} end as old,
    case when n.year is not null
      then {'value': coalesce(n.energy_mwh, n.reported_t), 'state': n.state, 'row': n.source_row} end as new
  from old_cell o
  full join new_cell n on n.quartier_id = o.quartier_id and n.year = o.year and n.sector = o.sector
    and n.carrier is not distinct from o.carrier
  where o.year is null or n.year is null or o.state <> n.state
    or is_changed(coalesce(n.energy_mwh, n.reported_t), coalesce(o.energy_mwh, o.reported_t))
)
select concat_ws('/', c.quartier_id, c.year, c.sector, c.carrier) as id, c.quartier_id, q.name, q.municipality, c.year,
  c.sector, c.carrier, c.kind, case when c.carrier is null then 't' else 'MWh' end as unit,
  case when c.carrier is null then 'reported_emissions.csv' else 'energy.csv' end as file, c.old, c.new,
  difference_of(c.new.value, c.old.value) as difference,
  row_number() over (
    order by array_position(['changed', 'removed', 'added'], c.kind), q.by_name, c.year, s.place, c.sector, k.place,
      c.carrier
  )::integer as place
from compared c
join quartier_change q using (quartier_id)
left join new.sector s on s.sector::varchar = c.sector
left join new.carrier k on k.carrier::varchar = c.carrier
order by place;
