-- Targets after the programme's target year are listed and not judged by; with no other, nothing is judged.
with target as (
  select t.quartier_id, arg_min(t.rowid, t.target_year) as first_row, min(t.target_year) as first_year, any_value(p.target_year) as until,
    string_agg(distinct t.target_year::varchar, ', ' order by t.target_year::varchar) as years
  from staging.targets t, staging.programme p
  group by t.quartier_id
)
select 'targets' as "table", (first_row + 2)::integer as source_row, 'target_year' as "column", first_year::varchar as value,
  'targets_after_programme' as rule,
  json_object('quartier', quartier_id, 'until', until,
    'years', json_object('de', regexp_replace(years, ', (\d+)$', ' und \1'), 'en', regexp_replace(years, ', (\d+)$', ' and \1')))::varchar as parameters
from target
where first_year > until
