-- Tonnes are summed only over quartiers that have the year, with "n von N" (METHOD.md, section 4). Total and
-- path are compared only over the quartiers that have both, so that a missing quartier shifts neither, and whose level
-- is judged: one that is not assessable is in no sum of gaps.
create table programme_year as
with measured as (
  select y.year, y.quartier_id, y.t, y.status, y.step_t
  from scope_year y, headline
  where y.scope = headline.scope and y.is_assessable
), planned as (
  select path.year, path.quartier_id, path.t, p.level_verdict <> 'not_assessable' as is_judged
  from path
  join quartier_target q using (quartier_id)
  join progress p using (quartier_id)
  where q.is_headline and q.baseline_t > tolerance()
), calendar as (
  select distinct y.year from scope_year y, headline where y.scope = headline.scope
  union
  select year from planned
), size as (
  select count(*)::integer as quartiers from quartier
)
select c.year, any_value(size.quartiers) as quartiers,
  count(m.quartier_id)::integer as measured_quartiers,
  exact_sum(m.t) as measured_t,
  max(m.step_t) as step_t,
  max(case m.status when 'final' then 1 when 'provisional' then 2 when 'estimated' then 3 end) as worst_status,
  count(p.quartier_id)::integer as planned_quartiers,
  exact_sum(p.t) as planned_t,
  count(p.quartier_id) filter (p.is_judged and m.quartier_id is not null)::integer as compared_quartiers,
  exact_sum(case when p.is_judged then m.t end) as compared_t,
  exact_sum(case when p.is_judged and m.quartier_id is not null then p.t end) as compared_path_t
from calendar c
cross join size
cross join quartier q
left join measured m on m.year = c.year and m.quartier_id = q.quartier_id
left join planned p on p.year = c.year and p.quartier_id = q.quartier_id
group by c.year
order by c.year;
