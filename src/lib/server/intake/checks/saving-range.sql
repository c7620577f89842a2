select 'measure_savings' as "table", (rowid + 2)::integer as source_row, 'saving_mwh' as "column",
  saving_mwh::varchar as value, 'range_reversed' as rule,
  json_object('low', coalesce(low_mwh::varchar, '–'), 'high', coalesce(high_mwh::varchar, '–'))::varchar as parameters
from staging.measure_savings
where low_mwh > saving_mwh or saving_mwh > high_mwh or low_mwh > high_mwh
