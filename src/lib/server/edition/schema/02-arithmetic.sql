-- Sums of doubles depend on the order of addition, and with it on the number of threads. An edition must
-- give the same figures every time, so tonnes and MWh are added as whole nano-units: exact and ordered by
-- nothing. The contract's upper bound of 1e12 per value keeps this far inside the range of hugeint.
create macro exact_sum(x) as sum(cast(x * 1e9 as hugeint))::double / 1e9;

-- Differences up to one gram count as zero (METHOD.md, section 5).
create macro tolerance() as 1e-6;

-- From the best to the worst: a year, and what is computed from several, takes the worst (METHOD.md, section 1).
create macro value_statuses() as ['final', 'provisional', 'estimated'];

-- Weight of a data-quality grade (BISKO); blank counts as D.
create macro quality_weight(grade) as case grade when 'A' then 1.0 when 'B' then 0.5 when 'C' then 0.25 else 0.0 end;

-- Share of year y in which a measure works: days of [completion, completion + lifetime) in y / days of y
-- (METHOD.md, section 7). No lifetime means no end.
create macro working_share(completion_date, lifetime_years, y) as greatest(0, date_diff('day',
    greatest(completion_date, make_date(y::integer, 1, 1)),
    least(
      coalesce(completion_date + to_months(round(12 * lifetime_years)::integer), make_date(y::integer + 1, 1, 1)),
      make_date(y::integer + 1, 1, 1)
    )::date
  ))::double / date_diff('day', make_date(y::integer, 1, 1), make_date(y::integer + 1, 1, 1));

-- Quartiers from the first to the last by id; all of them if the first is null.
-- Of a single one equality takes half the time of a range.
create macro is_among(quartier_id, first_quartier, last_quartier) as
  first_quartier is null
  or case when first_quartier = last_quartier then quartier_id = first_quartier else quartier_id between first_quartier and last_quartier end;
