-- Both forms are required in every year, and no year may have both (METHOD.md, section 2): so no year is assessable. A
-- reported NO or IE asks for nothing in other years.
select 'reported_emissions' as "table", (min(r.rowid) + 2)::integer as source_row, 'sector' as "column", r.sector as value,
  'sector_in_two_forms' as rule, json_object('quartier', r.quartier_id, 'sector', r.sector)::varchar as parameters
from staging.reported_emissions r
where coalesce(r.notation not in ('NO', 'IE'), true)
  and exists (from staging.cell_history c where c.quartier_id = r.quartier_id and c.sector::varchar = r.sector::varchar)
group by r.quartier_id, r.sector
