select 'targets' as "table", (rowid + 2)::integer as source_row, 'reduction_pct' as "column",
  coalesce(reduction_pct, target_t)::varchar as value, 'reduction_or_target' as rule, '{}' as parameters
from staging.targets
where (reduction_pct is null) = (target_t is null) and not is_suspect
