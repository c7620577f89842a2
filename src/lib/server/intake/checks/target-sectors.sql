-- `sectors` is a list in one field, so its items are compared here and not as a column reference.
select 'targets' as "table", source_row, 'sectors' as "column", item as value, 'unknown_reference' as rule,
  json_object('table', 'sectors')::varchar as parameters
from (
  select (rowid + 2)::integer as source_row, unnest(string_split(sectors, ';')) as item
  from staging.targets
)
where try_cast(trim(item) as staging.main.sectors) is null and trim(item) <> ''
