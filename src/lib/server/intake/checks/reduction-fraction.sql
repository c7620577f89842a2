-- One per cent or less in all the years until the target is hardly ever decided: 0.5 is meant as half.
select 'targets' as "table", (rowid + 2)::integer as source_row, 'reduction_pct' as "column",
  reduction_pct::varchar as value, 'reduction_fraction' as rule,
  -- as it is to be typed, and as it is said
  json_object('quartier', quartier_id, 'reduction', {
      de: replace(format('{:g}', reduction_pct), '.', ','), en: format('{:g}', reduction_pct)
    }, 'percent', {
      de: replace(format('{:g}', 100 * reduction_pct), '.', ','), en: format('{:g}', 100 * reduction_pct)
    }, 'entry', format('{:g}', 100 * reduction_pct))::varchar as parameters
from staging.targets
where reduction_pct > 0 and reduction_pct <= 1
