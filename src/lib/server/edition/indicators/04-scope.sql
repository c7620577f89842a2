-- A scope is a set of sectors, named by its sorted list. Every quartier has the headline; targets may name
-- others (METHOD.md, section 1).
create table scope as
with named as (
  select t.rowid as target_row, string_agg(item, ';' order by item) as scope
  from (
    select rowid, unnest(list_distinct(list_transform(string_split(sectors, ';'), lambda s : trim(s)))) as item
    from staging.main.targets
    where sectors is not null
  ) t
  where item <> ''
  group by t.rowid
)
select q.quartier_id::varchar as quartier_id, headline.scope, true as is_headline, null::bigint as target_row
from staging.main.quartiers q, headline
union all
select t.quartier_id::varchar, coalesce(named.scope, headline.scope), coalesce(named.scope, headline.scope) = headline.scope, t.rowid
from staging.main.targets t
left join named on named.target_row = t.rowid, headline;

create table scope_sector as
select distinct scope, unnest(string_split(scope, ';')) as sector from (select distinct scope from scope);
