-- METHOD.md, section 6: exact additive LMDI-I between two assessable years (Ang 2005, Energy Policy 33:867),
--   C = sum_i P * (A/P) * (E*/A) * (E/E*) * (E_i/E) * f_i,   dC_x = sum_i L(C_i1, C_i0) * ln(x_i1 / x_i0).
-- Asked for one quartier at a time: base year to latest, or other years.

-- Logarithmic mean; 0 where one value is 0, which is its limit. For values close to each other the difference of
-- logarithms has no digits left: with x = (a - b) / (a + b) it is 2 artanh x, whose series takes over.
create macro log_mean(a, b) as case
  when a <= 0 or b <= 0 then 0.0
  when abs(a - b) <= 0.01 * (a + b)
    then (a + b) / 2 / (1 + pow((a - b) / (a + b), 2) / 3 + pow((a - b) / (a + b), 4) / 5 + pow((a - b) / (a + b), 6) / 7)
  else (a - b) / (ln(a) - ln(b))
end;

-- ln(a/b), or nothing where a side is missing: the term is then left out and its neighbour carries it.
create macro log_ratio(a, b) as case when a > 0 and b > 0 then ln(a / b) end;

create macro decomposition_between(first_quartier, last_quartier, chosen_from, chosen_to) as table
with assessable as (
  select quartier_id, list(year) as years
  from series
  where is_assessable and is_among(quartier_id, first_quartier, last_quartier)
  group by quartier_id
), period as (
  select g.quartier_id, g.scope, coalesce(chosen_from, g.base_year_to, list_min(a.years)) as year0,
    coalesce(chosen_to, p.latest_year) as year1, coalesce(a.years, []) as years
  from quartier_target g
  join progress p using (quartier_id)
  left join assessable a using (quartier_id)
  where is_among(g.quartier_id, first_quartier, last_quartier)
), elsewhere as (
  -- a sector that another one includes in one of the years has energy in the other alone
  select p.quartier_id
  from period p
  join scope_sector c on c.scope = p.scope
  join input.reported_emissions e on e.quartier_id = p.quartier_id and e.sector = c.sector
  where e.notation = 'IE' and e.year in (p.year0, p.year1) and p.year0 is not null and p.year1 is not null
  group by p.quartier_id, e.sector
  having count(*) = 1
), judged as (
  select p.*,
    list_filter([
      case when p.year0 is null or p.year1 is null then 'no_assessable_year' end,
      case
        when p.year0 >= p.year1 and chosen_from is null and chosen_to is null then 'no_year_after_base'
        when p.year0 >= p.year1 then 'years_out_of_order'
      end,
      case
        when p.year0 is not null and p.year1 is not null and not list_has_all(p.years, [p.year0, p.year1]) then 'year_not_assessable'
      end,
      case when p.quartier_id in (select quartier_id from elsewhere) then 'no_energy' end
    ], lambda reason : reason is not null) as reasons
  from period p
), factor as (
  from effective_factor where is_among(quartier_id, first_quartier, last_quartier)
), withheld as (
  -- Carriers that are withheld in one of the years stand together in both: none of them appears or disappears. What
  -- changes inside the group counts as mix, if the change of their factors could not matter (1 % of the emissions).
  select j.quartier_id, t.carrier,
    max(case
      when f0.g_per_kwh = f1.g_per_kwh then 0
      else coalesce(abs(log_ratio(f1.g_per_kwh, f0.g_per_kwh)), 1e9)
    end) as factor_shift
  from judged j
  join guarded_total t on t.quartier_id = j.quartier_id and t.scope = j.scope and t.year in (j.year0, j.year1)
  left join factor f0 on f0.quartier_id = j.quartier_id and f0.carrier = t.carrier and f0.year = j.year0
  left join factor f1 on f1.quartier_id = j.quartier_id and f1.carrier = t.carrier and f1.year = j.year1
  where t.sector is null and t.carrier is not null and t.emissions_t is null
  group by j.quartier_id, t.carrier
), gathered as (
  select c.quartier_id, c.year, case when w.carrier is null then c.carrier else 'confidential' end as carrier,
    c.is_grid and w.carrier is null as is_grid, c.energy_mwh, c.emissions_t,
    case when w.carrier is null then c.heated_mwh else 0 end as heated_mwh,
    w.factor_shift
  from carrier_year_of(first_quartier, last_quartier) c
  left join withheld w on w.quartier_id = c.quartier_id and w.carrier = c.carrier
), carrier_change as (
  select j.quartier_id, j.year0, j.year1, c.carrier, bool_and(c.is_grid) as is_grid, bool_or(c.energy_mwh is null) as lacks_energy,
    max(c.factor_shift) as factor_shift,
    coalesce(exact_sum(case when c.year = j.year0 then c.energy_mwh end), 0) as e0,
    coalesce(exact_sum(case when c.year = j.year1 then c.energy_mwh end), 0) as e1,
    coalesce(exact_sum(case when c.year = j.year0 then c.emissions_t end), 0) as c0,
    coalesce(exact_sum(case when c.year = j.year1 then c.emissions_t end), 0) as c1,
    coalesce(exact_sum(case when c.year = j.year0 then c.heated_mwh end), 0) as h0,
    coalesce(exact_sum(case when c.year = j.year1 then c.heated_mwh end), 0) as h1
  from judged j
  join gathered c on c.quartier_id = j.quartier_id and c.year in (j.year0, j.year1)
  where len(j.reasons) = 0
  group by j.quartier_id, j.year0, j.year1, c.carrier
), total as (
  select quartier_id, year0, year1, exact_sum(e0) as e0, exact_sum(e1) as e1,
    exact_sum(h0) as h0, exact_sum(h1) as h1, exact_sum(c0) as c0, exact_sum(c1) as c1
  from carrier_change
  group by quartier_id, year0, year1
  having not bool_or(lacks_energy)
    and coalesce(max(log_mean(c1, c0) * factor_shift), 0) <= 0.01 * greatest(sum(c0), sum(c1))
), inhabited as (
  select t.quartier_id, any_value(r.known) filter (r.year = t.year0) as r0, any_value(r.known) filter (r.year = t.year1) as r1
  from total t
  join (
    select quartier_id, year, {
      population: population, heated_floor_area_m2: heated_floor_area_m2, area_definition: area_definition
    } as known
    from input.reference
    where is_among(quartier_id, first_quartier, last_quartier)
  ) r on r.quartier_id = t.quartier_id and r.year in (t.year0, t.year1)
  group by t.quartier_id
), heated as (
  select t.quartier_id, any_value(w.weather_factor) filter (w.year = t.year0) as w0,
    any_value(w.weather_factor) filter (w.year = t.year1) as w1
  from total t
  join weather_year w on w.quartier_id = t.quartier_id and w.year in (t.year0, t.year1)
  where is_among(w.quartier_id, first_quartier, last_quartier)
  group by t.quartier_id
), driver as (
  select t.*,
    case when i.r0.population > 0 and i.r1.population > 0 then ln(i.r1.population / i.r0.population) end as population,
    -- areas of two definitions have no ratio
    i.r0.heated_floor_area_m2 > 0 and i.r1.heated_floor_area_m2 > 0
      and i.r0.area_definition is distinct from i.r1.area_definition as has_other_area,
    case when i.r0.heated_floor_area_m2 > 0 and i.r1.heated_floor_area_m2 > 0 and not has_other_area
      then ln(i.r1.heated_floor_area_m2 / i.r0.heated_floor_area_m2) end as area,
    -- E* = E + (w-1) * sum(h*E); weather counts only if both years have it. Without energy in one of the years
    -- every carrier appears or disappears: all links are 0 then, and none is missing.
    case when h.w0 is not null and h.w1 is not null
      then coalesce(log_ratio(t.e1 + (h.w1 - 1) * t.h1, t.e0 + (h.w0 - 1) * t.h0), 0) end as corrected_energy,
    coalesce(log_ratio(t.e1, t.e0), 0) as energy
  from total t
  left join inhabited i using (quartier_id)
  left join heated h using (quartier_id)
), chain as (
  -- the shortened chain: what is missing is null, and the next link carries it
  select quartier_id, year0, year1, e0, e1, coalesce(has_other_area, false) as has_other_area, population as ln_population,
    area - coalesce(population, 0) as ln_floor_area_per_head,
    coalesce(corrected_energy, energy) - coalesce(area, population, 0) as ln_intensity,
    energy - corrected_energy as ln_weather
  from driver
), part as (
  -- a carrier that appears or disappears is carrier mix, a factor that does is the factor's (analytic limits)
  select c.quartier_id, c.is_grid,
    case when c.e0 > 0 and c.e1 > 0 then log_mean(c.c1, c.c0) else 0 end as weight,
    case
      when not (c.e0 > 0 and c.e1 > 0) then c.c1 - c.c0
      when c.carrier = 'confidential' then log_mean(c.c1, c.c0) * ln(n.e0 / n.e1) + c.c1 - c.c0
      else log_mean(c.c1, c.c0) * (ln(c.e1 / n.e1) - ln(c.e0 / n.e0))
    end as mix_t,
    case
      when not (c.e0 > 0 and c.e1 > 0) or c.carrier = 'confidential' then 0
      when c.c0 > 0 and c.c1 > 0 then log_mean(c.c1, c.c0) * (ln(c.c1 / c.e1) - ln(c.c0 / c.e0))
      else c.c1 - c.c0
    end as factor_t
  from carrier_change c
  join chain n using (quartier_id)
), term as (
  select quartier_id, sum(weight order by weight) as weight,
    sum(mix_t order by mix_t) as carrier_mix_t,
    coalesce(sum(factor_t order by factor_t) filter (is_grid), 0) as grid_factor_t,
    coalesce(sum(factor_t order by factor_t) filter (not is_grid), 0) as other_factors_t
  from part
  group by quartier_id
), measure_line_change as (
  -- with factors of year 1
  select j.quartier_id, m.measure_id, s.sector is not null as is_in_scope,
    l.saving_mwh * f.g_per_kwh / 1000
      * (working_share(m.completion_date, m.lifetime_years, j.year1) - working_share(m.completion_date, m.lifetime_years, j.year0))
      as saving_t
  from judged j
  join measure m on m.quartier_id = j.quartier_id and is_among(m.quartier_id, first_quartier, last_quartier)
    and m.certainty = 'implemented' and m.completion_date is not null
    and m.saving_t_per_year is not null
  join measure_line l on l.quartier_id = m.quartier_id and l.measure_id = m.measure_id
  left join scope_sector s on s.scope = j.scope and s.sector = l.sector
  left join factor f on f.quartier_id = j.quartier_id and f.carrier = l.carrier and f.year = j.year1
  where len(j.reasons) = 0
), measure_change as (
  select quartier_id, exact_sum(saving_t) as saving_t
  from (
    -- a measure one of whose lines has no factor in year 1 would be counted by half
    select quartier_id, exact_sum(case when is_in_scope then saving_t end) as saving_t
    from measure_line_change
    group by quartier_id, measure_id
    having count(*) = count(saving_t)
  )
  group by quartier_id
), left_out as (
  select j.quartier_id, list(distinct e.sector order by e.sector) as sectors
  from judged j
  join scope_sector s on s.scope = j.scope
  join input.reported_emissions e on e.quartier_id = j.quartier_id and e.sector = s.sector and e.year in (j.year0, j.year1)
  where e.emissions_t is not null
  group by j.quartier_id
), hidden as (
  select quartier_id, list(carrier order by carrier) as carriers from withheld group by quartier_id
), result as (
  select j.quartier_id, j.scope, j.year0, j.year1,
    case
      when t.quartier_id is not null or len(j.reasons) > 0 then j.reasons
      -- energy that may not be given, or factors that cannot be told apart
      when j.quartier_id in (select quartier_id from carrier_change) then ['confidential']
      else ['no_energy']
    end as reasons,
    t.weight * n.ln_population as population_t,
    t.weight * n.ln_floor_area_per_head as floor_area_per_head_t,
    t.weight * n.ln_intensity as intensity_t,
    t.weight * n.ln_weather as weather_t,
    t.carrier_mix_t, t.grid_factor_t, t.other_factors_t,
    coalesce(n.has_other_area, false) as has_other_area,
    o.c0 as from_t, o.c1 as to_t, o.c1 - o.c0 as total_t,
    case
      when t.quartier_id is not null
        and j.quartier_id in (select quartier_id from measure where is_among(quartier_id, first_quartier, last_quartier))
        then 0 - q.interaction_factor * coalesce(m.saving_t, 0)
    end as measures_t,
    coalesce(l.sectors, []) as left_out_sectors, coalesce(h.carriers, []) as confidential_carriers
  from judged j
  cross join programme q
  left join term t using (quartier_id)
  left join chain n using (quartier_id)
  left join total o using (quartier_id)
  left join measure_change m using (quartier_id)
  left join left_out l using (quartier_id)
  left join hidden h using (quartier_id)
)
select quartier_id, year0::integer as from_year, year1::integer as to_year, from_t, to_t, population_t, floor_area_per_head_t, intensity_t,
  weather_t, carrier_mix_t, grid_factor_t, other_factors_t,
  intensity_t + carrier_mix_t as local_t,
  coalesce(population_t, 0) + coalesce(floor_area_per_head_t, 0) + coalesce(weather_t, 0) + grid_factor_t + other_factors_t as background_t,
  total_t, measures_t, intensity_t + carrier_mix_t - measures_t as remainder_t,
  string_split(scope, ';') as sectors, left_out_sectors, confidential_carriers,
  has_other_area, reasons
from result
order by quartier_id;
