-- The factors of the programme's set, and the one that holds for a quartier, a carrier and a year: a local factor takes
-- the place of the general one (METHOD.md, section 1). For one quartier at a time: for all of them it has a row for
-- each carrier and year of each, so `cell`, `measure_line` and the held factors join the two kinds themselves.
create view factor as
select f.* from input.emission_factors f join programme p using (factor_set);

create view effective_factor as
select quartier_id, carrier, year, g_per_kwh, true as is_local, includes_upstream, source, source_row
from factor
where quartier_id is not null
union all
select q.quartier_id, f.carrier, f.year, f.g_per_kwh, false, f.includes_upstream, f.source, f.source_row
from quartier q
cross join factor f
anti join factor l on l.quartier_id = q.quartier_id and l.carrier = f.carrier and l.year = f.year
where f.quartier_id is null;
