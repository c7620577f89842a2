-- METHOD.md, sections 4 and 5: gap, progress, required change, budget, and the verdicts level and budget.
create macro level_of(latest_year, target_year, gap_t, planned_t, margin_t) as case
  when latest_year >= target_year and gap_t <= tolerance() then 'achieved'
  when gap_t <= tolerance() then 'ahead'
  when gap_t <= 0.05 * planned_t - margin_t + tolerance() then 'close'
  else 'behind'
end;

create macro budget_of(balance_t) as case when balance_t >= -tolerance() then 'kept' else 'exceeded' end;

create table progress as
with latest as (
  select quartier_id, max(year) as year, arg_max(t, year) as t, arg_max(status, year) as status,
    -- null where none of the cells shown in that year is rated, not that of an earlier year
    arg_max_null(data_quality, year) as data_quality, coalesce(arg_max(coalesce(rounded_to_t, 0), year), 0) / 2 as error_t,
    max(step_t) as step_t
  from series
  where is_assessable
  group by quartier_id
), known as (
  select q.*, l.year as latest_year, l.t as latest_t, l.status as latest_status, l.data_quality, l.error_t as latest_error_t, l.step_t,
    case when l.year > q.target_year then q.target_t else path.t end as path_t,
    case when l.year > q.target_year then q.target_error_t else path.error_t end as path_error_t,
    q.baseline_t - q.target_t as planned_t,
    l.year > q.base_year as is_after_base,
    p.quality_threshold > 0 and coalesce(l.data_quality, 0) < p.quality_threshold as is_below_threshold
  from quartier_target q
  cross join programme p
  left join latest l using (quartier_id)
  left join path on path.quartier_id = q.quartier_id and path.year = l.year
), budget as (
  select k.quartier_id,
    exact_sum(case when f.year <= k.target_year then path.t - f.t end) as balance_t,
    exact_sum(case when f.year <= k.target_year then path.error_t + f.error_t end) as balance_error_t,
    exact_sum(f.t) as emitted_t,
    list(f.year::integer order by f.year) filter (f.is_interpolated) as interpolated_years
  from known k
  join filled_year f on f.quartier_id = k.quartier_id and f.year > k.base_year and f.year <= k.latest_year
  left join path on path.quartier_id = k.quartier_id and path.year = f.year
  where k.is_after_base
  group by k.quartier_id
), allowance as (
  select k.quartier_id, exact_sum(path.t) as allowed_t
  from known k
  join path on path.quartier_id = k.quartier_id and path.year > k.base_year
  group by k.quartier_id
), computed as (
  select k.*,
    case when k.is_after_base then k.latest_t - k.path_t end as gap_t,
    case when k.is_after_base then b.balance_t end as balance_t,
    k.latest_error_t + k.path_error_t as gap_error_t,
    -- a twentieth of B - T is where `close` ends
    0.05 * (k.baseline_error_t + k.target_error_t) as margin_error_t,
    coalesce(b.balance_error_t, 0) as balance_error_t,
    case when k.is_after_base then a.allowed_t - b.emitted_t end as remaining_t,
    coalesce(b.interpolated_years, []) as interpolated_years,
    list_filter([
      k.target_reason,
      case when k.has_target and k.baseline_t is null then 'no_baseline' end,
      -- nothing, or less than nothing, cannot be reduced by a share of itself
      case when k.baseline_t <= tolerance() then 'zero_baseline' end,
      case when k.latest_year is null then 'no_assessable_year' end,
      case when k.latest_year is not null and k.baseline_t is not null and not k.is_after_base then 'no_year_after_base' end,
      case when k.latest_year is not null and k.is_below_threshold then 'quality_below_threshold' end
    ], lambda reason : reason is not null) as reasons
  from known k
  left join budget b using (quartier_id)
  left join allowance a using (quartier_id)
), judged as (
  -- A verdict is given only if it holds for every value within the rounding (METHOD.md, section 10).
  select *,
    case
      when len(reasons) > 0 then 'not_assessable'
      when level_of(latest_year, target_year, gap_t - gap_error_t, planned_t, -margin_error_t)
        <> level_of(latest_year, target_year, gap_t + gap_error_t, planned_t, margin_error_t) then 'not_assessable'
      else level_of(latest_year, target_year, gap_t, planned_t, 0)
    end as level_verdict,
    case
      when len(reasons) > 0 or budget_of(balance_t - balance_error_t) <> budget_of(balance_t + balance_error_t) then 'not_assessable'
      else budget_of(balance_t)
    end as budget_verdict
  from computed
)
select quartier_id, scope, is_headline, has_target, base_year_from, base_year_to, base_year, baseline_t,
  target_year, target_t, reduction_pct, latest_year, latest_t, latest_status, latest_error_t, data_quality, step_t,
  case when planned_t > tolerance() and baseline_t > tolerance() then 100 * (baseline_t - latest_t) / planned_t end as progress_pct,
  -- towards a target that is no reduction there is no progress
  case
    when baseline_t <= tolerance() then ['zero_baseline']
    when planned_t <= tolerance() then ['target_above_baseline']
    else []
  end as progress_reasons,
  100 * (latest_year - base_year) / (target_year - base_year) as elapsed_pct,
  case when latest_year < target_year and coalesce(baseline_t > tolerance(), true) then (target_t - latest_t) / (target_year - latest_year) end as required_t_per_year,
  case
    when latest_year < target_year and target_t > 0 and latest_t > 0 and coalesce(baseline_t > tolerance(), true)
      then 100 * (pow(target_t / latest_t, 1.0 / (target_year - latest_year)) - 1)
  end as required_cagr_pct,
  case when latest_year <> base_year then (latest_t - baseline_t) / (latest_year - base_year) end as pace_t_per_year,
  path_t, gap_t,
  case when path_t > 0 then 100 * gap_t / path_t end as gap_pct,
  balance_t, remaining_t, interpolated_years,
  level_verdict, budget_verdict, reasons,
  -- each verdict has its own reasons; a rounded sum may leave one open and the other not
  case when level_verdict = 'not_assessable' and len(reasons) = 0 then ['rounded'] else reasons end as level_reasons,
  case when budget_verdict = 'not_assessable' and len(reasons) = 0 then ['rounded'] else reasons end as budget_reasons
from judged
order by quartier_id;
