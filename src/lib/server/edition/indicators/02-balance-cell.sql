-- Every delivered cell with its emissions; input.energy is a view of it (build.ts), so nothing is kept twice.
-- Closed lists stay enums: a byte each, which makes this largest table four times faster to write.
create table balance_cell as
select source_row::integer as source_row, quartier_id::varchar as quartier_id, year, sector, carrier, energy_mwh, notation,
  state, is_local_factor, emissions_t, status, basis, quality, connections, source
from staging.main.cell;
