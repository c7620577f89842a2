-- The step in which a sector's emissions were reported: the largest of 1, 10, 100 and 1,000 t that divides all of at
-- least three values. Nothing that contains them is shown finer (METHOD.md, section 9).
create table reported_step as
select quartier_id::varchar as quartier_id, sector::varchar as sector,
  case
    when bool_and(emissions_t % 1000 = 0) then 1000
    when bool_and(emissions_t % 100 = 0) then 100
    when bool_and(emissions_t % 10 = 0) then 10
    else 1
  end as step_t
from staging.main.reported_emissions
where emissions_t is not null
group by quartier_id, sector
having count(*) >= 3 and max(emissions_t) > 0 and bool_and(emissions_t % 1 = 0)
order by quartier_id, sector;

-- One row per quartier, year and sector: the smallest unit of which every scope is a sum. A sector is known either by
-- its energy or by reported emissions, never both for one year (the check refuses that). A withheld cell counts as a
-- number: it is in the sums that are given out.
-- `required_cells` counts what the quartier reports in any year (METHOD.md, section 2). A reported NO or IE stands for
-- every cell of its sector and year, and asks for nothing in other years, unless nothing else is known of its sector.
create view staging.main.reported as
select quartier_id, year, sector, emissions_t, status,
  case when emissions_t is not null then 'number' else notation end::staging.main.cell_state as state
from staging.main.reported_emissions;

create table staging.main.required_sector as
select quartier_id, sector, sum(cells)::integer as required_cells
from (
  select quartier_id, sector, count(*) as cells from staging.main.cell_history group by quartier_id, sector
  union all
  select r.quartier_id, r.sector, 1
  from staging.main.reported r
  left join (select distinct quartier_id, sector from staging.main.cell_history) h using (quartier_id, sector)
  group by r.quartier_id, r.sector
  having bool_or(r.state not in ('NO', 'IE')) or not bool_or(h.sector is not null)
)
group by quartier_id, sector;

create table sector_year as
select quartier_id, year, sector,
  exact_sum(emissions_t) as emissions_t,
  exact_sum(energy_mwh) as energy_mwh,
  count(*) filter (state in ('number', 'NO', 'IE') or is_withheld)::integer as assessable_cells,
  count(*) filter (state = 'NE')::integer as not_estimated,
  count(*) filter (state = 'C' and not is_withheld)::integer as confidential,
  count(*)::integer as delivered_cells,
  count(*) filter (state = 'number' or is_withheld)::integer as numbers,
  max(status) as status,
  exact_sum(energy_mwh * quality_weight(quality)) as weighted_mwh,
  count(quality) filter (state = 'number')::integer as rated_cells,
  exact_sum(case when "group" = 'fossil' then energy_mwh end) as fossil_mwh,
  exact_sum(case when is_heat then energy_mwh end) as heat_mwh,
  exact_sum(emissions_t * heating_share) as heated_t,
  bool_or(heating_share > 0) as has_heating_share,
  bool_or(is_local_factor) as has_local_factor,
  false as is_reported
from staging.main.cell
group by quartier_id, year, sector
union all
select r.quartier_id, r.year, r.sector, r.emissions_t, null,
  case r.state when 'number' then 1 when 'NO' then q.required_cells when 'IE' then q.required_cells else 0 end,
  (r.state = 'NE')::integer, (r.state = 'C')::integer, 1, (r.state = 'number')::integer,
  r.status, null, 0, null, null, 0, false, false, true
from staging.main.reported r
join staging.main.required_sector q using (quartier_id, sector);
