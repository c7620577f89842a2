-- What was planned beside what was measured, of each measure that has lines of both kinds, with the same factors
-- (METHOD.md, section 7); `reason` says why there are no tonnes or no share of what was planned.
create macro share_of_planned(planned, measured) as case when planned > tolerance() then 100 * measured / planned end;

create table measure_comparison as
with energy as (
  select measure_id, exact_sum(case when kind = 'ex_ante' then saving_mwh end) as ex_ante_mwh,
    exact_sum(case when kind = 'ex_post' then saving_mwh end) as ex_post_mwh,
    exact_sum(case when kind = 'ex_post' then saving_mwh else -saving_mwh end) as difference_mwh
  from input.measure_savings
  group by measure_id
  having count(distinct kind) = 2
), tonnes as (
  -- without the factor of one line there are no tonnes of its kind
  select measure_id,
    case when bool_and(saving_t is not null or kind = 'ex_post') then exact_sum(case when kind = 'ex_ante' then saving_t end) end as ex_ante_t,
    case when bool_and(saving_t is not null or kind = 'ex_ante') then exact_sum(case when kind = 'ex_post' then saving_t end) end as ex_post_t,
    case when bool_and(saving_t is not null) then exact_sum(case when kind = 'ex_post' then saving_t else -saving_t end) end as difference_t
  from saving_line
  group by measure_id
)
select m.quartier_id, m.measure_id,
  e.ex_ante_mwh, e.ex_post_mwh, e.difference_mwh,
  share_of_planned(e.ex_ante_mwh, e.ex_post_mwh) as share_mwh_pct,
  t.ex_ante_t as ex_ante_t_per_year, t.ex_post_t as ex_post_t_per_year,
  t.difference_t as difference_t_per_year,
  share_of_planned(t.ex_ante_t, t.ex_post_t) as share_t_pct,
  case
    when m.effect <> 'direct' then 'not_direct'
    when p.latest_year is null then 'no_assessable_year'
    when t.ex_ante_t is null or t.ex_post_t is null then 'no_factor'
    when t.ex_ante_t <= tolerance() then 'nothing_planned'
  end as reason
from energy e
join measure m using (measure_id)
left join tonnes t using (measure_id)
left join progress p on p.quartier_id = m.quartier_id
order by m.quartier_id, m.measure_id;
