-- Published totals are compared with the headline; a difference over 1 % is worth a word.
select 'published_totals' as "table", (p.rowid + 2)::integer as source_row, 'emissions_t' as "column",
  round(y.t, 1)::varchar as value, 'published_total_differs' as rule,
  json_object('quartier', p.quartier_id, 'year', p.year, 'computed', y.t, 'published', p.emissions_t,
    'change', round(100 * (y.t - p.emissions_t) / nullif(p.emissions_t, 0), 1))::varchar as parameters
from staging.main.published_totals p
join (select string_agg(sector, ';' order by sector) as scope from headline_sector) h on true
join scope_year y on y.quartier_id = p.quartier_id::varchar and y.year = p.year and y.scope = h.scope
where abs(y.t - p.emissions_t) > 0.01 * p.emissions_t
