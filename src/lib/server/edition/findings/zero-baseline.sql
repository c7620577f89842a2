-- Of nothing, nothing can be reduced: progress and path need emissions in the base years.
select 'targets' as "table", source_row, 'base_year_from' as "column", base_year_from::varchar as value,
  'zero_baseline' as rule,
  json_object('quartier', quartier_id, 'baseline', baseline_t,
    'base_years', staging.main.year_list(list_distinct([base_year_from, base_year_to])))::varchar as parameters
from target
where baseline_t <= tolerance()
