select 'measure_savings' as "table", (s.rowid + 2)::integer as source_row, 'measure_id' as "column",
  s.measure_id as value, 'unknown_reference' as rule, json_object('table', 'measures')::varchar as parameters
from staging.measure_savings s
anti join staging.measures m on m.measure_id = s.measure_id
where s.measure_id is not null
