-- Every delivered cell with its emissions; input.energy is a view of it (build.ts), so nothing is kept twice.
create table balance_cell as
select source_row::integer as source_row, quartier_id::varchar as quartier_id, year, sector::varchar as sector,
  carrier::varchar as carrier, energy_mwh, notation::varchar as notation, state, is_local_factor, emissions_t,
  status::varchar as status, basis::varchar as basis, quality::varchar as quality, connections, source
from staging.main.cell;
