-- Energy and emissions per carrier and year in the scope of the quartier's series: what decomposition, held factors
-- and scenarios are computed from, so that none of them needs a single cell. `heated_mwh` is the part that weather
-- moves (METHOD.md, section 3).
create macro carrier_year_of(only_quartier) as table
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
where only_quartier is null or g.quartier_id = only_quartier
group by g.quartier_id, g.scope, b.year, b.carrier;
