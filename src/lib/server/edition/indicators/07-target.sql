-- METHOD.md, section 1: rows of one quartier with the same scope form one target. tau is the last target
-- year not after the programme's; earlier rows are interim targets, later ones are listed only.
-- B is the mean over the base years, all of which must be assessable; b may be fractional. `_error_t` is how far a
-- figure may be off because sums are rounded (section 10): half the step, and what follows from it.
create table target as
with row as (
  select t.rowid as target_row, s.quartier_id, s.scope, s.is_headline, t.target_year, t.base_year_from, t.base_year_to,
    t.reduction_pct, t.target_t, t.decided_t, t.source
  from staging.main.targets t
  join scope s on s.target_row = t.rowid
), baseline as (
  select row.target_row,
    case
      when count(*) filter (y.is_assessable) = any_value(row.base_year_to - row.base_year_from + 1)
        then exact_sum(y.t) / count(*)
    end as baseline_t,
    coalesce(exact_sum(y.rounded_to_t / 2) / count(*), 0) as baseline_error_t
  from row
  join scope_year y
    on y.quartier_id = row.quartier_id and y.scope = row.scope and y.year between row.base_year_from and row.base_year_to
  group by row.target_row
), final as (
  select row.quartier_id, row.scope, max(row.target_year) as target_year
  from row, programme p
  where p.target_year is null or row.target_year <= p.target_year
  group by row.quartier_id, row.scope
)
select row.target_row::integer + 2 as source_row, row.quartier_id, row.scope, row.is_headline, row.target_year,
  row.base_year_from, row.base_year_to, (row.base_year_from + row.base_year_to) / 2.0 as base_year,
  baseline.baseline_t, coalesce(baseline.baseline_error_t, 0) as baseline_error_t,
  case when row.target_t is null then coalesce(baseline.baseline_error_t, 0) * (1 - row.reduction_pct / 100) else 0 end as target_error_t,
  coalesce(row.target_t, baseline.baseline_t * (1 - row.reduction_pct / 100)) as target_t,
  coalesce(row.reduction_pct, 100 * (baseline.baseline_t - row.target_t) / nullif(baseline.baseline_t, 0)) as reduction_pct,
  row.reduction_pct is null as is_absolute,
  case
    when row.target_year = final.target_year then 'final'
    when row.target_year < final.target_year then 'interim'
    else 'later'
  end as role,
  -- what was decided in tonnes beside a percentage; both are shown where they are apart
  row.decided_t,
  row.source
from row
left join baseline using (target_row)
left join final on final.quartier_id = row.quartier_id and final.scope = row.scope
order by row.quartier_id, row.scope, row.target_year;

-- The target of a quartier: the headline's, else the one with most sectors. Without one the headline is shown.
create table quartier_target as
select q.quartier_id, coalesce(t.scope, h.scope) as scope, coalesce(t.scope = h.scope, true) as is_headline,
  t.target_year, t.target_t, t.reduction_pct, t.decided_t, t.base_year_from, t.base_year_to, t.base_year, t.baseline_t,
  coalesce(t.baseline_error_t, 0) as baseline_error_t, coalesce(t.target_error_t, 0) as target_error_t,
  t.quartier_id is not null as has_target,
  -- why there is nothing to judge against
  case
    when t.quartier_id is not null then null
    when exists (from target l where l.quartier_id = q.quartier_id) then 'target_after_programme'
    else 'no_target'
  end as target_reason
from quartier q
cross join headline h
left join (
  from target
  where role = 'final'
  qualify row_number() over (
    partition by quartier_id order by is_headline desc, len(string_split(scope, ';')) desc, scope
  ) = 1
) t using (quartier_id)
order by q.quartier_id;
