-- What if (METHOD.md, section 5, secured savings with other measures and factors): emissions of one quartier after the
-- latest measured year t,
--   E(y) = E_t + sum_k E_k,t * (ef(k,y) - ef(k,t)) / 1000
--        - interaction * sum over measures of dE_k * ef(k,y) / 1000 * [share(y) - share(t)]
-- over implemented and secured measures and those named in `chosen` (ids apart by commas). ef(k,y) is the factor of
-- the named scenario, linear between the latest factor and the years given, then held; without a scenario, for
-- carriers it does not name and for local factors it is the latest factor. Sectors known only as tonnes stay. Nothing
-- where measures are to save more than is left.
create macro scenario_of(only_quartier, chosen, factor_scenario) as table
with now as (
  select p.quartier_id, g.scope, p.latest_year, p.latest_t, p.target_year
  from progress p
  join quartier_target g using (quartier_id)
  where p.quartier_id = only_quartier and p.latest_year < p.target_year
    and not exists (from savings_excess_of(only_quartier, only_quartier, chosen) where is_in_scope)
), calendar as (
  select unnest(generate_series(latest_year::integer, target_year::integer))::integer as year from now
), latest_factor as (
  select f.carrier, f.g_per_kwh, f.is_local
  from effective_factor f
  join now on now.latest_year = f.year
  where f.quartier_id = only_quartier
), knot as (
  select f.carrier, now.latest_year as year, f.g_per_kwh from latest_factor f, now
  union all
  select s.carrier, s.year, s.g_per_kwh
  from input.factor_scenarios s
  join latest_factor f on f.carrier = s.carrier and not f.is_local
  join now on s.year > now.latest_year
  where s.scenario = factor_scenario
), segment as (
  select *, lead(year) over following as next_year, lead(g_per_kwh) over following as next_g_per_kwh
  from knot
  window following as (partition by carrier order by year)
), factor as (
  select s.carrier, c.year,
    case
      when s.next_year is null then s.g_per_kwh
      else s.g_per_kwh + (s.next_g_per_kwh - s.g_per_kwh) * (c.year - s.year) / (s.next_year - s.year)
    end as g_per_kwh
  from calendar c
  join segment s on c.year >= s.year and (s.next_year is null or c.year < s.next_year)
), factor_effect as (
  select f.year, exact_sum(b.energy_mwh * (f.g_per_kwh - l.g_per_kwh) / 1000) as t
  from carrier_year_of(only_quartier, only_quartier) b
  join now on b.year = now.latest_year
  join latest_factor l on l.carrier = b.carrier
  join factor f on f.carrier = b.carrier
  group by f.year
), added as (
  select c.year, l.carrier, l.saving_mwh, m.certainty in ('implemented', 'secured') as is_secured,
    working_share(m.completion_date, m.lifetime_years, c.year)
      - working_share(m.completion_date, m.lifetime_years, now.latest_year) as share
  from measure m
  join measure_line l on l.quartier_id = m.quartier_id and l.measure_id = m.measure_id
  join now on now.quartier_id = m.quartier_id
  join scope_sector s on s.scope = now.scope and s.sector = l.sector
  cross join calendar c
  where m.quartier_id = only_quartier and m.completion_date is not null and m.saving_t_per_year is not null
    and (m.certainty in ('implemented', 'secured') or list_contains(string_split(chosen, ','), m.measure_id))
), measure_effect as (
  select a.year, exact_sum(a.saving_mwh * f.g_per_kwh / 1000 * a.share) as t,
    exact_sum(case when a.is_secured then a.saving_mwh * l.g_per_kwh / 1000 * a.share end) as secured_t
  from added a
  join factor f on f.carrier = a.carrier and f.year = a.year
  join latest_factor l on l.carrier = a.carrier
  group by a.year
)
select c.year, coalesce(f.t, 0) as factors_t, -q.interaction_factor * coalesce(m.t, 0) as measures_t,
  now.latest_t + coalesce(f.t, 0) - q.interaction_factor * coalesce(m.t, 0) as t,
  -- beside it: secured measures alone, latest factors held
  now.latest_t - q.interaction_factor * coalesce(m.secured_t, 0) as secured_t
from calendar c
cross join now
cross join programme q
left join factor_effect f using (year)
left join measure_effect m using (year)
order by c.year;
