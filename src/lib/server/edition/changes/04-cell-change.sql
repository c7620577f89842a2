-- Delivered values that differ, with their file and row: those that both editions have first, then those that only one
-- of them has. Those of the balance come before factors, targets and reference figures.

-- Sectors of a quartier's year that are others, so that only their cells are laid side by side.
create table other_sector as
with sector_print as (
  select is_new, quartier_id, year, sector, bit_xor(hash(carrier, energy_mwh, reported_t, state)) as print
  from edition_cell
  group by is_new, quartier_id, year, sector
)
select quartier_id, year, sector
from sector_print
group by quartier_id, year, sector
having count(*) = 1 or min(print) <> max(print);

create view edition_value as
select is_new, quartier_id, year, sector, carrier,
  case when carrier is null then 'emissions_t' else 'energy_mwh' end as "column", coalesce(energy_mwh, reported_t) as value,
  state, source_row
from edition_cell
semi join other_sector using (quartier_id, year, sector)
union all
select is_new, quartier_id, year, null, carrier, 'g_per_kwh', g_per_kwh, 'number', source_row
from edition_factor
union all by name
select *, 'number' as state
from (
  unpivot (
    select false as is_new, quartier_id::varchar as quartier_id, target_year as year, coalesce(sectors, '') as sector,
      base_year_from::double as base_year_from, base_year_to::double as base_year_to, reduction_pct, target_t, decided_t,
      source_row
    from old.input.targets
    union all
    select true, quartier_id::varchar, target_year, coalesce(sectors, ''), base_year_from::double, base_year_to::double,
      reduction_pct, target_t, decided_t, source_row
    from new.input.targets
  )
  on base_year_from, base_year_to, reduction_pct, target_t, decided_t into name "column" value value
)
union all by name
select *, 'number' as state
from (
  unpivot (
    select false as is_new, quartier_id::varchar as quartier_id, year, population, dwellings::double as dwellings,
      buildings::double as buildings, heated_floor_area_m2, source_row
    from old.input.reference
    union all
    select true, quartier_id::varchar, year, population, dwellings::double, buildings::double, heated_floor_area_m2,
      source_row
    from new.input.reference
  )
  on population, dwellings, buildings, heated_floor_area_m2 into name "column" value value
);

create table cell_change as
with column_kind("column", file, unit) as (
  values
    ('energy_mwh', 'energy.csv', 'MWh'),
    ('emissions_t', 'reported_emissions.csv', 't'),
    ('g_per_kwh', 'emission_factors.csv', 'g/kWh'),
    ('base_year_from', 'targets.csv', null),
    ('base_year_to', 'targets.csv', null),
    ('reduction_pct', 'targets.csv', '%'),
    ('target_t', 'targets.csv', 't'),
    ('decided_t', 'targets.csv', 't'),
    ('population', 'reference.csv', null),
    ('dwellings', 'reference.csv', null),
    ('buildings', 'reference.csv', null),
    ('heated_floor_area_m2', 'reference.csv', 'm²')
), old_value as (
  select * exclude (is_new) from edition_value where not is_new
), new_value as (
  select * exclude (is_new) from edition_value where is_new
), compared as (
  select coalesce(n.quartier_id, o.quartier_id) as quartier_id, coalesce(n.year, o.year)::integer as year,
    coalesce(n.sector, o.sector) as sector, coalesce(n.carrier, o.carrier) as carrier,
    coalesce(n."column", o."column") as "column",
    case when o.year is null then 'added' when n.year is null then 'removed' else 'changed' end as kind,
    case when o.year is not null then {'value': o.value, 'state': o.state, 'row': o.source_row} end as old,
    case when n.year is not null then {'value': n.value, 'state': n.state, 'row': n.source_row} end as new
  from old_value o
  full join new_value n on n."column" = o."column" and n.year = o.year
    and coalesce(n.quartier_id, '') = coalesce(o.quartier_id, '') and coalesce(n.sector, '') = coalesce(o.sector, '')
    and coalesce(n.carrier, '') = coalesce(o.carrier, '')
  where o.year is null or n.year is null or o.state <> n.state or is_changed(n.value, o.value)
)
select "column" in ('energy_mwh', 'emissions_t') as is_of_balance,
  concat_ws('/', case when not is_of_balance then file end, c.quartier_id, c.year, nullif(c.sector, ''), c.carrier,
    case when not is_of_balance then "column" end) as id,
  c.quartier_id, q.name, q.municipality, c.year, c.sector, c.carrier, c.kind, f.unit, f.file, "column", c.old, c.new,
  difference_of(c.new.value, c.old.value) as difference,
  row_number() over (
    order by is_of_balance desc, array_position(['changed', 'removed', 'added'], c.kind), file, q.by_name nulls first,
      c.year, s.place, c.sector, k.place, c.carrier, "column"
  )::integer as place
from compared c
join column_kind f using ("column")
left join named_quartier q using (quartier_id)
left join new.sector s on s.sector::varchar = c.sector
left join new.carrier k on k.carrier::varchar = c.carrier
order by place;
