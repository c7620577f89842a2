select 'weather' as "table", (rowid + 2)::integer as source_row, 'long_term_mean' as "column", null as value,
  'long_term_mean_missing' as rule, '{}' as parameters
from staging.weather
where kind = 'degree_days' and long_term_mean is null
