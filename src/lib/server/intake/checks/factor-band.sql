select 'emission_factors' as "table", (rowid + 2)::integer as source_row, 'g_per_kwh' as "column",
  g_per_kwh::varchar as value, 'factor_out_of_band' as rule,
  json_object('carrier', carrier, 'year', year, 'factor', g_per_kwh)::varchar as parameters
from staging.emission_factors
where g_per_kwh not between 0 and 1200
