-- One row per quartier, year and sector: the smallest unit of which every scope is a sum. A sector is known either by
-- its energy or by reported emissions, never both for one year (the check refuses that). A withheld cell counts as a
-- number: it is in the sums that are given out.
-- `required_cells` counts what the quartier reports in any year (METHOD.md, section 2).
create table staging.main.required_sector as
select quartier_id, sector, sum(cells)::integer as required_cells
from (
  select quartier_id, sector, count(*) as cells from staging.main.cell_history group by quartier_id, sector
  union all
  select quartier_id, sector, 1 from (select distinct quartier_id, sector from staging.main.reported_emissions)
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
  bool_or(is_local_factor) as has_local_factor,
  false as is_reported
from staging.main.cell
group by quartier_id, year, sector
union all
select quartier_id, year, sector, emissions_t, null, 1, 0, 0, 1, 1, status, null, 0, null, null, 0, false, true
from staging.main.reported_emissions;
