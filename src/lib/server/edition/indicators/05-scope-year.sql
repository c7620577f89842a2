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
    exact_sum(y.heated_t) as heated_t,
    bool_or(y.has_local_factor) as has_local_factor,
    count(*) filter (y.assessable_cells > 0) as present_sectors
  from asked a
  join sector_year y using (quartier_id, sector)
  group by a.quartier_id, a.scope, y.year
), reported as (
  select a.quartier_id, a.scope, e.year, list(e.sector::varchar order by e.sector::varchar) as sectors
  from asked a
  join staging.main.reported_emissions e using (quartier_id, sector)
  group by a.quartier_id, a.scope, e.year
), hidden as (
  -- weather, quality and the fossil share are given over what is shown, or they would be equations for what is not
  select a.quartier_id, a.scope, w.year, exact_sum(w.energy_mwh) as energy_mwh, exact_sum(w.weighted_mwh) as weighted_mwh,
    exact_sum(w.heated_t) as heated_t
  from asked a
  join staging.main.withheld w using (quartier_id, sector)
  group by a.quartier_id, a.scope, w.year
)
select d.quartier_id::varchar as quartier_id, d.scope, d.year,
  case when d.numbers > 0 then d.t end as t,
  case when d.numbers > 0 then d.t + (w.weather_factor - 1) * (d.heated_t - coalesce(h.heated_t, 0)) end as corrected_t,
  case when not coalesce(g.withholds_energy, false) then d.energy_mwh end as energy_mwh,
  case when not coalesce(g.withholds_heat, false) then d.fossil_mwh end as fossil_mwh,
  case when not coalesce(g.withholds_heat, false) then d.heat_mwh end as heat_mwh,
  d.status::varchar as status,
  -- a year of notation keys only has no emissions to judge
  d.assessable_cells = r.required_cells and d.numbers > 0 as is_assessable,
  r.required_cells::integer as required_cells, d.not_estimated, d.confidential,
  (r.required_cells - d.assessable_cells - d.not_estimated - d.confidential)::integer as missing,
  case
    when d.rated_cells > 0 and d.energy_mwh > coalesce(h.energy_mwh, 0)
      then (d.weighted_mwh - coalesce(h.weighted_mwh, 0)) / (d.energy_mwh - coalesce(h.energy_mwh, 0))
  end as data_quality,
  d.has_local_factor, d.present_sectors::integer as present_sectors,
  coalesce(g.withholds_energy, false) as withholds_energy, coalesce(g.withholds_heat, false) as withholds_heat,
  coalesce(e.sectors, []) as reported_sectors
from delivered d
join required r using (quartier_id, scope)
left join reported e using (quartier_id, scope, year)
left join hidden h using (quartier_id, scope, year)
left join staging.main.guarded_year g using (quartier_id, year)
left join staging.main.weather_factor w on w.quartier_id = d.quartier_id and w.year = d.year
order by d.quartier_id::varchar, d.scope, d.year;

-- Of a sector with a withheld cell only the emissions are given out, and not even they where they are that cell.
update sector_year y
set emissions_t = g.emissions_t, energy_mwh = null, weighted_mwh = null, rated_cells = null, fossil_mwh = null,
  heat_mwh = null, heated_t = null
from guarded_total g
where g.sector = y.sector::varchar and g.quartier_id = y.quartier_id::varchar and g.year = y.year;
