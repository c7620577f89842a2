-- Tonnes as energy: against the value before, at most two years back for a jump and however long for a thousandfold.
with value as (
  select (rowid + 2)::integer as source_row, quartier_id, sector, year, emissions_t as t,
    lag(emissions_t) over before as before, lag(year) over before as year_before,
    quantile_disc(emissions_t, 0.5) filter (where emissions_t > 0) over series as low_middle,
    -quantile_disc(-emissions_t, 0.5) filter (where emissions_t > 0) over series as high_middle
  from staging.reported_emissions
  where emissions_t is not null and not is_suspect
  window series as (partition by quartier_id, sector), before as (partition by quartier_id, sector order by year)
), change as (
  select *, t / nullif(before, 0) as ratio,
    staging.is_another_unit(t, before) as is_thousandfold
  from value
)
select 'reported_emissions' as "table", source_row, 'emissions_t' as "column", t::varchar as value,
  case when is_thousandfold then 'reported_thousandfold' else 'reported_jump' end as rule,
  json_object('quartier', quartier_id, 'sector', sector, 'year', year, 'year_before', year_before, 't', t, 'before', before,
    'change', round(100 * (ratio - 1), 1),
    'ratio', case when is_thousandfold then staging.unit_ratio(t, before) else 0 end,
    'looks', case when is_thousandfold
      then staging.looks_like(t, before, year, year_before, low_middle, high_middle, ['g', 'kg', 'kt', 'Mt'])
      else json_object('de', '', 'en', '') end)::varchar as parameters
from change
where is_thousandfold or (abs(ratio - 1) > 0.4 and year - year_before <= 2)
