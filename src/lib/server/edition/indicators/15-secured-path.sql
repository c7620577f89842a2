-- What measures can save at most: the published number of each cell for which savings are recorded, in the latest
-- assessable year. NO is nothing; IE, NE, C, missing and withheld cells say nothing and are not kept.
create table measure_cell as
select p.quartier_id, l.sector, l.carrier, p.latest_year as year, coalesce(e.energy_mwh, 0) as energy_mwh
from (select distinct quartier_id, sector, carrier from measure_line) l
join progress p using (quartier_id)
join staging.main.energy e on e.quartier_id = l.quartier_id::staging.main.quartiers and e.year = p.latest_year
  and e.sector = l.sector::staging.main.sectors and e.carrier = l.carrier::staging.main.carriers
where (e.energy_mwh is not null or e.notation = 'NO') and not e.is_withheld
order by p.quartier_id, l.sector, l.carrier;

-- Cells of which implemented and secured measures, and those named in `chosen` (ids apart by commas), are still to
-- save more than is left: sum of dE * [share(tau) - share(t)], MWh (METHOD.md, section 5, `savings_exceed_balance`).
create macro savings_excess_of(first_quartier, last_quartier, chosen) as table
select b.quartier_id, b.sector, b.carrier, b.year,
  any_value(q.interaction_factor) * exact_sum(l.saving_mwh * (
    working_share(m.completion_date, m.lifetime_years, g.target_year) - working_share(m.completion_date, m.lifetime_years, b.year)
  )) as saving_mwh,
  any_value(b.energy_mwh) as energy_mwh,
  list(m.measure_id order by m.measure_id) as measures,
  bool_or(s.sector is not null) as is_in_scope
from measure_cell b
join measure_line l on l.quartier_id = b.quartier_id and l.sector = b.sector and l.carrier = b.carrier
join measure m on m.quartier_id = b.quartier_id and m.measure_id = l.measure_id
join quartier_target g on g.quartier_id = b.quartier_id
cross join programme q
left join scope_sector s on s.scope = g.scope and s.sector = b.sector
where is_among(b.quartier_id, first_quartier, last_quartier)
  and (m.certainty in ('implemented', 'secured') or list_contains(string_split(chosen, ','), m.measure_id))
  and m.completion_date is not null and m.saving_t_per_year is not null and g.target_year is not null
group by b.quartier_id, b.sector, b.carrier, b.year
having saving_mwh > any_value(b.energy_mwh) + tolerance();

create table savings_excess as
from savings_excess_of(null, null, '')
order by quartier_id, sector, carrier;

-- Measures that would save more than is left, alone or with others: the abatement curve leaves them out.
create table exceeding_measure as
select unnest(measures) as measure_id from savings_excess
union
-- what is implemented may have saved what is not consumed any more
select l.measure_id
from measure_line l
join measure m using (measure_id)
join measure_cell c on c.quartier_id = l.quartier_id and c.sector = l.sector and c.carrier = l.carrier
where l.saving_mwh > c.energy_mwh + tolerance() and m.certainty <> 'implemented'
order by measure_id;

-- METHOD.md, section 5, fourth verdict: what implemented and secured direct measures still add until the target
-- year, beyond what the latest measured year already contains. Factors are held at the latest year. Beside it the gap
-- that they are to close, with what decided measures and ideas would add, and what is left open (negative: more than
-- needed). The gap is known also where measures say nothing about it.
create table secured_path as
with saving as (
  select quartier_id,
    exact_sum(case when certainty in ('implemented', 'secured') then added_t end) as secured_t,
    exact_sum(case when certainty = 'decided' then added_t end) as decided_t,
    exact_sum(case when certainty = 'idea' then added_t end) as ideas_t
  from (
    select l.quartier_id, c.certainty,
      l.saving_t * (
        working_share(c.completion_date, c.lifetime_years, g.target_year)
        - working_share(c.completion_date, c.lifetime_years, p.latest_year)
      ) as added_t
    from measure_line l
    join measure c using (measure_id)
    join progress p on p.quartier_id = c.quartier_id
    join quartier_target g on g.quartier_id = c.quartier_id
    join scope_sector s on s.scope = g.scope and s.sector = l.sector
    where c.certainty <> 'none' and c.completion_date is not null
      -- a measure one of whose lines has no factor would be counted by half: heat saved, electricity not
      and c.saving_t_per_year is not null
      and g.target_year is not null and p.latest_year is not null
  )
  group by quartier_id
), recorded as (
  select quartier_id, count(*) as measures from measure group by quartier_id
), computed as (
  select g.quartier_id, p.latest_t, g.target_t, p.latest_error_t + g.target_error_t as error_t,
    p.latest_t - g.target_t as gap_t,
    q.interaction_factor * coalesce(s.secured_t, 0) as secured_t,
    q.interaction_factor * coalesce(s.decided_t, 0) as decided_t,
    q.interaction_factor * coalesce(s.ideas_t, 0) as ideas_t,
    list_filter([
      g.target_reason,
      case when g.has_target and g.target_t is null then 'no_baseline' end,
      case when g.has_target and g.baseline_t <= tolerance() then 'zero_baseline' end,
      case when p.latest_year is null then 'no_assessable_year' end,
      case when exists (from savings_excess x where x.quartier_id = g.quartier_id and x.is_in_scope) then 'savings_exceed_balance' end,
      case when r.measures is null and coalesce(p.latest_t > g.target_t + tolerance(), true) then 'no_measures' end,
      case when p.latest_year is not null and q.quality_threshold > 0 and coalesce(p.data_quality, 0) < q.quality_threshold
        then 'quality_below_threshold' end
    ], lambda reason : reason is not null) as reasons
  from quartier_target g
  join progress p using (quartier_id)
  cross join programme q
  left join saving s using (quartier_id)
  left join recorded r using (quartier_id)
), judged as (
  -- "secured" must hold for every value within the rounding (METHOD.md, section 10)
  select computed.* replace (
      case
        when len(reasons) = 0 and abs(latest_t - secured_t - target_t - tolerance()) < error_t then ['rounded']
        else reasons
      end as reasons
    ), len(reasons) = 0 as is_known,
    len(list_filter(reasons, lambda reason : reason not in ('no_measures', 'savings_exceed_balance'))) = 0 as is_gap_known
  from computed
)
select quartier_id,
  case when is_known then secured_t end as secured_t,
  case when is_known and gap_t > tolerance() then secured_t / gap_t end as secured_share_of_gap,
  case when is_known then latest_t - secured_t end as after_secured_t,
  case when is_gap_known then gap_t end as target_gap_t,
  case when is_known then decided_t end as decided_t,
  case when is_known then ideas_t end as ideas_t,
  case when is_known then gap_t - secured_t - decided_t - ideas_t end as open_t,
  case
    when len(reasons) > 0 then 'not_assessable'
    when latest_t - secured_t <= target_t + tolerance() then 'sufficient'
    else 'insufficient'
  end as verdict,
  reasons
from judged
order by quartier_id;
