-- A target that leaves less than a three-hundredth is more often one in kt. Tonnes decided beside a percentage that
-- says the same are meant.
with given as (
  select source_row, quartier_id, target_year, baseline_t, 'target_t' as "column", target_t as t,
    {de: 'als Ziel', en: 'as the target'} as what
  from target
  where is_absolute
  union all
  select source_row, quartier_id, target_year, baseline_t, 'decided_t', decided_t,
    {de: 'als beschlossene Menge', en: 'as decided'}
  from target
  where is_absolute or abs(decided_t - target_t) > 0.01 * abs(target_t) + target_error_t + tolerance()
)
select 'targets' as "table", source_row, "column", t::varchar as value, 'target_thousandth' as rule,
  json_object('quartier', quartier_id, 'year', target_year, 'target', t, 'baseline', baseline_t,
    'what', what)::varchar as parameters
from given
where t > 0 and t < baseline_t / 300
