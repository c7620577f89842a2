-- What measures of each certainty still add after the latest measured year, year by year until the target year,
-- pro rata by completion date and lifetime (METHOD.md, sections 5 and 7); low and high where they were given.
-- `measures` have tonnes and a completion date, `adding` of them change anything in that year; those without a date
-- are named, those without tonnes counted.
create macro measure_effect_of(first_quartier, last_quartier) as table
with line_sum as (
  select l.measure_id, exact_sum(l.saving_t) as saving_t, exact_sum(l.low_t) as low_t, exact_sum(l.high_t) as high_t
  from measure_line l
  join quartier_target g on g.quartier_id = l.quartier_id
  join scope_sector s on s.scope = g.scope and s.sector = l.sector
  where is_among(l.quartier_id, first_quartier, last_quartier)
  group by l.measure_id
), recorded as (
  select m.quartier_id, m.measure_id, m.title, m.certainty, m.completion_date, m.lifetime_years,
    s.saving_t, s.low_t, s.high_t, m.saving_t_per_year is null as lacks_tonnes
  from measure m
  left join line_sum s using (measure_id)
  where m.certainty <> 'none' and (m.saving_t_per_year is null or s.measure_id is not null)
    and is_among(m.quartier_id, first_quartier, last_quartier)
), calendar as (
  select p.quartier_id, p.latest_year, unnest(generate_series(p.latest_year::integer, p.target_year::integer))::integer as year
  from progress p
  where p.latest_year < p.target_year and is_among(p.quartier_id, first_quartier, last_quartier)
), effect as (
  select r.*, c.year,
    case
      when not r.lacks_tonnes and r.completion_date is not null
        then working_share(r.completion_date, r.lifetime_years, c.year)
          - working_share(r.completion_date, r.lifetime_years, c.latest_year)
    end as added_share
  from recorded r
  join calendar c using (quartier_id)
)
select quartier_id, certainty, year,
  count(added_share)::integer as measures,
  count(*) filter (abs(saving_t * added_share) > tolerance())::integer as adding,
  count(*) filter (not lacks_tonnes and completion_date is null)::integer as undated,
  count(*) filter (lacks_tonnes)::integer as without_tonnes,
  coalesce(q.interaction_factor * exact_sum(saving_t * added_share), 0) as t,
  -- what ends before the target year is lost: then the higher saving is the lower effect
  coalesce(q.interaction_factor * exact_sum(case when added_share < 0 then high_t else low_t end * added_share), 0) as low_t,
  coalesce(q.interaction_factor * exact_sum(case when added_share < 0 then low_t else high_t end * added_share), 0) as high_t,
  coalesce(list(title order by name_key(title), measure_id) filter (not lacks_tonnes and completion_date is null), []) as undated_titles
from effect, programme q
group by quartier_id, certainty, year, q.interaction_factor
order by quartier_id, certainty, year;
