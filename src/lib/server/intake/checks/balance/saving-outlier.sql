-- A single saving far from those of its kind, or of more than the quartier uses of the carrier at all.
with line as (
  select (s.rowid + 2)::integer as source_row, s.measure_id, m.quartier_id, m.category, m.title, s.carrier::varchar as carrier, s.saving_mwh
  from staging.measure_savings s
  join staging.measures m using (measure_id)
  where s.saving_mwh > 0
), middle as (
  select category, median(saving_mwh) as middle, count(*) as n from line group by category
), carrier_use as (
  -- the most that was used in any year: what a measure has saved already is no longer in later ones
  select quartier_id, carrier, max(mwh) as mwh, arg_max(year, mwh) as year
  from (
    select quartier_id, carrier::varchar as carrier, year, sum(energy_mwh) as mwh
    from staging.energy
    group by quartier_id, carrier, year
    having not bool_or(energy_mwh is null and coalesce(notation <> 'NO', true))
  )
  group by quartier_id, carrier
)
select 'measure_savings' as "table", l.source_row, 'saving_mwh' as "column", l.saving_mwh::varchar as value,
  case when l.saving_mwh > u.mwh then 'saving_above_carrier' else 'saving_outlier' end as rule,
  json_object('quartier', l.quartier_id, 'title', l.title, 'carrier', l.carrier, 'saving', l.saving_mwh,
    'year', coalesce(u.year, 0), 'energy', coalesce(u.mwh, 0), 'middle', m.middle,
    'looks', case when l.saving_mwh >= 10 * u.mwh and l.saving_mwh / 1000 <= u.mwh
      then json_object('de', ' Das sieht nach kWh aus.', 'en', ' This looks like kWh.') else json_object('de', '', 'en', '') end)::varchar as parameters
from line l
join middle m using (category)
left join carrier_use u on u.quartier_id = l.quartier_id and u.carrier = l.carrier
where l.saving_mwh > u.mwh or (m.n >= 3 and l.saving_mwh / m.middle between 300 and 3000)
