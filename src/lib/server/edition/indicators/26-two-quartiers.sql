-- METHOD.md, section 8: two quartiers side by side in the headline scope of a year, sector by sector and carrier by
-- carrier, per head, the largest difference first. No row unless both pass the gate of `t_per_head`. Place 0 is the
-- total; each row also has the sum of all that come after it, so that a list may end anywhere and still adds up.
-- A sector stays together where its cells cannot be told apart in one of the two: withheld cells (then its published
-- sum), reported emissions, or a cell that is included elsewhere. What published sums leave of the total is a row too:
-- sectors whose sum is withheld as well, or the rounding.
create macro two_quartiers(first_quartier, second_quartier, asked_year) as table
with side as (
  select c.quartier_id, c.quartier_id = first_quartier as is_first, y.t, r.population
  from comparison c
  cross join headline h
  join scope_year y on y.quartier_id = c.quartier_id and y.year = c.year and y.scope = h.scope
  join input.reference r on r.quartier_id = c.quartier_id and r.year = c.year
  where c.indicator = 't_per_head' and c.year = asked_year and c.is_comparable
    and c.quartier_id in (first_quartier, second_quartier)
), pair as (
  select max(t) filter (is_first) as first_t, max(t) filter (not is_first) as second_t,
    max(population) filter (is_first) as first_population, max(population) filter (not is_first) as second_population
  from side
  having count(*) = 2
), delivered as (
  -- of an assessable year no cell is missing
  select s.is_first, b.sector, b.carrier, b.state, b.emissions_t, b.is_withheld, b.is_local_factor
  from (
    select quartier_id, year, sector::varchar as sector, carrier::varchar as carrier, state::varchar as state, emissions_t,
      is_withheld, is_local_factor
    from balance_cell
    union all
    select quartier_id, year, sector, null, coalesce(notation, 'number'), emissions_t, false, false
    from input.reported_emissions
  ) b
  join side s using (quartier_id)
  join headline_sector using (sector)
  where b.year = asked_year
), elsewhere as (
  select distinct sector
  from delivered
  group by sector, carrier
  having bool_or(state = 'IE') and bool_or(state = 'number' and emissions_t > 0)
), published as (
  select s.is_first, y.sector::varchar as sector, y.emissions_t
  from sector_year y
  join side s on s.quartier_id = y.quartier_id::varchar
  where y.year = asked_year
), kind as (
  select d.sector,
    case
      when bool_or(d.is_withheld) then 'confidential'
      when bool_or(d.carrier is null) then 'reported'
      when bool_or(e.sector is not null) then 'included_elsewhere'
    end as together,
    bool_or(d.is_withheld and p.emissions_t is null) as is_hidden
  from delivered d
  left join elsewhere e using (sector)
  left join published p using (is_first, sector)
  group by d.sector
), part as (
  select d.is_first, k.sector, case when k.together is null then d.carrier end as carrier, k.together,
    case when k.together is null then exact_sum(d.emissions_t) else any_value(p.emissions_t) end as t,
    -- a withheld cell is a number within a sum
    balance_states()[max(list_position(balance_states(), case when d.is_withheld then 'number' else d.state end))] as state,
    bool_or(d.is_local_factor) as is_local_factor
  from delivered d
  join kind k using (sector)
  left join published p using (is_first, sector)
  where not k.is_hidden
  group by d.is_first, k.sector, case when k.together is null then d.carrier end, k.together
), matched as (
  select [sector] as sectors, sector, carrier, together,
    exact_sum(case when is_first then t end) as first_t, exact_sum(case when not is_first then t end) as second_t,
    max(state) filter (is_first) as first_state, max(state) filter (not is_first) as second_state,
    coalesce(bool_or(is_local_factor) filter (is_first), false) as first_is_local,
    coalesce(bool_or(is_local_factor) filter (not is_first), false) as second_is_local
  from part
  group by sector, carrier, together
), remainder as (
  select (select coalesce(list(sector order by sector), []) from kind where is_hidden) as sectors,
    p.first_t - coalesce(exact_sum(m.first_t), 0) as first_t, p.second_t - coalesce(exact_sum(m.second_t), 0) as second_t
  from pair p
  left join matched m on true
  group by p.first_t, p.second_t
), listed as (
  -- what occurs in neither is no row
  select * from matched
  where coalesce(first_t, 0) <> 0 or coalesce(second_t, 0) <> 0
  union all
  select sectors, null, null, case when len(sectors) > 0 then 'confidential' else 'rounded' end, first_t, second_t,
    'number', 'number', false, false
  from remainder
  where len(sectors) > 0 or abs(first_t) > tolerance() or abs(second_t) > tolerance()
), placed as (
  select l.*,
    row_number() over (
      order by l.together is not distinct from 'rounded',
        abs(coalesce(l.first_t, 0) / p.first_population - coalesce(l.second_t, 0) / p.second_population) desc,
        s.place, l.sector, k.place, l.carrier
    ) as place
  from listed l
  cross join pair p
  left join sector s on s.sector = l.sector
  left join carrier k on k.carrier = l.carrier
  union all
  select [], null, null, 'total', first_t, second_t, 'number', 'number', false, false, 0 from pair
), summed as (
  select *,
    coalesce(sum(cast(first_t * 1e9 as hugeint)) over beyond, 0)::double / 1e9 as first_rest_t,
    coalesce(sum(cast(second_t * 1e9 as hugeint)) over beyond, 0)::double / 1e9 as second_rest_t
  from placed
  window beyond as (order by place rows between 1 following and unbounded following)
), per_head as (
  select s.*, s.first_t / p.first_population as first_per_head, s.second_t / p.second_population as second_per_head,
    s.first_rest_t / p.first_population as first_rest, s.second_rest_t / p.second_population as second_rest,
    p.first_t / p.first_population - p.second_t / p.second_population as whole
  from summed s
  cross join pair p
)
select place::integer as place, sectors, carrier, together, first_t, second_t, first_per_head, second_per_head,
  coalesce(first_per_head, 0) - coalesce(second_per_head, 0) as difference,
  case when abs(whole) > tolerance() then 100 * (coalesce(first_per_head, 0) - coalesce(second_per_head, 0)) / whole end as share_pct,
  first_state, second_state, first_is_local, second_is_local, first_rest, second_rest, first_rest - second_rest as rest_difference,
  case when abs(whole) > tolerance() then 100 * (first_rest - second_rest) / whole end as rest_share_pct
from per_head;
