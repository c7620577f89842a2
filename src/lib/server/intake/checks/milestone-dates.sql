-- Nothing is done after the day of the edition, and the deadline of a delivery names its year.
with milestone as (
  select (m.rowid + 2)::integer as source_row, m.*, p.day,
    {de: strftime(p.day, '%d.%m.%Y'), en: strftime(p.day, '%-d %B %Y')} as day_text,
    {de: strftime(m.done, '%d.%m.%Y'), en: strftime(m.done, '%-d %B %Y')} as date_text
  from staging.milestones m, staging.publication p
)
select 'milestones' as "table", source_row, 'done' as "column", done::varchar as value, 'milestone_in_future' as rule,
  json_object('date', date_text, 'day', day_text)::varchar as parameters
from milestone
where done > day
union all
select 'milestones', source_row, 'milestone', milestone::varchar, 'milestone_delivery',
  json_object('value', milestone)::varchar
from milestone
where milestone::varchar like 'delivery%' and not regexp_full_match(milestone::varchar, 'delivery-\d{4}')
