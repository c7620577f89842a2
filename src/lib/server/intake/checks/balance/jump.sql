-- A value against the one before it: a jump within two years, or a ratio near 1,000 over any time, which is named as
-- such instead. Values whose format is in doubt are not compared.
with amount as (
  select 'energy' as "table", 'energy_mwh' as "column", (rowid + 2)::integer as source_row, quartier_id, sector,
    carrier::varchar as carrier, year, energy_mwh as amount, ['Wh', 'kWh', 'GWh', 'TWh'] as units
  from staging.energy
  semi join (from staging.cell_history where may_jump) using (quartier_id, sector, carrier)
  where energy_mwh is not null and not is_suspect
  union all
  select 'reported_emissions', 'emissions_t', (rowid + 2)::integer, quartier_id, sector, '', year, emissions_t,
    ['g', 'kg', 'kt', 'Mt']
  from staging.reported_emissions
  where emissions_t is not null and not is_suspect
), change as (
  select *, lag(amount) over before as before, lag(year) over before as year_before,
    quantile_disc(amount, 0.5) filter (where amount > 0) over series as low_middle,
    -quantile_disc(-amount, 0.5) filter (where amount > 0) over series as high_middle,
    amount / nullif(before, 0) as ratio, staging.is_another_unit(amount, before) as is_thousandfold
  from amount
  window series as (partition by "table", quartier_id, sector, carrier),
    before as (partition by "table", quartier_id, sector, carrier order by year)
)
select "table", source_row, "column", amount::varchar as value,
  concat(case "table" when 'energy' then '' else 'reported_' end, case when is_thousandfold then 'thousandfold' else 'jump' end) as rule,
  json_object('quartier', quartier_id, 'sector', sector, 'carrier', carrier, 'year', year, 'year_before', year_before,
    'amount', amount, 'before', before, 'change', round(100 * (ratio - 1), 1),
    'ratio', case when is_thousandfold then staging.unit_ratio(amount, before) else 0 end,
    'looks', case when is_thousandfold
      then staging.looks_like(amount, before, year, year_before, low_middle, high_middle, units)
      else json_object('de', '', 'en', '') end)::varchar as parameters
from change
-- rows of one key and year are named as such
where year > year_before and (is_thousandfold or (abs(ratio - 1) > 0.4 and year - year_before <= 2))
