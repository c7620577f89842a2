select 'reported_emissions' as "table", (r.rowid + 2)::integer as source_row, 'sector' as "column",
  r.sector::varchar as value, 'energy_and_reported' as rule,
  json_object('quartier', r.quartier_id, 'year', r.year, 'sector', r.sector, 'other', min(e.rowid) + 2)::varchar as parameters
from staging.reported_emissions r
join staging.energy e on e.quartier_id = r.quartier_id and e.year = r.year and e.sector = r.sector
group by r.rowid, r.quartier_id, r.year, r.sector
