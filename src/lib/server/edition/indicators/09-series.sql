-- Emissions in the scope of the quartier's target, filled where a budget needs every year: years without
-- assessable data are interpolated linearly between assessable ones and counted (METHOD.md, section 4).
create table series as
select y.quartier_id, y.year, y.t, y.corrected_t, y.status, y.is_assessable, y.data_quality, y.required_cells, y.not_estimated,
  y.confidential, y.missing, y.rounded_to_t, y.step_t
from scope_year y
join quartier_target q on q.quartier_id = y.quartier_id and q.scope = y.scope
order by y.quartier_id, y.year;

create table filled_year as
with measured as (
  select quartier_id, year, t, coalesce(rounded_to_t / 2, 0) as error_t,
    lead(year) over following as next_year, lead(t) over following as next_t,
    lead(coalesce(rounded_to_t / 2, 0)) over following as next_error_t
  from series
  where is_assessable
  window following as (partition by quartier_id order by year)
), step as (
  select quartier_id, unnest(generate_series(year::integer, coalesce(next_year - 1, year)::integer)) as y,
    year, t, error_t, next_year, next_t, next_error_t
  from measured
)
select quartier_id, y::smallint as year,
  case when y = year then t else t + (next_t - t) * (y - year) / (next_year - year) end as t,
  case when y = year then error_t else error_t + (next_error_t - error_t) * (y - year) / (next_year - year) end as error_t,
  y <> year as is_interpolated
from step
order by quartier_id, y;
