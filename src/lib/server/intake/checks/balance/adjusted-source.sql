-- The monitor adjusts for weather itself: energy whose source says that it was adjusted would be adjusted twice. Few
-- sources stand in many rows, so that each is read once.
with said as (
  select source, min(rowid) as first_row, count(*) as n
  from staging.energy
  where energy_mwh is not null and source is not null
  group by source
)
select 'energy' as "table", (first_row + 2)::integer as source_row, 'source' as "column", source as value,
  'weather_adjusted_source' as rule, json_object('count', n)::varchar as parameters
from said
where regexp_matches(source, '(witterung|klima|temperatur|gradtag)\pL*[- ]?(bereinigt|korrigiert|normiert)|weather[- ](adjusted|corrected|normali[sz]ed)', 'i')
  and not regexp_matches(source, '(^|\PL)(nicht|nein|keine?|ohne|un|no|not|without)(\PL|$|witterung)', 'i')
