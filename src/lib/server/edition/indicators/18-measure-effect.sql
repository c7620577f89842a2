-- What measures of each certainty still add after the latest measured year, year by year until the target year,
-- pro rata by completion date and lifetime (METHOD.md, sections 5 and 7); low and high where they were given.
create macro measure_effect_of(only_quartier) as table
with measure_in_scope as (
  select m.quartier_id, m.measure_id, m.certainty, m.completion_date, m.lifetime_years,
    exact_sum(l.saving_t) as saving_t, exact_sum(l.low_t) as low_t, exact_sum(l.high_t) as high_t
  from measure m
  join measure_line l on l.measure_id = m.measure_id
  join quartier_target g on g.quartier_id = m.quartier_id
  join scope_sector s on s.scope = g.scope and s.sector = l.sector
  where m.certainty <> 'none' and m.saving_t_per_year is not null and (only_quartier is null or m.quartier_id = only_quartier)
  group by m.quartier_id, m.measure_id, m.certainty, m.completion_date, m.lifetime_years
), calendar as (
  select p.quartier_id, p.latest_year, unnest(generate_series(p.latest_year::integer, p.target_year::integer)) as year
  from progress p
  where p.latest_year < p.target_year and (only_quartier is null or p.quartier_id = only_quartier)
), effect as (
  select m.*, c.year, working_share(m.completion_date, m.lifetime_years, c.year)
    - working_share(m.completion_date, m.lifetime_years, c.latest_year) as added_share
  from measure_in_scope m
  join calendar c using (quartier_id)
)
select quartier_id, certainty, year,
  count(*) filter (completion_date is not null)::integer as measures,
  count(*) filter (completion_date is null)::integer as undated,
  coalesce(q.interaction_factor * exact_sum(saving_t * added_share), 0) as t,
  coalesce(q.interaction_factor * exact_sum(low_t * added_share), 0) as low_t,
  coalesce(q.interaction_factor * exact_sum(high_t * added_share), 0) as high_t
from effect, programme q
group by quartier_id, certainty, year, q.interaction_factor
order by quartier_id, certainty, year;
