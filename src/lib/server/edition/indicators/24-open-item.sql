-- What a programme office asks for: each missing cell in the scope of its quartier's target, how much of the total it was
-- when it was last known, from whom, and by when the year should have been delivered.
create table open_item as
with missing as (
  select m.quartier_id, m.year, m.sector, m.carrier, m.state, g.scope
  from missing_cell m
  join quartier_target g using (quartier_id)
  where list_contains(string_split(g.scope, ';'), m.sector)
), known as (
  -- the nearest complete year that has the cell, of two equally near ones the earlier
  select m.quartier_id, m.year, m.sector, m.carrier,
    arg_min({year: b.year, t: b.emissions_t, source: b.source, total: y.t}, abs(b.year - m.year) * 2 + (b.year > m.year)::integer) as cell
  from missing m
  join balance_row b
    on b.quartier_id = m.quartier_id and b.sector = m.sector and b.carrier is not distinct from m.carrier
    and b.state = 'number' and not b.is_withheld and b.emissions_t is not null
  join scope_year y
    on y.quartier_id = m.quartier_id and y.scope = m.scope and y.year = b.year and y.is_assessable
  group by all
), deadline as (
  select quartier_id::varchar as quartier_id, right(milestone::varchar, 4)::integer as year, due
  from input.milestones
  where milestone::varchar like 'delivery-%'
)
select m.quartier_id, m.year::smallint as year, m.sector, m.carrier, m.state, k.cell.year::smallint as known_year, k.cell.t as known_t,
  case when k.cell.total > tolerance() then 100 * k.cell.t / k.cell.total end as share_pct, k.cell.source as known_source,
  coalesce(own.due, common.due) as due
from missing m
left join known k
  on k.quartier_id = m.quartier_id and k.year = m.year and k.sector = m.sector and k.carrier is not distinct from m.carrier
left join deadline own on own.quartier_id = m.quartier_id and own.year = m.year
left join deadline common on common.quartier_id is null and common.year = m.year
order by m.quartier_id, m.year, m.sector, m.carrier;
