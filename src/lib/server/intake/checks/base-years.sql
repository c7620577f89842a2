-- Base years in order, and before the target year.
select 'targets' as "table", (rowid + 2)::integer as source_row, 'base_year_from' as "column",
  base_year_from::varchar as value, 'base_years_reversed' as rule,
  json_object('to', base_year_to)::varchar as parameters
from staging.targets
where base_year_from > base_year_to
union all
select 'targets', (rowid + 2)::integer, 'target_year', target_year::varchar, 'target_not_after_base',
  json_object('base', base_year_to)::varchar
from staging.targets
where target_year <= base_year_to
