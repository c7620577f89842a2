-- Cells of which implemented and secured measures would save more than was last consumed. Named at the largest line.
with line as (
  select x.quartier_id, x.sector, x.carrier,
    arg_max(l.source_row, {mwh: l.saving_mwh, earlier: -l.source_row}) as source_row
  from (select quartier_id, sector, carrier, unnest(measures) as measure_id from savings_excess) x
  join measure_line l using (quartier_id, sector, carrier, measure_id)
  group by all
)
select 'measure_savings' as "table", l.source_row,
  'saving_mwh' as "column", round(x.saving_mwh, 1)::varchar as value, 'savings_exceed_balance' as rule,
  json_object('quartier', x.quartier_id, 'year', x.year, 'saving', x.saving_mwh, 'energy', x.energy_mwh,
    'sector', json_object('de', s.label_de, 'en', s.label_en), 'carrier', json_object('de', c.label_de, 'en', c.label_en),
    'measures', array_to_string(x.measures, ', '))::varchar as parameters
from savings_excess x
join line l using (quartier_id, sector, carrier)
join sector s on s.sector = x.sector
join carrier c on c.carrier = x.carrier
order by x.quartier_id, x.sector, x.carrier
