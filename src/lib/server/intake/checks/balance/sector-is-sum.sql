-- A sector that is the sum of all others of its quartier, year after year, counts all of them twice. Energy is compared
-- with energy, tonnes with tonnes. Two sectors of the same size are no sum: it takes two others.
with amount as (
  select 'energy' as "table", quartier_id, sector, year, sum(energy_mwh) as amount, min(rowid) as first_row
  from staging.energy
  where energy_mwh is not null and not is_suspect
  group by quartier_id, sector, year
  union all
  select 'reported_emissions', quartier_id, sector, year, sum(emissions_t), min(rowid)
  from staging.reported_emissions
  where emissions_t is not null and not is_suspect
  group by quartier_id, sector, year
), compared as (
  select *, sum(amount) over others - amount as rest, count(*) over others - 1 as n
  from amount
  window others as (partition by "table", quartier_id, year)
), total as (
  select "table", quartier_id, sector, min(first_row) + 2 as source_row,
    staging.year_list(list(year)) as years
  from compared
  group by "table", quartier_id, sector
  having count(*) >= 2 and bool_and(n >= 2 and rest > 0 and abs(amount - rest) <= 0.001 * rest)
), other as (
  select t."table", t.quartier_id, t.sector, string_agg(s.label_de, ', ' order by s.place) as de,
    string_agg(s.label_en, ', ' order by s.place) as en,
    bool_or(s.sector in (from staging.headline_sector)) as is_in_headline
  from total t
  join (select distinct "table", quartier_id, sector from amount) a
    on a."table" = t."table" and a.quartier_id = t.quartier_id and a.sector <> t.sector
  join staging.sector s on s.sector = a.sector::varchar
  group by t."table", t.quartier_id, t.sector
)
select t."table", t.source_row::integer as source_row, 'sector' as "column", t.sector::varchar as value,
  'sector_is_sum' as rule,
  json_object('quartier', t.quartier_id, 'sector', t.sector, 'years', t.years,
    'others', json_object('de', o.de, 'en', o.en))::varchar as parameters
from total t
join other o using ("table", quartier_id, sector)
where o.is_in_headline and t.sector::varchar in (from staging.headline_sector)
