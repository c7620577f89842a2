-- What a balance consists of: delivered cells, reported emissions (without carrier), and required cells without a row.
create view balance_row as
select quartier_id, year, sector::varchar as sector, carrier::varchar as carrier, energy_mwh, emissions_t,
  state::varchar as state, status::varchar as status, basis::varchar as basis, quality::varchar as quality,
  null::integer as step_t, is_withheld, is_local_factor, source, source_row
from balance_cell
union all
select r.quartier_id, r.year, r.sector, null, null, r.emissions_t, coalesce(r.notation, 'number'), r.status, null, null,
  case when r.emissions_t is not null then s.step_t end, false, null, r.source, r.source_row
from input.reported_emissions r
left join reported_step s using (quartier_id, sector)
union all
select quartier_id, year, sector, carrier, null, null, state, null, null, null, null, false, null, null, null
from missing_cell
where not is_delivered;

-- From the best to the worst: a sum takes the worst of its parts.
create macro balance_states() as ['NO', 'IE', 'number', 'C', 'NE', 'missing'];

-- The balance as it is shown: each cell, sums by sector, by carrier and over all, and the lines of a table, which are
-- the visible part of each carrier and, of reported emissions, of each sector. All sectors, or those of the series.
-- Of a sum with withheld cells only what `guarded_total` says may be shown; what was only reported has no carrier, and
-- no total of one. A withheld cell is confidential by itself, and a number within a sum.
create view balance as
with scoped as (
  select quartier_id, false as is_series, '' as scope, null as sectors from quartier
  union all
  select quartier_id, true, scope, string_split(scope, ';') from quartier_target
), part as (
  select s.is_series, s.scope, d.detail, d.detail in ('cell', 'line') as is_visible, b.*,
    case when d.detail in ('cell', 'sector') or d.detail = 'line' and b.carrier is null then b.sector end as group_sector,
    case when d.detail in ('cell', 'line', 'carrier') then b.carrier end as group_carrier
  from balance_row b
  join scoped s on s.quartier_id = b.quartier_id and coalesce(list_contains(s.sectors, b.sector), true)
  cross join (values ('cell'), ('line'), ('sector'), ('carrier'), ('total')) d(detail)
), added as (
  select quartier_id, is_series, scope, detail, year, group_sector as sector, group_carrier as carrier, is_visible,
    exact_sum(energy_mwh) as energy_mwh, exact_sum(emissions_t) as emissions_t,
    max(list_position(balance_states(), case when is_withheld and not is_visible then 'number' else state end)) as state,
    max(list_position(value_statuses(), status)) as status,
    case when count(*) = 1 then any_value(basis) end as basis,
    case when count(*) = 1 then any_value(quality) end as quality,
    list(distinct quality order by quality) filter (quality is not null) as qualities,
    max(step_t) as step_t, bool_or(state = 'C') as has_confidential, count(*) filter (is_withheld)::integer as withheld_cells
  from part
  group by all
)
select a.quartier_id, a.is_series, a.detail, a.year, a.sector, a.carrier,
  case when t.year is null then a.energy_mwh else t.energy_mwh end as energy_mwh,
  case when t.year is null then a.emissions_t else t.emissions_t end as emissions_t,
  balance_states()[case
    when t.year is not null and t.emissions_t is null then greatest(a.state, list_position(balance_states(), 'C'))
    else a.state
  end] as state,
  value_statuses()[a.status] as status, a.basis, a.quality, coalesce(a.qualities, []) as qualities,
  t.rounded_to_mwh, t.rounded_to_t, a.step_t, a.has_confidential, a.withheld_cells,
  case when a.is_visible then a.withheld_cells > 0 else t.year is not null and t.emissions_t is null end as is_withheld
from added a
left join guarded_total t on t.quartier_id = a.quartier_id and t.year = a.year
  and t.sector is not distinct from a.sector and t.carrier is not distinct from a.carrier
  -- sectors have their total once, for every scope
  and t.scope = case
    when a.detail = 'sector' then ''
    when a.detail = 'total' or a.detail = 'carrier' and a.carrier is not null then a.scope
  end;

-- What the rows of a balance add up to in the scope of the series, and what the total of the year holds beyond them.
-- Rounded sums need not add up: only where a row is withheld is the difference, in steps of the rounding, its part.
create view balance_sum as
select b.quartier_id, b.detail, b.year, exact_sum(b.energy_mwh) as energy_mwh, exact_sum(b.emissions_t) as emissions_t,
  case
    when bool_or(b.is_withheld)
      then nullif(greatest(round((y.t - coalesce(exact_sum(b.emissions_t), 0)) / y.rounded_to_t) * y.rounded_to_t, 0), 0)
  end as withheld_t
from balance b
join series y using (quartier_id, year)
where b.is_series
group by b.quartier_id, b.detail, b.year, y.t, y.rounded_to_t;
