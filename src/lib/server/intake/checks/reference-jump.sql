-- A fifth more or fewer people or square metres within a year is rarely growth: more often another boundary.
with value as (
  select (rowid + 2)::integer as source_row, quartier_id, year, area_definition,
    unnest([{field: 'population', value: population}, {field: 'heated_floor_area_m2', value: heated_floor_area_m2}], recursive := true)
  from staging.reference
), change as (
  select *, lag(value) over before as before, lag(year) over before as year_before,
    lag(coalesce(area_definition, '')) over before as definition_before
  from value
  where value is not null
  window before as (partition by quartier_id, field order by year)
)
select 'reference' as "table", source_row, field as "column", value::varchar as value, 'reference_jump' as rule,
  json_object('quartier', quartier_id, 'year', year, 'year_before', year_before, 'now', value, 'before', before,
    'change', round(100 * (value / before - 1), 1),
    'what', case field when 'population' then json_object('de', 'Einwohner', 'en', 'inhabitants')
      else json_object('de', 'm² beheizter Fläche', 'en', 'm² of heated area') end)::varchar as parameters
from change
where before > 0 and year - year_before = 1 and abs(value / before - 1) > 0.2
  and (field = 'population' or definition_before = coalesce(area_definition, ''))
