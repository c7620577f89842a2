-- Energy and emissions per carrier and year in the scope of the quartier's series: what decomposition, held factors
-- and scenarios are computed from, so that none of them needs a single cell. `heated_mwh` is the part that weather
-- moves (METHOD.md, section 3). Carriers whose total is withheld stand together as `confidential`: what the others
-- leave of the scope's total. Sums are rounded each by itself, so that this rest may come out below zero: it is then 0.
create macro carrier_year_of(first_quartier, last_quartier) as table
with shown as (
  select g.quartier_id, g.scope, b.year, b.carrier::varchar as carrier,
    coalesce(bool_or(k.grid_electricity) and not coalesce(bool_or(b.is_local_factor), false), false) as is_grid,
    coalesce(bool_or(b.is_local_factor), false) as is_local_factor,
    coalesce(exact_sum(b.energy_mwh), 0) as energy_mwh,
    coalesce(exact_sum(b.emissions_t), 0) as emissions_t,
    coalesce(exact_sum(b.energy_mwh * h.share), 0) as heated_mwh
  from quartier_target g
  join scope_sector s on s.scope = g.scope
  join balance_cell b on b.quartier_id = g.quartier_id and b.sector::varchar = s.sector
  left join carrier k on k.carrier = b.carrier::varchar
  left join input.heating_shares h on h.carrier = b.carrier::varchar and h.sector = b.sector::varchar
  where is_among(g.quartier_id, first_quartier, last_quartier)
  group by g.quartier_id, g.scope, b.year, b.carrier
), guarded as (
  select t.* from guarded_total t
  join quartier_target g on g.quartier_id = t.quartier_id and g.scope = t.scope
  where t.sector is null and is_among(t.quartier_id, first_quartier, last_quartier)
), given as (
  select s.* replace (
      case when t.carrier is null then s.energy_mwh else t.energy_mwh end as energy_mwh,
      case when t.carrier is null then s.emissions_t else t.emissions_t end as emissions_t
    )
  from shown s
  left join guarded t on t.quartier_id = s.quartier_id and t.year = s.year and t.carrier = s.carrier
  where t.carrier is null or t.emissions_t is not null
), reported as (
  -- in the scope's total, and of no carrier
  select g.quartier_id, e.year, sum(e.emissions_t order by e.emissions_t) as t
  from quartier_target g
  join scope_sector s on s.scope = g.scope
  join input.reported_emissions e on e.quartier_id = g.quartier_id and e.sector = s.sector
  where is_among(g.quartier_id, first_quartier, last_quartier)
  group by g.quartier_id, e.year
), rest as (
  select t.quartier_id, t.scope, t.year, 'confidential' as carrier, false as is_grid, false as is_local_factor,
    greatest(any_value(t.energy_mwh) - coalesce(sum(s.energy_mwh order by s.energy_mwh), 0), 0) as energy_mwh,
    greatest(any_value(t.emissions_t) - coalesce(sum(s.emissions_t order by s.emissions_t), 0) - coalesce(any_value(r.t), 0), 0)
      as emissions_t,
    0.0 as heated_mwh
  from guarded t
  left join given s on s.quartier_id = t.quartier_id and s.year = t.year
  left join reported r on r.quartier_id = t.quartier_id and r.year = t.year
  where t.carrier is null and t.emissions_t is not null
    and exists (
      from guarded w
      where w.quartier_id = t.quartier_id and w.year = t.year and w.carrier is not null and w.emissions_t is null
    )
  group by t.quartier_id, t.scope, t.year
)
from given
union all
from rest;
