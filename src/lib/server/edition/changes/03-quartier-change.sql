-- The first and the last of the years whose mean is the baseline.
create macro base_years(first, last) as case when first is not null then [first::integer, last::integer] end;

-- Published totals that differ in years that both editions can assess, but the latest year of both: it has its own figure.
create view year_change as
select n.quartier_id::varchar as quartier_id, n.year::integer as year, o.t as old_t, n.t as new_t,
  difference_of(n.t, o.t) as difference_t,
  nullif(greatest(o.step_t, n.step_t, o.rounded_to_t, n.rounded_to_t), 0) as step_t
from new.series n
join new.progress np on np.quartier_id = n.quartier_id
join old.series o on o.quartier_id::varchar = n.quartier_id::varchar and o.year = n.year
join old.progress op on op.quartier_id = o.quartier_id
where n.is_assessable and o.is_assessable and is_changed(n.t, o.t)
  and not (n.year = np.latest_year and o.year = op.latest_year);

-- One row per quartier of either edition, in the order in which lists name what changed.
create table quartier_change as
with other_year as (
  select quartier_id,
    list({'year': year, 'old': old_t, 'new': new_t, 'difference': difference_t, 'step_t': step_t} order by year) as other_years
  from year_change
  group by quartier_id
), compared as (
  select q.quartier_id, q.name, q.municipality, q.by_name,
    case when o.quartier_id is null then 'new' when n.quartier_id is null then 'old' end as only_in,
    {'old': o.level_verdict, 'new': n.level_verdict} as level,
    {'old': o.budget_verdict, 'new': n.budget_verdict} as budget,
    {'old': o.trend_verdict, 'new': n.trend_verdict} as trend,
    {'old': o.measures_verdict, 'new': n.measures_verdict} as measures,
    {'old': o.latest_year::integer, 'new': n.latest_year::integer} as latest_year,
    figure_change(n.latest_t, o.latest_t) as latest_t,
    figure_change(n.gap_t, o.gap_t) as gap_t,
    figure_change(n.progress_pct, o.progress_pct) as progress_pct,
    figure_change(n.baseline_t, o.baseline_t) as baseline_t,
    {'old': base_years(o.base_year_from, o.base_year_to), 'new': base_years(n.base_year_from, n.base_year_to)} as base_years,
    figure_change(n.target_t, o.target_t) as target_t,
    figure_change(n.forecast_t, o.forecast_t) as forecast_t,
    coalesce(y.other_years, []) as other_years,
    nullif(greatest(o.step_t, n.step_t, 2 * o.latest_error_t, 2 * n.latest_error_t), 0) as step_t,
    s.split, coalesce(s.reasons, []) as reasons, o.scope is distinct from n.scope as has_other_boundary,
    n.level_verdict is distinct from o.level_verdict or n.budget_verdict is distinct from o.budget_verdict
      or n.trend_verdict is distinct from o.trend_verdict
      or n.measures_verdict is distinct from o.measures_verdict as has_changed_verdict,
    n.latest_year is distinct from o.latest_year or is_changed(n.latest_t, o.latest_t)
      or is_changed(n.gap_t, o.gap_t) or is_changed(n.progress_pct, o.progress_pct)
      or is_changed(n.baseline_t, o.baseline_t) or is_changed(n.target_t, o.target_t)
      or is_changed(n.forecast_t, o.forecast_t) or y.other_years is not null
      or base_years(n.base_year_from, n.base_year_to) is distinct from base_years(o.base_year_from, o.base_year_to)
      as has_changed_figure
  from named_quartier q
  left join edition_side o on o.quartier_id = q.quartier_id and not o.is_new
  left join edition_side n on n.quartier_id = q.quartier_id and n.is_new
  left join change_split s on s.quartier_id = q.quartier_id
  left join other_year y on y.quartier_id = q.quartier_id
)
select *, row_number() over (
    order by has_changed_verdict desc, has_changed_figure desc, abs(latest_t.difference) desc nulls last, by_name
  )::integer as place
from compared
order by place;

-- Years of which any figure is another one: totals and whether they can be assessed, people and areas, base years, and
-- the target's year with what is forecast for it.
create table changed_year as
with reference_figure as (
  select true as is_new, quartier_id::varchar as quartier_id, year,
    hash(population, dwellings, buildings, heated_floor_area_m2) as print
  from new.input.reference
  union all
  select false, quartier_id::varchar, year, hash(population, dwellings, buildings, heated_floor_area_m2)
  from old.input.reference
)
select coalesce(n.quartier_id::varchar, o.quartier_id::varchar) as quartier_id, coalesce(n.year, o.year)::integer as year
from new.series n
full join old.series o on o.quartier_id::varchar = n.quartier_id::varchar and o.year = n.year
where is_changed(n.t, o.t) or n.is_assessable is distinct from o.is_assessable
union
select quartier_id, year::integer
from reference_figure
group by quartier_id, year
having count(*) = 1 or min(print) <> max(print)
union
select quartier_id, unnest(range(side[1], side[2] + 1))::integer
from (select quartier_id, unnest([base_years.old, base_years.new]) as side
  from quartier_change
  where base_years.old is distinct from base_years.new)
union
select quartier_id, s.target_year::integer
from edition_side s
join quartier_change c using (quartier_id)
where is_changed(c.target_t.new, c.target_t.old) or is_changed(c.gap_t.new, c.gap_t.old)
  or is_changed(c.forecast_t.new, c.forecast_t.old);

-- Reasons that are about something that differs: what did not change needs none.
create table shown_explanation as
with changed_quartier as (
  select quartier_id from changed_year
  union
  select quartier_id from quartier_change where only_in is not null or has_changed_verdict or has_changed_figure
), subject as (
  select quartier_id, year from changed_year
  union
  select null, year from changed_year
  union
  select quartier_id, null from changed_quartier
  union
  select null, null from changed_quartier
)
select e.*
from explanation e
join subject s on s.quartier_id is not distinct from e.quartier_id and s.year is not distinct from e.year;
