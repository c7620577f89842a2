-- Whether two values of one series are about a thousandfold apart, or a millionfold: then their units are.
create or replace macro staging.is_another_unit(this, before) as coalesce(
  greatest(this, before) / nullif(least(this, before), 0) between 300 and 3000
  or greatest(this, before) / nullif(least(this, before), 0) between 300000 and 3000000, false);

create or replace macro staging.unit_ratio(this, before) as
  case when greatest(this, before) / least(this, before) < 30000 then 1000 else 1000000 end;

-- Which of the two is off: the one that is far from both middle values of the series. Where these have two units
-- themselves, as of two values or of four in halves, it is the one that no sector of a quartier has: less than one MWh
-- or t, or more than five million, what some 600,000 people use at home. Else it cannot be told. `units` are those a
-- millionth, a thousandth, a thousand times and a million times the right one.
create or replace macro staging.looks_like(this, before, year, year_before, low_middle, high_middle, units) as (
  with place as (
    select case when this > before then year else year_before end as high_year,
      case when this > before then year_before else year end as low_year,
      high_middle >= 30 * low_middle as is_split,
      case when greatest(this, before) / least(this, before) < 30000 then units[2] else units[1] end as small_unit,
      case when greatest(this, before) / least(this, before) < 30000 then units[3] else units[4] end as large_unit
  )
  select case
    when greatest(this, before) >= 30 * high_middle
      or (is_split and greatest(this, before) > 5000000 and least(this, before) >= 1) then json_object(
      'de', concat(high_year, ' sieht nach ', small_unit, ' aus'), 'en', concat(high_year, ' looks like ', small_unit))
    when least(this, before) <= low_middle / 30
      or (is_split and least(this, before) < 1 and greatest(this, before) <= 5000000) then json_object(
      'de', concat(low_year, ' sieht nach ', large_unit, ' aus'), 'en', concat(low_year, ' looks like ', large_unit))
    else json_object(
      'de', concat(high_year, ' sieht nach ', small_unit, ' oder ', low_year, ' nach ', large_unit, ' aus'),
      'en', concat(high_year, ' looks like ', small_unit, ' or ', low_year, ' like ', large_unit))
  end
  from place
);

-- What a figure looks like that a factor of 1,000 would bring into its band: `small` is the unit a thousandth of the
-- right one, `large` the one a thousand times it, each by language.
create or replace macro staging.unit_hint(value, low, high, small, large) as case
  when value / 1000 between low and high then json_object(
    'de', concat(' Das sieht nach ', small.de, ' aus.'), 'en', concat(' This looks like ', small.en, '.'))
  when value * 1000 between low and high then json_object(
    'de', concat(' Das sieht nach ', large.de, ' aus.'), 'en', concat(' This looks like ', large.en, '.'))
  else json_object('de', '', 'en', '')
end;

-- That `n` years are concerned, of which the first is named.
create or replace macro staging.in_more_years(n) as case n
  when 1 then json_object('de', '', 'en', '')
  when 2 then json_object('de', ' (ebenso in einem weiteren Jahr)', 'en', ' (likewise in one more year)')
  else json_object(
    'de', concat(' (ebenso in ', n - 1, ' weiteren Jahren)'), 'en', concat(' (likewise in ', n - 1, ' more years)'))
end;

-- Years as a sentence names them: a span where none is left out.
create or replace macro staging.year_list(years) as case
  when len(years) > 1 and list_max(years) - list_min(years) = len(years) - 1
    then concat(list_min(years), '–', list_max(years))
  else array_to_string(list_sort(years), ', ')
end;

-- The year of a reference figure, where it is not the year it stands for.
create or replace macro staging.of_other_year(reference_year, year) as
  case when reference_year = year then '' else concat(' (', reference_year, ')') end;
