-- Germany is between 47 and 56 degrees north and between 5 and 16 degrees east.
select 'quartiers' as "table", (rowid + 2)::integer as source_row, 'lat' as "column", lat::varchar as value,
  'coordinates_swapped' as rule, json_object('quartier', quartier_id, 'lat', lat, 'lon', lon)::varchar as parameters
from staging.quartiers
where lat between 5 and 16 and lon between 47 and 56
