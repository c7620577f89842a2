-- What differs between two editions, attached as `old` and `new`: one row per quartier of either. Both hold published
-- values only, so that nothing withheld can come out here (METHOD.md, section 10).
create table edition_side as
select true as is_new, quartier_id::varchar as quartier_id, progress.* exclude (quartier_id),
  trend.verdict as trend_verdict, trend.forecast_t, secured_path.verdict as measures_verdict
from new.progress
join new.trend using (quartier_id)
join new.secured_path using (quartier_id)
union all by name
select false as is_new, quartier_id::varchar as quartier_id, progress.* exclude (quartier_id),
  trend.verdict as trend_verdict, trend.forecast_t, secured_path.verdict as measures_verdict
from old.progress
join old.trend using (quartier_id)
join old.secured_path using (quartier_id);

-- Differences up to one gram, and as little in per cent, are none.
create macro difference_of(new_value, old_value) as case
  when abs(new_value - old_value) <= tolerance() then 0
  else new_value - old_value
end;
create macro is_changed(new_value, old_value) as
  coalesce(difference_of(new_value, old_value) <> 0, new_value is distinct from old_value);
create macro figure_change(new_value, old_value) as
  {'old': old_value, 'new': new_value, 'difference': difference_of(new_value, old_value)};

-- Quartiers of either edition in the order in which lists name them: those that only the old one has come last.
create view named_quartier as
select quartier_id::varchar as quartier_id, name, municipality, by_name from new.quartier
union all
select quartier_id::varchar, name, municipality, 1000000 + by_name from old.quartier
where quartier_id::varchar not in (select quartier_id::varchar from new.quartier);

-- Cells and reported emissions as they were delivered, with the row of their file; of a withheld cell its state alone.
create view edition_cell as
select false as is_new, quartier_id::varchar as quartier_id, year, sector::varchar as sector,
  carrier::varchar as carrier, energy_mwh, null::double as reported_t, state::varchar as state, is_withheld, source_row
from old.balance_cell
union all
select false, quartier_id::varchar, year, sector::varchar, null, null, emissions_t,
  coalesce(notation::varchar, 'number'), false, source_row
from old.input.reported_emissions
union all
select true, quartier_id::varchar, year, sector::varchar, carrier::varchar, energy_mwh, null, state::varchar, is_withheld,
  source_row
from new.balance_cell
union all
select true, quartier_id::varchar, year, sector::varchar, null, null, emissions_t,
  coalesce(notation::varchar, 'number'), false, source_row
from new.input.reported_emissions;

-- Factors of the set in use, without quartier where they hold for all.
create view edition_factor as
select false as is_new, quartier_id::varchar as quartier_id, carrier::varchar as carrier, year, g_per_kwh, source_row
from old.input.emission_factors join old.programme using (factor_set)
union all
select true, quartier_id::varchar, carrier::varchar, year, g_per_kwh, source_row
from new.input.emission_factors join new.programme using (factor_set);
