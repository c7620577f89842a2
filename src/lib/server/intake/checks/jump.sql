-- Against the last reported year, at most two years back. A ratio near 1,000 is named as such, not as a jump.
-- Values whose format is in doubt are not compared.
with value as (
  select (rowid + 2)::integer as source_row, quartier_id, sector, carrier, year, energy_mwh,
    lag(energy_mwh) over before as mwh_before,
    lag(year) over before as year_before
  from staging.energy
  semi join (from staging.cell_history where may_jump) using (quartier_id, sector, carrier)
  where energy_mwh is not null and not is_suspect
  window before as (partition by quartier_id, sector, carrier order by year)
), change as (
  select *, energy_mwh / nullif(mwh_before, 0) as ratio
  from value
  where year - year_before <= 2
)
select 'energy' as "table", source_row, 'energy_mwh' as "column", energy_mwh::varchar as value,
  case when ratio between 300 and 3000 or 1 / nullif(ratio, 0) between 300 and 3000 then 'thousandfold' else 'jump' end as rule,
  json_object('quartier', quartier_id, 'sector', sector, 'carrier', carrier, 'year', year, 'year_before', year_before,
    'mwh', energy_mwh, 'before', mwh_before, 'change', round(100 * (ratio - 1), 1))::varchar as parameters
from change
where abs(ratio - 1) > 0.4
