-- The vocabulary of the edition. `place` keeps the order of the standard lists and of the delivered file.
create table programme as from staging.programme;
create table headline_sector as from staging.headline_sector;
-- The scope of the headline: its sectors by name.
create view headline as
select string_agg(sector, ';' order by sector) as scope, count(*)::integer as sectors from headline_sector;

create table sector as select * from staging.sector order by place;
create table carrier as select * from staging.carrier order by place;
create table quartier as
select quartier_id::varchar as quartier_id, name, municipality, ags, project_title, phase, phase_since,
  building_type, area_ha, lat, lon, contact, source
from staging.quartiers
order by quartier_id;
