-- METHOD.md, section 5: ordinary least squares over the measured years of a window, Theil-Sen slope and r beside it.
-- The edition keeps the default window, which begins at base_year_from; a reader may ask the same statements for
-- another first year of one quartier. Sums are taken about the mean year: exact enough for years near 2000.
create macro trend_line_of(first_quartier, last_quartier, chosen_year) as table
with point as (
  select s.quartier_id, s.year, bool_and(s.corrected_t is not null) over (partition by s.quartier_id) as is_corrected,
    s.t, s.corrected_t, coalesce(s.rounded_to_t / 2, 0) as error_t, avg(s.year) over (partition by s.quartier_id) as mean_year
  from series s
  join quartier_target g using (quartier_id)
  where s.is_assessable and s.year >= coalesce(chosen_year, g.base_year_from, 0)
    and is_among(s.quartier_id, first_quartier, last_quartier)
), measured as (
  select quartier_id, year, is_corrected, case when is_corrected then corrected_t else t end as t, error_t, mean_year
  from point
), line as (
  select quartier_id, any_value(is_corrected) as is_corrected, count(*)::integer as n,
    min(year) as first_year, max(year) as last_year, any_value(mean_year) as mean_year,
    exact_sum(t) / count(*) as mean_t,
    sum((year - mean_year) * (year - mean_year) order by year) as sxx,
    sum((year - mean_year) * t order by year) as sxy
  from measured
  group by quartier_id
), fitted as (
  select line.*, sxy / nullif(sxx, 0) as slope
  from line
), residual as (
  select f.quartier_id,
    sum(pow(p.t - f.mean_t - f.slope * (p.year - f.mean_year), 2) order by p.year) as sse,
    sum(pow(p.t - f.mean_t, 2) order by p.year) as syy,
    sqrt(sum(pow(p.error_t, 2) order by p.year)) as error_norm_t
  from fitted f
  join measured p using (quartier_id)
  group by f.quartier_id
), theil_sen as (
  select a.quartier_id, median((b.t - a.t) / (b.year - a.year)) as slope
  from measured a
  join measured b on b.quartier_id = a.quartier_id and b.year > a.year
  group by a.quartier_id
)
select f.quartier_id, f.is_corrected, f.n, f.first_year, f.last_year, f.mean_year, f.mean_t, f.sxx, f.slope,
  ts.slope as theil_sen,
  case when r.syy > 0 then f.slope * sqrt(f.sxx / r.syy) end as r,
  case when f.n > 2 then sqrt(r.sse / (f.n - 2)) end as scatter_t,
  r.error_norm_t,
  st.quantile
from fitted f
join residual r using (quartier_id)
left join theil_sen ts using (quartier_id)
left join student_t st on st.degrees_of_freedom = f.n - 2;

-- The line at any year, and the standard error of a single value there.
create macro trend_value(mean_t, slope, mean_year, y) as mean_t + slope * (y - mean_year);
create macro trend_error(scatter_t, n, mean_year, sxx, y) as
  scatter_t * sqrt(1 + 1.0 / n + (y - mean_year) * (y - mean_year) / sxx);

-- How far the rounding of sums can move the ends of the prediction interval: the line by at most the errors weighted
-- as the values are, which Cauchy and Schwarz bound by their norm; the scatter by at most that norm as well, since
-- residuals are a projection of the values.
create macro trend_rounding(error_norm_t, n, mean_year, sxx, quantile, y) as
  error_norm_t * sqrt(1.0 / n + (y - mean_year) * (y - mean_year) / sxx)
    + quantile * trend_error(error_norm_t / sqrt(greatest(n - 2, 1)), n, mean_year, sxx, y);

create macro trend_verdict(low_t, high_t, target_t) as case
  when high_t <= target_t + tolerance() then 'on_track'
  when low_t > target_t + tolerance() then 'off_track'
  else 'open'
end;

-- Forecast at the target year with its prediction interval, and the third verdict; a row for every quartier, with n = 0
-- where no year of the window is measured.
create macro trend_from(first_quartier, last_quartier, chosen_year) as table
with forecast as (
  select g.quartier_id, coalesce(f.n, 0) as n, f.first_year, f.last_year,
    coalesce(f.is_corrected, false) as is_corrected, f.slope, f.theil_sen, f.r,
    g.target_year, g.target_t, p.latest_year,
    trend_value(f.mean_t, f.slope, f.mean_year, g.target_year) as forecast_t,
    f.quantile * trend_error(f.scatter_t, f.n, f.mean_year, f.sxx, g.target_year) as half_width_t,
    trend_rounding(f.error_norm_t, f.n, f.mean_year, f.sxx, f.quantile, g.target_year) + g.target_error_t as error_t,
    case
      when f.scatter_t > 0
        then student_t_probability(
          (g.target_t - trend_value(f.mean_t, f.slope, f.mean_year, g.target_year))
            / trend_error(f.scatter_t, f.n, f.mean_year, f.sxx, g.target_year),
          f.n - 2)
    end as probability,
    list_filter([
      g.target_reason,
      case when g.has_target and g.target_t is null then 'no_baseline' end,
      case when g.baseline_t <= tolerance() then 'zero_baseline' end,
      case when coalesce(f.n, 0) < 4 then 'fewer_than_4_years' end,
      case when p.latest_year >= g.target_year then 'target_year_passed' end,
      case when q.quality_threshold > 0 and coalesce(p.data_quality, 0) < q.quality_threshold then 'quality_below_threshold' end
    ], lambda reason : reason is not null) as reasons
  from quartier_target g
  join progress p using (quartier_id)
  cross join programme q
  left join trend_line_of(first_quartier, last_quartier, chosen_year) f using (quartier_id)
  where is_among(g.quartier_id, first_quartier, last_quartier)
), judged as (
  select * replace (
      case
        when len(reasons) = 0 and trend_verdict(forecast_t - half_width_t - error_t, forecast_t + half_width_t - error_t, target_t)
          <> trend_verdict(forecast_t - half_width_t + error_t, forecast_t + half_width_t + error_t, target_t) then ['rounded']
        else reasons
      end as reasons
    )
  from forecast
)
select quartier_id, n, first_year, last_year, is_corrected,
  case when n >= 4 then slope end as slope_t_per_year,
  case when n >= 4 then theil_sen end as theil_sen_t_per_year,
  case when n >= 4 then r end as r,
  case when n >= 4 and latest_year < target_year then forecast_t end as forecast_t,
  case when n >= 4 and latest_year < target_year then half_width_t end as half_width_t,
  -- probability of reaching the target if the years to come scatter about the line as the years before
  case when len(reasons) = 0 then 100 * probability end as probability_pct,
  case
    when len(reasons) > 0 then 'not_assessable'
    else trend_verdict(forecast_t - half_width_t, forecast_t + half_width_t, target_t)
  end as verdict,
  reasons
from judged
order by quartier_id;

create table trend as
from trend_from(null, null, null);

-- The line of one quartier year by year from its first measured year to the target year, and from the last measured
-- year on its prediction interval. Nothing with fewer than four years or once the target year is measured.
create macro trend_band_of(first_quartier, last_quartier, chosen_year) as table
with line as (
  select f.*, g.target_year
  from trend_line_of(first_quartier, last_quartier, chosen_year) f
  join quartier_target g using (quartier_id)
  join progress p using (quartier_id)
  where f.n >= 4 and p.latest_year < g.target_year
), at_year as (
  select *, unnest(generate_series(first_year::integer, target_year::integer))::integer as year from line
)
select quartier_id, year, trend_value(mean_t, slope, mean_year, year) as t,
  case when year >= last_year
    then trend_value(mean_t, slope, mean_year, year) - quantile * trend_error(scatter_t, n, mean_year, sxx, year) end as low_t,
  case when year >= last_year
    then trend_value(mean_t, slope, mean_year, year) + quantile * trend_error(scatter_t, n, mean_year, sxx, year) end as high_t
from at_year
order by quartier_id, year;
