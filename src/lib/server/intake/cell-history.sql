-- One row per (quartier, sector, carrier) summarises its rows over the years. Energy is by far the largest table:
-- checks that compare years read this summary, and read the rows only where something may be wrong. `may_repeat` and
-- `may_jump` are true for every history with a duplicate key or a jump, and for a few without. `largest_mwh` saves
-- other checks from adding up a carrier.
create or replace table staging.cell_history as
with history as (
  select quartier_id, sector, carrier, min(year) as first_year, min(rowid) as first_row, max(energy_mwh) as largest_mwh,
    -- two rows of one year set the same bit; years that have no bit of their own share the outermost ones
    count(year) <> bit_count(bit_or(1::bigint << greatest(0, least(62, year - 1988)))) as may_repeat,
    list({year: year, mwh: energy_mwh}) filter (energy_mwh is not null and not is_suspect) as numbers
  from staging.energy
  group by quartier_id, sector, carrier
)
select quartier_id, sector, carrier, first_year, first_row, largest_mwh, coalesce(may_repeat, false) as may_repeat,
  coalesce(list_bool_or(list_transform(range(2, len(numbers) + 1), lambda i :
    -- out of order: only the check itself can say
    numbers[i].year <= numbers[i - 1].year or abs(numbers[i].mwh / numbers[i - 1].mwh - 1) > 0.4
  )), false) as may_jump
from history
