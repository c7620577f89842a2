-- METHOD.md, section 4: P(y) = B - (B-T)*(y-b)/(tau-b), piecewise through interim targets after b, for whole
-- years from ceil(b) to tau. `decided_t` is the straight line to the tonnes decided beside a percentage.
create table path as
with knot as (
  select quartier_id, base_year as year, baseline_t as t, baseline_error_t as error_t
  from quartier_target
  where baseline_t is not null and target_t is not null
  union all
  select quartier_id, target_year, target_t, target_error_t
  from quartier_target
  where baseline_t is not null and target_t is not null
  union all
  select i.quartier_id, i.target_year, i.target_t, i.target_error_t
  from target i
  join quartier_target q using (quartier_id, scope)
  where i.role = 'interim' and i.target_t is not null and i.target_year > q.base_year
    and q.baseline_t is not null and q.target_t is not null
), segment as (
  select quartier_id, year as year0, t as t0, error_t as error0,
    lead(year) over following as year1, lead(t) over following as t1, lead(error_t) over following as error1
  from knot
  window following as (partition by quartier_id order by year)
), point as (
  select quartier_id, unnest(generate_series(ceil(year0)::integer, floor(year1)::integer)) as year,
    year0, t0, error0, year1, t1, error1
  from segment
  where year1 is not null
)
-- a knot ends one segment and begins the next: the value is the same, one row is kept
select quartier_id, year::smallint as year,
  any_value(q.baseline_t - (q.baseline_t - q.decided_t) * (year - q.base_year) / (q.target_year - q.base_year)) as decided_t,
  any_value(case when year = year1 then t1 else t0 - (t0 - t1) * (year - year0) / (year1 - year0) end order by year0) as t,
  any_value(case when year = year1 then error1 else error0 - (error0 - error1) * (year - year0) / (year1 - year0) end order by year0) as error_t
from point
join quartier_target q using (quartier_id)
group by quartier_id, year
order by quartier_id, year;
