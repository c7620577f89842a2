-- Emissions per quartier, scope and year. A year is assessable if every required cell is a number, NO or IE;
-- otherwise its sum is a lower bound, shown but never judged (METHOD.md, section 2).
-- Weather correction (section 3) is linear in w: sum(E*[h*w + 1-h]*ef) = t + (w-1) * sum(h*E*ef). A year without
-- weather has no corrected value.
-- One kind of weather per quartier, degree days as soon as it has any with a mean (METHOD.md, section 3).
create view staging.main.weather_factor as
select quartier_id, year,
  case kind when 'degree_days' then long_term_mean / value else value end as weather_factor
from staging.main.weather
where kind = 'climate_factor' or long_term_mean is not null
qualify kind = min(kind) over (partition by quartier_id);

create table weather_year as
select quartier_id::varchar as quartier_id, year, weather_factor from staging.main.weather_factor;

create table scope_year as
with asked as (
  -- quartiers and sectors as in staging, where they are numbers and not texts
  select distinct s.quartier_id::staging.main.quartiers as quartier_id, s.scope, c.sector::staging.main.sectors as sector
  from scope s
  join scope_sector c using (scope)
), required as (
  select a.quartier_id, a.scope, sum(r.required_cells) as required_cells
  from asked a
  join staging.main.required_sector r using (quartier_id, sector)
  group by a.quartier_id, a.scope
), delivered as (
  select a.quartier_id, a.scope, y.year,
    exact_sum(y.emissions_t) as t, exact_sum(y.energy_mwh) as energy_mwh,
    sum(y.numbers) as numbers,
    sum(y.assessable_cells)::integer as assessable_cells, sum(y.not_estimated)::integer as not_estimated,
    sum(y.confidential)::integer as confidential,
    max(y.status) as status, exact_sum(y.weighted_mwh) as weighted_mwh, sum(y.rated_cells) as rated_cells,
    exact_sum(y.fossil_mwh) as fossil_mwh, exact_sum(y.heat_mwh) as heat_mwh,
    exact_sum(y.heated_t) as heated_t, bool_or(y.has_heating_share) as has_heating_share,
    bool_or(y.has_local_factor) as has_local_factor,
    count(*) filter (y.assessable_cells > 0) as present_sectors
  from asked a
  join sector_year y using (quartier_id, sector)
  group by a.quartier_id, a.scope, y.year
), reported as (
  select a.quartier_id, a.scope, e.year, list(e.sector::varchar order by e.sector::varchar) as sectors, max(s.step_t) as step_t
  from asked a
  join staging.main.reported e using (quartier_id, sector)
  left join reported_step s on s.quartier_id = e.quartier_id::varchar and s.sector = e.sector::varchar
  where e.state = 'number'
  group by a.quartier_id, a.scope, e.year
), guarded as (
  select quartier_id::staging.main.quartiers as quartier_id, year, scope,
    max(emissions_t) filter (carrier is null) as t, max(energy_mwh) filter (carrier is null) as energy_mwh,
    max(rounded_to_t) as rounded_to_t, max(rounded_to_mwh) as rounded_to_mwh
  from guarded_total
  where sector is null and scope <> ''
  group by quartier_id, year, scope
), heat as (
  -- The fossil share of heat of a guarded year is one of the sums that are given out for its carriers.
  select g.quartier_id, g.year, g.scope,
    case when count(c.energy_mwh) = count(*) then exact_sum(case when c."group" = 'fossil' then c.energy_mwh end) end as fossil_mwh,
    case when count(c.energy_mwh) = count(*) then exact_sum(c.energy_mwh) end as heat_mwh
  from guarded g
  join (
    select a.quartier_id, a.scope, c.year, c.carrier, c."group",
      case when bool_or(c.is_withheld) then any_value(t.energy_mwh) else coalesce(exact_sum(c.energy_mwh), 0) end as energy_mwh
    from guarded g
    join asked a on a.quartier_id = g.quartier_id and a.scope = g.scope
    join staging.main.cell c on c.quartier_id = a.quartier_id and c.year = g.year and c.sector = a.sector and c.is_heat
    left join guarded_total t on t.quartier_id = c.quartier_id::varchar and t.year = c.year and t.scope = a.scope
      and t.sector is null and t.carrier = c.carrier::varchar
    group by a.quartier_id, a.scope, c.year, c.carrier, c."group"
  ) c on c.quartier_id = g.quartier_id and c.scope = g.scope and c.year = g.year
  group by g.quartier_id, g.year, g.scope
)
select d.quartier_id::varchar as quartier_id, d.scope, d.year,
  case when d.numbers = 0 then null when g.scope is null then d.t else g.t end as t,
  -- weather and data quality are those of the cells that are shown
  case when d.numbers > 0 then case when g.scope is null then d.t else g.t end + (w.weather_factor - 1) * d.heated_t end as corrected_t,
  case when g.scope is null then d.energy_mwh else g.energy_mwh end as energy_mwh,
  case when g.scope is null then d.fossil_mwh else heat.fossil_mwh end as fossil_mwh,
  case when g.scope is null then d.heat_mwh else heat.heat_mwh end as heat_mwh,
  d.status::varchar as status,
  -- a year of notation keys only has no emissions to judge, and neither has one whose total is withheld
  d.assessable_cells = r.required_cells and d.numbers > 0 and (g.scope is null or g.t is not null) as is_assessable,
  r.required_cells::integer as required_cells, d.not_estimated,
  (d.confidential + case when g.scope is not null and g.t is null then 1 else 0 end)::integer as confidential,
  (r.required_cells - d.assessable_cells - d.not_estimated - d.confidential)::integer as missing,
  case when d.rated_cells > 0 and d.energy_mwh > 0 then d.weighted_mwh / d.energy_mwh end as data_quality,
  d.has_heating_share, d.has_local_factor, d.present_sectors::integer as present_sectors,
  g.scope is not null and heat.heat_mwh is null as withholds_heat,
  g.rounded_to_t, g.rounded_to_mwh, e.step_t,
  coalesce(e.sectors, []) as reported_sectors
from delivered d
join required r using (quartier_id, scope)
left join reported e using (quartier_id, scope, year)
left join guarded g using (quartier_id, scope, year)
left join heat using (quartier_id, scope, year)
left join staging.main.weather_factor w on w.quartier_id = d.quartier_id and w.year = d.year
order by d.quartier_id::varchar, d.scope, d.year;

-- Of a sector with a withheld cell its published sums, and no parts of its energy beside them.
update sector_year y
set emissions_t = g.emissions_t, energy_mwh = g.energy_mwh, weighted_mwh = null, rated_cells = null, fossil_mwh = null,
  heat_mwh = null, heated_t = null
from guarded_total g
where g.sector = y.sector::varchar and g.quartier_id = y.quartier_id::varchar and g.year = y.year;
