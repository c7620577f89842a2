-- METHOD.md, section 2: C(q,y,s,k) = E(q,y,s,k) * ef(k,y) / 1000.
-- The state of a cell is exactly one of number, NO, IE, NE, C, missing. A local factor of the quartier
-- takes the place of the general one; zero energy needs no factor.
create type staging.main.cell_state as enum ('number', 'NO', 'IE', 'NE', 'C', 'missing');

create view staging.main.cell as
with factor as (
  select f.*
  from staging.main.emission_factors f, staging.main.programme p
  where f.factor_set = p.factor_set
), general as (
  select carrier, year, g_per_kwh from factor where quartier_id is null
), local as (
  select quartier_id, carrier, year, g_per_kwh from factor where quartier_id is not null
)
select e.rowid + 2 as source_row, e.quartier_id, e.year, e.sector, e.carrier, e.energy_mwh, e.notation,
  case
    when e.energy_mwh is not null then 'number'::staging.main.cell_state
    when e.notation = 'NO' then 'NO'::staging.main.cell_state
    when e.notation = 'IE' then 'IE'::staging.main.cell_state
    when e.notation = 'NE' then 'NE'::staging.main.cell_state
    when e.notation = 'C' then 'C'::staging.main.cell_state
    else 'missing'::staging.main.cell_state
  end as state,
  coalesce(local.g_per_kwh, general.g_per_kwh) as factor_g_per_kwh,
  local.g_per_kwh is not null as is_local_factor,
  case
    when e.energy_mwh = 0 then 0
    else e.energy_mwh * coalesce(local.g_per_kwh, general.g_per_kwh) / 1000
  end as emissions_t,
  e.status, e.basis, e.quality, e.connections, e.source, e.is_withheld, c."group", c.is_heat, coalesce(h.share, 0) as heating_share
from staging.main.energy e
left join (select carrier::staging.main.carriers as carrier, "group", is_heat from staging.main.carrier) c
  on c.carrier = e.carrier
left join staging.main.heating_shares h on h.carrier = e.carrier and h.sector = e.sector
left join general on general.carrier = e.carrier and general.year = e.year
left join local on local.quartier_id = e.quartier_id and local.carrier = e.carrier and local.year = e.year;
