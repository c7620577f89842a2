-- A baseline of nothing has a warning of its own.
select 'targets' as "table", source_row, 'reduction_pct' as "column", round(target_t, 1)::varchar as value,
  'target_above_baseline' as rule,
  json_object('quartier', quartier_id, 'target', target_t, 'baseline', baseline_t)::varchar as parameters
from target
where target_t > baseline_t + tolerance() and baseline_t > tolerance()
