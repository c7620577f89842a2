-- Against the last reported year: a jump at most two years back, a ratio near 1,000 however long. That is named as
-- such, and not as a jump. Values whose format is in doubt are not compared.
with value as (
  select (rowid + 2)::integer as source_row, quartier_id, sector, carrier, year, energy_mwh,
    lag(energy_mwh) over before as mwh_before,
    lag(year) over before as year_before,
    quantile_disc(energy_mwh, 0.5) filter (where energy_mwh > 0) over series as low_middle,
    -quantile_disc(-energy_mwh, 0.5) filter (where energy_mwh > 0) over series as high_middle
  from staging.energy
  semi join (from staging.cell_history where may_jump) using (quartier_id, sector, carrier)
  where energy_mwh is not null and not is_suspect
  window series as (partition by quartier_id, sector, carrier),
    before as (partition by quartier_id, sector, carrier order by year)
), change as (
  select *, energy_mwh / nullif(mwh_before, 0) as ratio,
    staging.is_another_unit(energy_mwh, mwh_before) as is_thousandfold
  from value
)
select 'energy' as "table", source_row, 'energy_mwh' as "column", energy_mwh::varchar as value,
  case when is_thousandfold then 'thousandfold' else 'jump' end as rule,
  json_object('quartier', quartier_id, 'sector', sector, 'carrier', carrier, 'year', year, 'year_before', year_before,
    'mwh', energy_mwh, 'before', mwh_before, 'change', round(100 * (ratio - 1), 1),
    'ratio', case when is_thousandfold then staging.unit_ratio(energy_mwh, mwh_before) else 0 end,
    'looks', case when is_thousandfold
      then staging.looks_like(energy_mwh, mwh_before, year, year_before, low_middle, high_middle, ['Wh', 'kWh', 'GWh', 'TWh'])
      else json_object('de', '', 'en', '') end)::varchar as parameters
from change
where is_thousandfold or (abs(ratio - 1) > 0.4 and year - year_before <= 2)
