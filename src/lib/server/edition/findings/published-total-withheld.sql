-- A total beside confidential cells is not given out: less what is shown, it would be what is not (METHOD.md, section
-- 10).
select 'published_totals' as "table", source_row, 'emissions_t' as "column", null as value,
  'published_total_withheld' as rule, json_object('quartier', quartier_id, 'year', year)::varchar as parameters
from staging.main.confidential_total
