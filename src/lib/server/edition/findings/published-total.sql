-- Published totals are compared with the headline; a difference over 1 % is worth a word. A factor of 1,000 is another
-- unit.
select 'published_totals' as "table", (p.rowid + 2)::integer as source_row, 'emissions_t' as "column",
  round(y.t, 1)::varchar as value, 'published_total_differs' as rule,
  json_object('quartier', p.quartier_id, 'year', p.year, 'computed', y.t, 'published', p.emissions_t,
    'change', case when p.emissions_t = 0 then to_json('–')
      else to_json(round(100 * (y.t - p.emissions_t) / p.emissions_t, 1)) end,
    'looks', case
      when y.t / nullif(p.emissions_t, 0) between 300 and 3000 then json_object(
        'de', ' Die veröffentlichte Menge sieht nach kt aus.', 'en', ' The published amount looks like kt.')
      when p.emissions_t / nullif(y.t, 0) between 300 and 3000 then json_object(
        'de', ' Die veröffentlichte Menge sieht nach kg aus.', 'en', ' The published amount looks like kg.')
      else json_object('de', '', 'en', '')
    end)::varchar as parameters
from staging.main.published_totals p
cross join headline h
join scope_year y on y.quartier_id = p.quartier_id::varchar and y.year = p.year and y.scope = h.scope
where abs(y.t - p.emissions_t) > 0.01 * p.emissions_t
