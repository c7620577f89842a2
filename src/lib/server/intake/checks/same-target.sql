-- One scope may be spelled in several ways (a;b, b;a, blank for the headline): two rows for the same scope and year
-- would be two targets.
with target as (
  select rowid + 2 as source_row, quartier_id, target_year, coalesce(sectors, '') as spelling,
    case
      when sectors is null then (select string_agg(sector, ';' order by sector) from staging.headline_sector)
      else array_to_string(list_sort(list_distinct(list_transform(string_split(sectors, ';'), lambda s : trim(s)))), ';')
    end as scope
  from staging.targets
  where quartier_id is not null and target_year is not null
)
select 'targets' as "table", max(source_row)::integer as source_row, 'quartier_id' as "column",
  quartier_id::varchar as value, 'duplicate_key' as rule,
  json_object('key', concat_ws(' / ', quartier_id, scope, target_year),
    'cells', json_object('quartier_id', quartier_id, 'sectors', scope, 'target_year', target_year::varchar),
    'rows', array_to_string(list_sort(list(source_row))[1:5], ', '))::varchar as parameters
from target
group by quartier_id, scope, target_year
having count(distinct spelling) > 1
