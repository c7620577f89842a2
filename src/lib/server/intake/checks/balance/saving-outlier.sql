-- A single saving far from those of its kind, or of more than the quartier uses of the carrier at all.
with line as (
  select (s.rowid + 2)::integer as source_row, s.measure_id, m.quartier_id, m.category, m.title, s.carrier::varchar as carrier, s.saving_mwh
  from staging.measure_savings s
  join staging.measures m using (measure_id)
  where s.saving_mwh > 0
), middle as (
  select category, median(saving_mwh) as middle, count(*) as n from line group by category
), candidate as (
  -- no sum is below its largest cell, so only these need one
  select l.*, m.middle, m.n >= 3 and l.saving_mwh / m.middle between 300 and 3000 as is_outlier
  from line l
  join middle m using (category)
  left join (
    select quartier_id, carrier::varchar as carrier, max(largest_mwh) as largest_mwh from staging.cell_history group by all
  ) h using (quartier_id, carrier)
  where is_outlier or l.saving_mwh > h.largest_mwh
), carrier_use as (
  -- the most that was used in any year: what a measure has saved already is no longer in later ones
  select quartier_id, carrier, max(mwh) as mwh, arg_max(year, mwh) as year
  from (
    select quartier_id, carrier, year, sum(energy_mwh) as mwh
    from (select quartier_id, carrier::varchar as carrier, year, energy_mwh, notation from staging.energy)
    semi join candidate using (quartier_id, carrier)
    group by quartier_id, carrier, year
    having not bool_or(energy_mwh is null and coalesce(notation <> 'NO', true))
  )
  group by quartier_id, carrier
)
select 'measure_savings' as "table", l.source_row, 'saving_mwh' as "column", l.saving_mwh::varchar as value,
  case when l.saving_mwh > u.mwh then 'saving_above_carrier' else 'saving_outlier' end as rule,
  json_object('quartier', l.quartier_id, 'title', l.title, 'carrier', l.carrier, 'saving', l.saving_mwh,
    'year', coalesce(u.year, 0), 'energy', coalesce(u.mwh, 0), 'middle', l.middle,
    'looks', case when l.saving_mwh >= 10 * u.mwh and l.saving_mwh / 1000 <= u.mwh
      then json_object('de', ' Das sieht nach kWh aus.', 'en', ' This looks like kWh.') else json_object('de', '', 'en', '') end)::varchar as parameters
from candidate l
left join carrier_use u on u.quartier_id = l.quartier_id and u.carrier = l.carrier
where l.saving_mwh > u.mwh or l.is_outlier
