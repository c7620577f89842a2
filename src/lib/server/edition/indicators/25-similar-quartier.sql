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
    list(p.carrier order by p.energy_mwh desc, p.carrier) as carriers,
    list(100 * p.energy_mwh / w.energy_mwh order by p.energy_mwh desc, p.carrier) as shares_pct
  from whole w
  join (
    select quartier_id, carrier, energy_mwh from given where energy_mwh > 0
    union all
    select quartier_id, 'confidential', withheld_mwh from whole where withheld_mwh > 0
  ) p using (quartier_id)
  group by all
), described as (
  select q.quartier_id, nullif(trim(q.building_type), '') as building_type, i.population, i.year as population_year, q.area_ha,
    case when q.area_ha > 0 then i.population / q.area_ha end as density_per_ha, l.year as carrier_year,
    m.carriers, m.shares_pct,
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
select * replace (
    case when carriers_reason is null then carriers end as carriers,
    case when carriers_reason is null then shares_pct end as shares_pct
  )
from described
order by quartier_id;

-- Numbers are compared by their ratio: four times as much is wholly different, whichever of the two has more.
-- Null where one of them is not known.
create macro ratio_distance(a, b) as case when a > 0 and b > 0 then least(1, abs(log2(a / b)) / 2) end;

-- A feature can be used if the quartier has it and at least half of the others have it.
create macro is_usable(is_known, known, quartiers) as is_known and 2 * (known - 1) >= quartiers - 1;

-- Of one quartier: what it is like, and by what it is compared. Below two features there is no comparison.
create macro similar_basis(asked) as table
with usable as (
  select own.*, c.*,
    is_usable(own.building_type is not null, c.types, c.quartiers) as has_type,
    is_usable(own.population is not null, c.sizes, c.quartiers) as has_size,
    is_usable(own.density_per_ha is not null, c.densities, c.quartiers) as has_density,
    is_usable(own.carriers is not null, c.mixes, c.quartiers) as has_carriers
  from quartier_profile own, (
    select count(*) as quartiers, count(building_type) as types, count(population) as sizes,
      count(density_per_ha) as densities, count(carriers) as mixes
    from quartier_profile
  ) c
  where own.quartier_id = asked
)
select *, has_type::integer + has_size::integer + has_density::integer + has_carriers::integer >= 2 as is_enough
from usable;

create macro similar_feature(asked) as table
select unnest([
    {place: 1, feature: 'building_type', is_known: building_type is not null, known: types, others: quartiers - 1, is_used: is_enough and has_type},
    {place: 2, feature: 'size', is_known: population is not null, known: sizes, others: quartiers - 1, is_used: is_enough and has_size},
    {place: 3, feature: 'density', is_known: density_per_ha is not null, known: densities, others: quartiers - 1, is_used: is_enough and has_density},
    {place: 4, feature: 'carriers', is_known: carriers is not null, known: mixes, others: quartiers - 1, is_used: is_enough and has_carriers}
  ], recursive := true)
from similar_basis(asked);

-- Each other quartier with its distance in each feature that is used, 0 equal to 1 wholly different, and their mean.
-- A quartier that lacks one of these features has no distance.
create macro similar_quartier(asked) as table
with part as (
  select o.quartier_id, own.has_type, own.has_size, own.has_density, own.has_carriers,
    case when own.has_type then (o.building_type <> own.building_type)::integer::double end as building_type,
    case when own.has_size then ratio_distance(o.population, own.population) end as size,
    case when own.has_density then ratio_distance(o.density_per_ha, own.density_per_ha) end as density,
    -- half the sum of the absolute differences: what both mixes do not have in common
    case
      when own.has_carriers and o.carriers is not null then greatest(0, 1 - list_sum(list_transform(
        list_zip(o.carriers, o.shares_pct),
        lambda c : least(c[2], coalesce(own.shares_pct[list_position(own.carriers, c[1])], 0))
      )) / 100)
    end as carriers
  from quartier_profile o, similar_basis(asked) own
  where o.quartier_id <> asked and own.is_enough
), meant as (
  select *,
    list_filter([
      case when has_type and building_type is null then 'building_type' end,
      case when has_size and size is null then 'size' end,
      case when has_density and density is null then 'density' end,
      case when has_carriers and carriers is null then 'carriers' end
    ], lambda feature : feature is not null) as lacks,
    -- equal to nine digits is equal
    round(list_avg([building_type, size, density, carriers]), 9) as mean
  from part
)
select quartier_id, building_type, size, density, carriers, lacks,
  case when len(lacks) = 0 then mean end as distance,
  -- nearer to wholly different than to equal
  case when len(lacks) = 0 then mean > 0.5 end as is_far
from meant;
