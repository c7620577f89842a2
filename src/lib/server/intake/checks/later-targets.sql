-- Targets after the programme's target year are listed and not judged by; with no other, nothing is judged.
select 'targets' as "table", (min(t.rowid) + 2)::integer as source_row, 'target_year' as "column",
  min(t.target_year)::varchar as value, 'targets_after_programme' as rule,
  json_object('quartier', t.quartier_id, 'until', any_value(p.target_year),
    'years', string_agg(distinct t.target_year::varchar, ', ' order by t.target_year::varchar))::varchar as parameters
from staging.targets t, staging.programme p
group by t.quartier_id
having min(t.target_year) > any_value(p.target_year)
