-- The simple view of background against local work: energy of each year with the factors of the base year held
-- fixed. Null where a carrier has no factor in the base year (`no_base_factor`) and where nothing comes from energy
-- (`no_energy`);
-- `energy_t` is the part that does: reported emissions have no factor that could be held. Not BISKO-conformant.
create macro held_factor_series_of(first_quartier, last_quartier) as table
with base as (
  select g.quartier_id, g.scope, coalesce(g.base_year_to, (
      select min(s.year) from series s where s.quartier_id = g.quartier_id and s.is_assessable
    )) as base_year
  from quartier_target g
  where is_among(g.quartier_id, first_quartier, last_quartier)
), priced as (
  -- a carrier with a factor of its own is not held at the general one
  select b.quartier_id, b.base_year, c.year, c.energy_mwh, c.emissions_t,
    case when c.is_local_factor then l.g_per_kwh else coalesce(l.g_per_kwh, g.g_per_kwh) end as base_g_per_kwh
  from base b
  join carrier_year_of(first_quartier, last_quartier) c on c.quartier_id = b.quartier_id
  left join factor l on l.quartier_id = b.quartier_id and l.carrier = c.carrier and l.year = b.base_year
  left join factor g on g.quartier_id is null and g.carrier = c.carrier and g.year = b.base_year
), held as (
  select quartier_id, base_year, year,
    case when energy_mwh = 0 then 0 else energy_mwh * base_g_per_kwh / 1000 end as t,
    energy_mwh is distinct from 0 and base_g_per_kwh is null as lacks_factor, emissions_t as energy_t
  from priced
  union all
  select b.quartier_id, b.base_year, r.year, r.emissions_t, false, 0
  from base b
  join scope_sector s on s.scope = b.scope
  join input.reported_emissions r on r.quartier_id = b.quartier_id and r.sector = s.sector
)
select *, case when len(reasons) = 0 then summed_t end as held_t
from (
  select h.quartier_id, h.base_year, h.year, y.t, exact_sum(h.t) as summed_t, exact_sum(h.energy_t) as energy_t,
    list_filter([
      case when bool_or(h.lacks_factor) then 'no_base_factor' end,
      case when exact_sum(h.energy_t) is not distinct from 0 and y.t > 0 then 'no_energy' end
    ], lambda reason : reason is not null) as reasons
  from held h
  join series y on y.quartier_id = h.quartier_id and y.year = h.year and y.is_assessable
  group by h.quartier_id, h.base_year, h.year, y.t
)
order by quartier_id, year;
