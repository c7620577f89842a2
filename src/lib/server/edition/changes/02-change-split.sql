-- Where the change of the emissions of the latest year comes from: what the old edition was computed from is replaced
-- by what the new one was computed from, in this order, and each term is the difference of two sums in a row.
--   E0  old year, old cells, old factors, old boundary
--   E1  new year: the old cells of it if it was assessable before, else its cells in the new edition
--   E2  new cells (corrected data)
--   E3  new factors
--   E4  new boundary; reference figures are in no sum of tonnes
-- What lies between E4 - E0 and the change of the figures themselves is method. A factor that the old edition lacks
-- is no changed factor: the new one stands in for it from E1 on.

-- As whole nano-units, like exact_sum: what is exact cannot leave anything over between the terms.
create macro nano_tonnes(energy_mwh, g_per_kwh, reported_t) as cast(1e9 * case
  when reported_t is not null then reported_t
  when energy_mwh = 0 then 0
  else energy_mwh * g_per_kwh / 1000
end as hugeint);
create macro term_of(nano, before) as difference_of((nano - before)::double / 1e9, 0);

create table change_split as
with compared as (
  select o.quartier_id, o.latest_year as old_year, n.latest_year as new_year, o.latest_t as old_t, n.latest_t as new_t,
    string_split(o.scope, ';') as old_sectors, string_split(n.scope, ';') as new_sectors,
    coalesce(s.is_assessable, false) as had_new_year
  from edition_side o
  join edition_side n on n.quartier_id = o.quartier_id and n.is_new
  left join old.series s on s.quartier_id::varchar = o.quartier_id and s.year = n.latest_year
  where not o.is_new
), needed as (
  -- joined by equality, so that the years of other cells are not even read
  select quartier_id, false as is_new, old_year as year from compared
  union
  select quartier_id, false, new_year from compared
  union
  select quartier_id, true, new_year from compared
), scoped as (
  select c.*, p.old_year, p.new_year, p.had_new_year,
    list_contains(p.old_sectors, c.sector) as in_old, list_contains(p.new_sectors, c.sector) as in_new
  from edition_cell c
  join needed using (is_new, quartier_id, year)
  join compared p using (quartier_id)
), local as (
  select is_new, quartier_id, carrier, year, g_per_kwh from edition_factor where quartier_id is not null
), general as (
  select is_new, carrier, year, g_per_kwh from edition_factor where quartier_id is null
), priced as (
  select s.*, coalesce(ln.g_per_kwh, gn.g_per_kwh) as new_factor,
    case
      -- a network whose local factor goes on has no general one in its new year
      when lo.g_per_kwh is null and ln.g_per_kwh is not null and had.carrier is not null then ln.g_per_kwh
      else coalesce(lo.g_per_kwh, go.g_per_kwh, ln.g_per_kwh, gn.g_per_kwh)
    end as old_factor
  from scoped s
  left join local lo on not lo.is_new and lo.quartier_id = s.quartier_id and lo.carrier = s.carrier and lo.year = s.year
  left join local ln on ln.is_new and ln.quartier_id = s.quartier_id and ln.carrier = s.carrier and ln.year = s.year
  left join general go on not go.is_new and go.carrier = s.carrier and go.year = s.year
  left join general gn on gn.is_new and gn.carrier = s.carrier and gn.year = s.year
  left join (select distinct quartier_id, carrier from local where not is_new) had
    on had.quartier_id = s.quartier_id and had.carrier = s.carrier
), valued as (
  select *, nano_tonnes(energy_mwh, old_factor, reported_t) as old_nano, nano_tonnes(energy_mwh, new_factor, reported_t) as new_nano
  from priced
), summed as (
  select quartier_id,
    coalesce(sum(old_nano) filter (not is_new and in_old and year = old_year), 0) as e0,
    coalesce(sum(old_nano) filter (is_new <> had_new_year and in_old and year = new_year), 0) as e1,
    coalesce(sum(old_nano) filter (is_new and in_old), 0) as e2,
    coalesce(sum(new_nano) filter (is_new and in_old), 0) as e3,
    coalesce(sum(new_nano) filter (is_new and in_new), 0) as e4,
    bool_or(is_withheld and (in_old or is_new and in_new)) as has_withheld,
    -- the new year in the old boundary: nothing in it may be unknown
    bool_or(is_new and in_old and not is_withheld and state not in ('number', 'NO', 'IE')) as has_unknown
  from valued
  group by quartier_id
), judged as (
  select p.*, s.* exclude (quartier_id),
    list_filter([
      case when p.old_t is null or p.new_t is null then 'no_assessable_year' end,
      case when s.has_withheld then 'confidential' end,
      case when p.old_t is not null and p.new_t is not null and s.has_unknown then 'year_not_assessable' end
    ], lambda reason : reason is not null) as reasons
  from compared p
  left join summed s using (quartier_id)
)
select quartier_id, reasons,
  case when len(reasons) = 0 then {
    'new_year_t': term_of(e1, e0),
    'data_t': term_of(e2, e1),
    'factors_t': term_of(e3, e2),
    'boundary_t': term_of(e4, e3),
    'method_t': difference_of(new_t - old_t, (e4 - e0)::double / 1e9)
  } end as split
from judged;
