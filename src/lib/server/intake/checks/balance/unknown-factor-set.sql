select 'programme' as "table", null::integer as source_row, 'factor_set' as "column", p.factor_set as value,
  'unknown_factor_set' as rule,
  json_object('allowed', coalesce((select string_agg(distinct factor_set, ', ') from staging.emission_factors), '–'))::varchar as parameters
from staging.programme p
where exists (from staging.energy)
  and p.factor_set is not null
  and p.factor_set not in (select factor_set from staging.emission_factors where factor_set is not null)
union all
select 'programme', null, 'factor_set', null, 'factor_set_missing', '{}'
from staging.programme p
where exists (from staging.energy) and p.factor_set is null
