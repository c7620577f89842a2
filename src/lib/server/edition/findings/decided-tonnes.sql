-- Tonnes decided beside a percentage that gives others today: both are shown (METHOD.md, section 1). A target that is
-- known within a rounding step (section 10) has to be apart for every value within it.
select 'targets' as "table", source_row, 'decided_t' as "column", decided_t::varchar as value, 'decided_tonnes_differ' as rule,
  json_object('quartier', quartier_id, 'year', target_year, 'decided', decided_t, 'target', target_t,
    'change', decided_t - target_t)::varchar as parameters
from target
where abs(decided_t - target_t) > 0.01 * abs(target_t) + target_error_t + tolerance()
