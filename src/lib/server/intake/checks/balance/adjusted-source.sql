-- The monitor adjusts for weather itself: energy whose source says that it was adjusted would be adjusted twice.
select 'energy' as "table", (min(rowid) + 2)::integer as source_row, 'source' as "column", source as value,
  'weather_adjusted_source' as rule, json_object('count', count(*))::varchar as parameters
from staging.energy
where energy_mwh is not null
  and regexp_matches(source, '(witterung|klima|temperatur|gradtag)\pL*[- ]?(bereinigt|korrigiert|normiert)|weather[- ](adjusted|corrected|normali[sz]ed)', 'i')
  and not regexp_matches(source, '(^|\PL)(nicht|nein|keine?|ohne|un|no|not|without)(\PL|$|witterung)', 'i')
group by source
