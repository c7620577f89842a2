-- METHOD.md, section 4: years of the programme that can be compared, because the same quartiers are in all of them.
-- The window ends in the newest year that at least half of the quartiers have, and begins so that quartiers times
-- years are most; of equal ones the window with more quartiers is taken.
create table comparable_quartier as
with measured as (
  select y.quartier_id, y.year
  from scope_year y, headline h
  where y.scope = h.scope and y.is_assessable
), newest as (
  select max(year) as year
  from (
    select year
    from measured
    group by year
    having 2 * count(*) >= (select count(*) from quartier)
  )
), run as (
  -- how many years up to the newest a quartier has without a break
  select quartier_id, count(*) as years
  from (
    select m.quartier_id, m.year, newest.year as newest,
      row_number() over (partition by m.quartier_id order by m.year desc) as place
    from measured m, newest
    where m.year <= newest.year
  )
  where year + place = newest + 1
  group by quartier_id
), choice as (
  select years, sum(n) over (order by years desc) as quartiers
  from (select years, count(*) as n from run group by years)
), span as (
  select newest.year - c.years + 1 as from_year, newest.year as to_year
  from choice c, newest
  order by c.years * c.quartiers desc, c.quartiers desc
  limit 1
), had as (
  select m.quartier_id, count(*) as years, list(m.year order by m.year) as had_years
  from measured m, span
  where m.year between span.from_year and span.to_year
  group by m.quartier_id
)
select q.quartier_id, span.from_year::smallint as from_year, span.to_year::smallint as to_year,
  coalesce(had.years = span.to_year - span.from_year + 1, false) as is_member,
  -- and can be compared with its path, as in the totals of single years
  coalesce(had.years = span.to_year - span.from_year + 1, false)
    and t.is_headline and coalesce(t.baseline_t > tolerance(), false) and t.target_t is not null
    and p.level_verdict <> 'not_assessable' as has_path,
  list_filter(
    range(span.from_year, span.to_year + 1), lambda year : not list_contains(coalesce(had.had_years, []), year)
  )::smallint[] as lacking_years
from quartier q
join quartier_target t using (quartier_id)
join progress p using (quartier_id)
cross join span
left join had using (quartier_id)
order by q.quartier_id;

-- Total and path of those quartiers, in the columns of `programme_year`. The path is drawn where all of them have it;
-- after its target year a quartier keeps its target.
create table comparable_year as
with span as (
  select any_value(c.from_year) as from_year, any_value(c.to_year) as to_year,
    count(*)::integer as quartiers, (count(*) filter (c.is_member))::integer as members,
    (count(*) filter (c.has_path))::integer as with_path,
    max(ceil(t.base_year)) filter (c.has_path) as from_path, max(t.target_year) filter (c.has_path) as to_path
  from comparable_quartier c
  join quartier_target t using (quartier_id)
), calendar as (
  select unnest(generate_series(
    least(from_year, coalesce(from_path, from_year))::integer,
    greatest(to_year, coalesce(to_path, to_year))::integer
  )) as year
  from span
  where members > 0
), measured as (
  select y.quartier_id, y.year, y.t, y.status, y.step_t
  from scope_year y, headline h
  where y.scope = h.scope and y.is_assessable
), planned as (
  select c.quartier_id, calendar.year,
    case when calendar.year > t.target_year then t.target_t else path.t end as t
  from comparable_quartier c
  join quartier_target t using (quartier_id)
  cross join calendar
  cross join span
  left join path on path.quartier_id = c.quartier_id and path.year = calendar.year
  where c.has_path and calendar.year between span.from_path and span.to_path
)
select calendar.year::smallint as year, any_value(span.quartiers) as quartiers,
  count(m.quartier_id)::integer as measured_quartiers,
  exact_sum(m.t) as measured_t,
  max(m.step_t) as step_t,
  max(case m.status when 'final' then 1 when 'provisional' then 2 when 'estimated' then 3 end) as worst_status,
  count(p.quartier_id)::integer as planned_quartiers,
  exact_sum(p.t) as planned_t,
  (count(*) filter (p.quartier_id is not null and m.quartier_id is not null))::integer as compared_quartiers,
  exact_sum(case when p.quartier_id is not null then m.t end) as compared_t,
  exact_sum(case when m.quartier_id is not null then p.t end) as compared_path_t
from calendar
cross join span
cross join comparable_quartier c
left join measured m
  on m.quartier_id = c.quartier_id and m.year = calendar.year and m.year between span.from_year and span.to_year
left join planned p on p.quartier_id = c.quartier_id and p.year = calendar.year
where c.is_member
group by calendar.year
order by calendar.year;
