-- The vocabulary of the edition. `place` keeps the order of the standard lists and of the delivered file.
create table programme as from staging.programme;
create table headline_sector as from staging.headline_sector;
-- The scope of the headline: its sectors by name.
create view headline as
select string_agg(sector, ';' order by sector) as scope, count(*)::integer as sectors from headline_sector;

create table sector as select * from staging.sector order by place;
create table carrier as select * from staging.carrier order by place;

-- Names in the order of a German list: ä as a, ß as ss, capitals as small letters, and 9 before 10. Most have no digits:
-- looking for them takes less time than padding.
create macro word_key(word) as strip_accents(replace(lower(word), 'ß', 'ss'));
create macro name_key(name) as case
  when regexp_matches(name, '\d')
    then regexp_replace(regexp_replace(word_key(name), '(\d+)', '000000000\1', 'g'), '\d*(\d{10})', '\1', 'g')
  else word_key(name)
end;

-- `by_name` and `by_municipality` number the quartiers in the order in which lists name them.
create table quartier as
select quartier_id::varchar as quartier_id, name, municipality, ags, project_title, phase, phase_since,
  building_type, area_ha, lat, lon, contact, source,
  row_number() over (order by name_key(name), name_key(municipality), quartier_id::varchar)::integer as by_name,
  row_number() over (order by name_key(municipality), name_key(name), quartier_id::varchar)::integer as by_municipality
from staging.quartiers
order by quartier_id;
