-- Households alone, whatever the headline covers. Where some quartier's scope is just them, it is its total; else the
-- sector's published sum. A sum that is withheld leaves the year complete, but without tonnes.
create table household_year as
select y.quartier_id::varchar as quartier_id, y.year, case when s.year is null then y.emissions_t else s.t end as t,
  y.assessable_cells = r.required_cells and y.numbers > 0 as is_assessable, y.status::varchar as status, y.has_local_factor,
  case when s.year is null then g.rounded_to_t else s.rounded_to_t end as rounded_to_t, p.step_t
from sector_year y
join staging.main.required_sector r using (quartier_id, sector)
left join scope_year s on s.quartier_id = y.quartier_id::varchar and s.year = y.year and s.scope = y.sector::varchar
left join guarded_total g on g.quartier_id = y.quartier_id::varchar and g.year = y.year and g.sector = y.sector::varchar
left join reported_step p on p.quartier_id = y.quartier_id::varchar and p.sector = y.sector::varchar
where y.sector::varchar = 'households'
order by y.quartier_id::varchar, y.year;

-- METHOD.md, section 8: the indicators per quartier and year in the headline scope, denominators of the same year, and
-- the comparability gate with every reason that fails. A value that cannot be computed soundly is null. Supplementary
-- ones are marked. The status is that of the year; of a change, the worst of the year and of its base years.
create table comparison as
with calendar as (
  select distinct year from scope_year, headline where scope_year.scope = headline.scope
  union
  select year from household_year
), area_definition as (
  -- the most frequent one of the year; ties by name
  select year, coalesce(area_definition, '') as definition
  from staging.main.reference
  where heated_floor_area_m2 > 0
  group by year, coalesce(area_definition, '')
  qualify row_number() over (partition by year order by count(*) desc, coalesce(area_definition, '')) = 1
), baseline as (
  select g.quartier_id, max(list_position(value_statuses(), y.status)) as status
  from quartier_target g
  join scope_year y
    on y.quartier_id = g.quartier_id and y.scope = g.scope and y.year between g.base_year_from and g.base_year_to
  group by g.quartier_id
), base as (
  select q.quartier_id, c.year, y.t, y.energy_mwh, y.fossil_mwh, y.heat_mwh,
    coalesce(y.withholds_heat, false) as withholds_heat, coalesce(y.has_local_factor, false) as has_local_factor,
    coalesce(y.is_assessable, false) as is_assessable,
    coalesce(y.present_sectors, 0) = h.sectors as has_every_sector,
    coalesce(len(y.reported_sectors), 0) = 0 as has_every_energy,
    nullif(r.population, 0) as population, nullif(r.dwellings, 0) as dwellings, nullif(r.heated_floor_area_m2, 0) as area_m2,
    coalesce(r.area_definition, '') = a.definition as has_common_area,
    g.has_target, g.target_reason, g.has_target and not g.is_headline as has_other_scope,
    g.baseline_t, g.target_t, g.base_year, g.target_year,
    y.corrected_t, coalesce(y.has_heating_share, false) as has_heating_share, w.weather_factor is not null as has_weather,
    l.t as households_t, coalesce(l.is_assessable, false) as has_households, m.quartier_id is not null as knows_households,
    coalesce(l.has_local_factor, false) as has_local_household_factor,
    list_position(value_statuses(), y.status) as status, list_position(value_statuses(), l.status) as household_status,
    b.status as baseline_status
  from quartier q
  cross join calendar c
  cross join headline h
  join quartier_target g using (quartier_id)
  left join scope_year y on y.quartier_id = q.quartier_id and y.year = c.year and y.scope = h.scope
  left join staging.main.reference r on r.quartier_id::varchar = q.quartier_id and r.year = c.year
  left join area_definition a on a.year = c.year
  left join weather_year w on w.quartier_id = q.quartier_id and w.year = c.year
  left join household_year l on l.quartier_id = q.quartier_id and l.year = c.year
  left join baseline b on b.quartier_id = q.quartier_id
  left join (select distinct quartier_id from household_year) m on m.quartier_id = q.quartier_id
), gate as (
  select *,
    [case when not is_assessable then 'year_not_assessable' end,
      case when is_assessable and not has_every_sector then 'sector_missing' end] as common,
    -- kWh of a sector that is known only as tonnes are not there to be compared
    [case when is_assessable and has_every_sector and not has_every_energy then 'sector_missing' end] as energy,
    [case when population is null then 'no_denominator' end] as people,
    [case when is_assessable and not has_heating_share then 'no_heating_share' end,
      case when not has_weather then 'no_weather' end] as weather,
    [case when not knows_households then 'sector_missing' when not has_households then 'year_not_assessable'
      when households_t is null then 'confidential' end] as households,
    [case when area_m2 is null then 'no_denominator' when not has_common_area then 'other_area_definition' end] as area,
    [case when not has_target then target_reason when has_other_scope then 'other_target_scope'
      when baseline_t is null then 'no_baseline' when baseline_t <= tolerance() then 'zero_baseline' end] as target
  from base
), indicator as (
  select quartier_id, year, has_local_factor, has_local_household_factor, status, household_status, baseline_status, unnest([
    {name: 't_per_head', value: case when is_assessable then t / population end,
      reasons: common || people},
    {name: 't_per_m2', value: case when is_assessable then t / area_m2 end, reasons: common || area},
    {name: 'kwh_per_m2', value: case when is_assessable and has_every_energy then 1000 * energy_mwh / area_m2 end,
      reasons: common || energy || area},
    {name: 't_per_dwelling', value: case when is_assessable then t / dwellings end,
      reasons: common || [case when dwellings is null then 'no_denominator' end]},
    {name: 'change_pct',
      value: case when is_assessable and not has_other_scope and baseline_t > tolerance() then 100 * (t - baseline_t) / baseline_t end,
      reasons: common || target},
    {name: 'progress_minus_elapsed_pp',
      value: case
        when is_assessable and not has_other_scope and baseline_t > tolerance() and baseline_t - target_t > tolerance()
          then 100 * (baseline_t - t) / (baseline_t - target_t) - 100 * (year - base_year) / (target_year - base_year)
      end,
      reasons: common || target || [case when baseline_t > tolerance() and baseline_t - target_t <= tolerance() then 'target_above_baseline' end]},
    {name: 'fossil_heat_pct',
      value: case when is_assessable and has_every_energy and heat_mwh > 0 then 100 * coalesce(fossil_mwh, 0) / heat_mwh end,
      reasons: common || energy || [case when withholds_heat then 'confidential' when is_assessable and coalesce(heat_mwh, 0) = 0 then 'no_denominator' end]},
    {name: 'households_t_per_head', value: case when has_households then households_t / population end,
      reasons: households || people},
    {name: 't_per_head_corrected', value: case when is_assessable and has_heating_share then corrected_t / population end,
      reasons: common || weather || people}
  ], recursive := true)
  from gate
)
select quartier_id, year, name as indicator, value,
  list_filter(reasons, lambda reason : reason is not null) as reasons,
  value is not null and len(list_filter(reasons, lambda reason : reason is not null)) = 0 as is_comparable,
  case
    when value is not null and len(list_filter(reasons, lambda reason : reason is not null)) = 0
      then value_statuses()[
        case
          when name = 'households_t_per_head' then household_status
          when name in ('change_pct', 'progress_minus_elapsed_pp') then greatest(status, baseline_status)
          else status
        end
      ]
  end as status,
  case when name = 'households_t_per_head' then has_local_household_factor else has_local_factor end as has_local_factor,
  name in ('households_t_per_head', 't_per_head_corrected') as is_supplementary
from indicator
order by indicator, year, quartier_id;
