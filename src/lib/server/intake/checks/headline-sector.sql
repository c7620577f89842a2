select 'programme' as "table", null::integer as source_row, 'headline_sectors' as "column", h.sector as value,
  'unknown_headline_sector' as rule,
  json_object('allowed', (select string_agg(sector, ', ' order by sector) from staging.sector))::varchar as parameters
from staging.headline_sector h
anti join staging.sector s on s.sector = h.sector
