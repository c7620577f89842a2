-- What is completed was completed before the edition; nothing ends before it begins; what is past its date is overdue,
-- unless the date itself is wrong.
with measure as (
  select (m.rowid + 2)::integer as source_row, m.*, p.day,
    -- as dates are written in sentences of each language
    {de: strftime(p.day, '%d.%m.%Y'), en: strftime(p.day, '%-d %B %Y')} as day_text,
    {de: strftime(m.start_date, '%d.%m.%Y'), en: strftime(m.start_date, '%-d %B %Y')} as start_text,
    {de: strftime(m.completion_date, '%d.%m.%Y'), en: strftime(m.completion_date, '%-d %B %Y')} as date_text
  from staging.measures m, staging.publication p
  where m.completion_date is not null
)
select 'measures' as "table", source_row, 'completion_date' as "column", completion_date::varchar as value,
  'completed_in_future' as rule,
  json_object('quartier', quartier_id, 'date', date_text, 'day', day_text)::varchar as parameters
from measure
where status::varchar = 'completed' and completion_date > day
union all
select 'measures', source_row, 'completion_date', completion_date::varchar, 'end_before_start',
  json_object('quartier', quartier_id, 'date', date_text, 'start', start_text)::varchar
from measure
where completion_date < start_date
union all
select 'measures', source_row, 'completion_date', completion_date::varchar, 'measure_overdue',
  json_object('quartier', quartier_id, 'title', title, 'status', status, 'date', date_text)::varchar
from measure
where status::varchar in ('planned', 'decided', 'in_progress') and completion_date < day
  and not coalesce(completion_date < start_date, false)
