-- METHOD.md, section 8: what a quartier is like, so that others like it can be found. One row per quartier; pairs are
-- compared when somebody asks, since there are as many as quartiers times quartiers.
create table quartier_profile as
with inhabited as (
  -- size is no denominator of a balance: the newest number counts, whether or not that year is assessable
  select quartier_id::varchar as quartier_id, max(year) as year, arg_max(population, year) as population
  from input.reference
  where population > 0
  group by quartier_id
), latest as (
  select y.quartier_id, max(y.year) as year, arg_max(y.energy_mwh, y.year) as energy_mwh,
    arg_max(len(y.reported_sectors) = 0 and y.present_sectors = h.sectors, y.year) as has_every_energy
  from scope_year y
  join headline h on h.scope = y.scope
  where y.is_assessable
  group by y.quartier_id
), shown as (
  select l.quartier_id, l.year, b.carrier::varchar as carrier, exact_sum(b.energy_mwh) as energy_mwh
  from latest l
  join balance_cell b on b.quartier_id = l.quartier_id and b.year = l.year
  join headline_sector s on s.sector = b.sector::varchar
  where l.has_every_energy
  group by all
), given as (
  -- of a sum with withheld cells only what is given out; null where that is nothing
  select s.quartier_id, s.carrier,
    case when t.carrier is null then coalesce(s.energy_mwh, 0) else t.energy_mwh end as energy_mwh
  from shown s
  cross join headline h
  left join guarded_total t on t.quartier_id = s.quartier_id and t.year = s.year and t.scope = h.scope
    and t.sector is null and t.carrier = s.carrier
), known as (
  -- carriers that are withheld stand together: what the others leave of the year's total
  select g.quartier_id, exact_sum(g.energy_mwh) as energy_mwh,
    case when bool_or(g.energy_mwh is null) then greatest(any_value(l.energy_mwh) - coalesce(exact_sum(g.energy_mwh), 0), 0) else 0 end
      as withheld_mwh
  from given g
  join latest l using (quartier_id)
  group by g.quartier_id
), whole as (
  select quartier_id, withheld_mwh, coalesce(energy_mwh, 0) + withheld_mwh as energy_mwh from known
), mix as (
  select w.quartier_id, w.energy_mwh, 100 * w.withheld_mwh / nullif(w.energy_mwh, 0) as withheld_pct,
    list({carrier: p.carrier, share_pct: 100 * p.energy_mwh / w.energy_mwh} order by p.energy_mwh desc, p.carrier) as carriers
  from whole w
  join (
    select quartier_id, carrier, energy_mwh from given where energy_mwh > 0
    union all
    select quartier_id, 'confidential', withheld_mwh from whole where withheld_mwh > 0
  ) p using (quartier_id)
  group by all
), described as (
  select q.quartier_id, nullif(trim(q.building_type), '') as building_type, i.population, i.year as population_year, q.area_ha,
    case when q.area_ha > 0 then i.population / q.area_ha end as density_per_ha, l.year as carrier_year, m.carriers,
    case
      when l.year is null then 'no_assessable_year'
      when not l.has_every_energy then 'sector_missing'
      when m.quartier_id is null then 'no_energy'
      -- what is withheld counts as one carrier; with more of it the shares would say too little
      when m.withheld_pct > 10 then 'confidential'
    end as carriers_reason
  from quartier q
  left join inhabited i using (quartier_id)
  left join latest l using (quartier_id)
  left join mix m using (quartier_id)
)
select * replace (case when carriers_reason is null then carriers end as carriers)
from described
order by quartier_id;

-- The features by which a quartier is compared: those that it has and at least half of the others have. Below two of
-- them there is no comparison.
create macro similar_feature(asked) as table
with feature as (
  select quartier_id = asked as is_own, unnest([
    {place: 1, feature: 'building_type', is_known: building_type is not null},
    {place: 2, feature: 'size', is_known: population is not null},
    {place: 3, feature: 'density', is_known: density_per_ha is not null},
    {place: 4, feature: 'carriers', is_known: carriers is not null}
  ], recursive := true)
  from quartier_profile
), counted as (
  select place, feature, bool_or(is_own and is_known) as is_known,
    (count(*) filter (not is_own and is_known))::integer as known_others,
    (count(*) filter (not is_own))::integer as others
  from feature
  group by place, feature
)
select place, feature, is_known, known_others, others,
  is_known and 2 * known_others >= others
    and count(*) filter (is_known and 2 * known_others >= others) over () >= 2 as is_used
from counted;

-- Numbers are compared by their ratio: four times as much is wholly different, whichever of the two has more.
-- Null where one of them is not known.
create macro ratio_distance(a, b) as case when a > 0 and b > 0 then least(1, abs(log2(a / b)) / 2) end;

-- Each other quartier with its distance in each feature that is used, 0 equal to 1 wholly different, and their mean.
-- A quartier that lacks one of these features has no distance.
create macro similar_quartier(asked) as table
with used as (
  select list(feature order by place) filter (is_used) as features from similar_feature(asked)
), own as (
  select *, map_from_entries(carriers) as shares from quartier_profile where quartier_id = asked
), part as (
  select o.quartier_id, used.features,
    case when list_contains(used.features, 'building_type') then (o.building_type <> own.building_type)::integer::double end
      as building_type,
    case when list_contains(used.features, 'size') then ratio_distance(o.population, own.population) end as size,
    case when list_contains(used.features, 'density') then ratio_distance(o.density_per_ha, own.density_per_ha) end as density,
    -- half the sum of the absolute differences: what both mixes do not have in common
    case
      when list_contains(used.features, 'carriers') and o.carriers is not null then greatest(0, 1 - list_sum(list_transform(
        o.carriers, lambda c : least(c.share_pct, coalesce(own.shares[c.carrier], 0))
      )) / 100)
    end as carriers
  from quartier_profile o, own, used
  where o.quartier_id <> asked and len(used.features) > 0
), measured as (
  select *, list_filter(features, lambda feature : case feature
      when 'building_type' then building_type
      when 'size' then size
      when 'density' then density
      else carriers
    end is null) as lacks
  from part
), meant as (
  select *,
    -- equal to nine digits is equal
    case when len(lacks) = 0 then round(list_avg([building_type, size, density, carriers]), 9) end as distance
  from measured
)
select quartier_id, building_type, size, density, carriers, lacks, distance,
  -- nearer to wholly different than to equal
  distance > 0.5 as is_far
from meant;
