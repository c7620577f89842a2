-- Totals of quartiers that differ by more than 1 % from those of the edition before, without a row of changes.csv that
-- covers them. Asked of an edition in the making, with the series of the edition before as `series_before`.
-- A total is that of the scope of the quartier's target in a year that both editions can assess: a lower bound is none.
with changed as (
  select n.quartier_id, n.year, n.t as now, o.t as before,
    n.confidential + o.confidential > 0 or coalesce(n.rounded_to_t, o.rounded_to_t) is not null as has_withheld
  from series n
  join series_before o on o.quartier_id = n.quartier_id and o.year = n.year
  where n.is_assessable and o.is_assessable and abs(n.t - o.t) > 0.01 * abs(o.t) + tolerance()
), reason as (
  select quartier_id::varchar as quartier_id, year from input.changes
), unexplained as (
  select *
  from changed
  anti join (from reason where quartier_id is not null and year is not null) r
    on r.quartier_id = changed.quartier_id and r.year = changed.year
  anti join (from reason where year is null) q on q.quartier_id = changed.quartier_id
  anti join (from reason where quartier_id is null) y on y.year = changed.year
  where not exists (from reason where quartier_id is null and year is null)
)
select 'changes' as "table", null::integer as source_row, 'reason_de' as "column", null::varchar as value,
  -- what an edition with withheld values gave out stays with it, so that withdrawing it ends that, too
  case when has_withheld then 'withheld_change_without_reason' else 'change_without_reason' end as rule,
  case when has_withheld
    then json_object('quartier', quartier_id, 'year', year)
    else json_object('quartier', quartier_id, 'year', year, 'now', now, 'before', before,
      'change', case when before = 0 then to_json('–') else to_json(round(100 * (now - before) / before, 1)) end)
  end::varchar as parameters,
  (count(*) over (partition by has_withheld))::integer as total
from unexplained
qualify row_number() over (partition by has_withheld order by quartier_id, year) <= $limit
order by quartier_id, year
