-- One JSON text per quartier with the rows that its pages show, so that reading a quartier is one look-up. It is made
-- of published tables only. Its keys are those of the type QuartierRecord (queries/quartier-record.ts); `json_list`
-- orders each list. It runs for the quartiers from $first to $last, because ordered lists of all of them would not fit
-- into memory.
insert into quartier_record
with series_of as materialized (
  select quartier_id, json_list({
      year: year::integer, t: t, corrected_t: corrected_t, status: status, assessable: is_assessable,
      data_quality: data_quality, rounded_to_t: rounded_to_t, step_t: step_t
    }, year) as rows
  from series
  where quartier_id between $first and $last
  group by quartier_id
), path_of as materialized (
  select quartier_id, json_list({year: year::integer, t: t, decided_t: decided_t}, year) as rows
  from path
  where quartier_id between $first and $last
  group by quartier_id
), target_of as materialized (
  select quartier_id, json_list({
      sectors: string_split(scope, ';'), target_year: target_year::integer, base_year_from: base_year_from::integer,
      base_year_to: base_year_to::integer, baseline_t: baseline_t, target_t: target_t, reduction_pct: reduction_pct,
      is_absolute: is_absolute, decided_t: decided_t, role: role, source: source
    }, (scope, target_year)) as rows
  from target
  where quartier_id between $first and $last
  group by quartier_id
), trend_band as materialized (
  select quartier_id, json_list({year: year, t: t, low_t: low_t, high_t: high_t}, year) as rows
  from trend_band_of($first, $last, null)
  group by quartier_id
), effect_of as materialized (
  select quartier_id, json_list({
      certainty: certainty, year: year, measures: measures, adding: adding, undated: undated,
      without_tonnes: without_tonnes, t: t, low_t: low_t, high_t: high_t, undated_titles: undated_titles
    }, (certainty, year)) as rows
  from measure_effect_of($first, $last)
  group by quartier_id
), reference_of as materialized (
  select quartier_id, json_list({
      year: year::integer, population: population, dwellings: dwellings, buildings: buildings,
      heated_floor_area_m2: heated_floor_area_m2, area_definition: area_definition, source: source
    }, year) as rows
  from input.reference
  where quartier_id between $first and $last
  group by quartier_id
), source_years as (
  select quartier_id, source, min(year)::integer as first_year, max(year)::integer as last_year
  from (
    select quartier_id, source, year from balance_cell where quartier_id between $first and $last
    union all
    select quartier_id, source, year from input.reported_emissions where quartier_id between $first and $last
  )
  group by quartier_id, source
), source_of as materialized (
  select quartier_id, json_list({source: source, first_year: first_year, last_year: last_year}, source) as rows
  from source_years
  group by quartier_id
), warning_of as materialized (
  select quartier_id, json_list({
      quartier_id: quartier_id, file: file, "row": "row", "column": "column", rule: rule, text: text, hint: hint
    }, (file, "row")) as rows
  from warning
  where quartier_id between $first and $last
  group by quartier_id
), missing_of as materialized (
  select quartier_id, json_list({
      year: year::integer, sector: sector, carrier: carrier, state: state, share_pct: share_pct
    }, (-year, sector_place, carrier_place)) as rows
  from (
    select m.*, o.share_pct, s.place as sector_place, k.place as carrier_place
    from missing_cell m
    left join sector s on s.sector = m.sector
    left join carrier k on k.carrier = m.carrier
    left join open_item o
      on o.quartier_id = m.quartier_id and o.year = m.year and o.sector = m.sector
      and o.carrier is not distinct from m.carrier
  )
  where quartier_id between $first and $last
  group by quartier_id
), sector_of as materialized (
  select quartier_id::varchar as quartier_id, to_json(list(distinct sector::varchar order by sector::varchar)) as rows
  from sector_year
  where quartier_id::varchar between $first and $last
  group by quartier_id
), known_by as materialized (
  select y.quartier_id::varchar as quartier_id, bool_or(y.is_reported) as has_reported, bool_or(not y.is_reported) as has_energy
  from sector_year y
  join quartier_target q on q.quartier_id = y.quartier_id::varchar
  join scope_sector s on s.scope = q.scope and s.sector = y.sector::varchar
  where y.quartier_id::varchar between $first and $last and y.numbers > 0
  group by y.quartier_id
), factor_of as materialized (
  select quartier_id, json_list(factor, factor.carrier) as rows
  from (
    select distinct f.quartier_id, {carrier: f.carrier, is_local: f.is_local, includes_upstream: f.includes_upstream} as factor
    from effective_factor f
    join balance_cell b on b.quartier_id = f.quartier_id and b.carrier::varchar = f.carrier and b.year = f.year
    where f.quartier_id between $first and $last and b.energy_mwh > 0 and (f.is_local or not f.includes_upstream)
  )
  group by quartier_id
), own_view as materialized (
  -- tonnes instead of energy in a sector of the target, or local factors that others may not use
  select r.quartier_id
  from input.reported_emissions r
  join quartier_target q using (quartier_id)
  join scope_sector s on s.scope = q.scope and s.sector = r.sector
  where r.emissions_t is not null
  union
  select f.quartier_id
  from input.emission_factors f
  join programme p on p.factor_set = f.factor_set
  left join carrier c on c.carrier = f.carrier
  where f.quartier_id is not null and (not f.includes_upstream or c.grid_electricity)
)
select q.quartier_id, concat(
    '{"quartier":', to_json({
      quartier_id: q.quartier_id, name: q.name, municipality: q.municipality, ags: q.ags, project_title: q.project_title,
      phase: q.phase, phase_since: q.phase_since, building_type: q.building_type, area_ha: q.area_ha, lat: q.lat,
      lon: q.lon, contact: q.contact, source: q.source, latest_assessable_year: p.latest_year::integer
    }),
    ',"progress":', to_json(p),
    ',"quartier_target":', to_json(g),
    ',"secured_path":', to_json(s),
    ',"trend":', to_json(t),
    ',"series":', coalesce(series_of.rows, '[]'),
    ',"path":', coalesce(path_of.rows, '[]'),
    ',"targets":', coalesce(target_of.rows, '[]'),
    ',"trend_band":', coalesce(trend_band.rows, '[]'),
    ',"effects":', coalesce(effect_of.rows, '[]'),
    ',"has_reported":', coalesce(known_by.has_reported, false),
    ',"has_energy":', coalesce(known_by.has_energy, false),
    ',"own_factors":', coalesce(factor_of.rows, '[]'),
    ',"reference":', coalesce(reference_of.rows, '[]'),
    ',"sources":', coalesce(source_of.rows, '[]'),
    ',"warnings":', coalesce(warning_of.rows, '[]'),
    ',"missing_cells":', coalesce(missing_of.rows, '[]'),
    ',"delivered_sectors":', coalesce(sector_of.rows, '[]'),
    ',"has_own_view":', own_view.quartier_id is not null,
    '}'
  )
from quartier q
join progress p using (quartier_id)
join quartier_target g using (quartier_id)
join secured_path s using (quartier_id)
join trend t using (quartier_id)
left join series_of using (quartier_id)
left join path_of using (quartier_id)
left join target_of using (quartier_id)
left join trend_band using (quartier_id)
left join effect_of using (quartier_id)
left join known_by using (quartier_id)
left join factor_of using (quartier_id)
left join reference_of using (quartier_id)
left join source_of using (quartier_id)
left join warning_of using (quartier_id)
left join missing_of using (quartier_id)
left join sector_of using (quartier_id)
left join own_view using (quartier_id)
where q.quartier_id between $first and $last
order by q.quartier_id
