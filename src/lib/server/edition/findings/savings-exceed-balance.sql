-- Cells of which implemented and secured measures would save more than was last consumed. Named at the largest line.
select 'measure_savings' as "table",
  (
    select l.source_row
    from measure_line l
    where list_contains(x.measures, l.measure_id) and l.sector = x.sector and l.carrier = x.carrier
    order by l.saving_mwh desc, l.source_row
    limit 1
  ) as source_row,
  'saving_mwh' as "column", round(x.saving_mwh, 1)::varchar as value, 'savings_exceed_balance' as rule,
  json_object('quartier', x.quartier_id, 'year', x.year, 'saving', x.saving_mwh, 'energy', x.energy_mwh,
    'sector', json_object('de', s.label_de, 'en', s.label_en), 'carrier', json_object('de', c.label_de, 'en', c.label_en),
    'measures', array_to_string(x.measures, ', '))::varchar as parameters
from savings_excess x
join sector s on s.sector = x.sector
join carrier c on c.carrier = x.carrier
