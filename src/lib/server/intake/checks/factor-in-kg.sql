-- What is burnt or bought has some grams per kWh at least, and 1.2 kg at most: less is a factor in kg, or a true zero.
select 'emission_factors' as "table", (rowid + 2)::integer as source_row, 'g_per_kwh' as "column",
  g_per_kwh::varchar as value, 'factor_in_kg' as rule,
  json_object('carrier', carrier, 'year', year, 'factor', {
      de: replace(format('{:g}', g_per_kwh), '.', ','), en: format('{:g}', g_per_kwh)
    }, 'grams', format('{:g}', 1000 * g_per_kwh))::varchar as parameters
from staging.emission_factors
where g_per_kwh > 0 and g_per_kwh < 1.2
