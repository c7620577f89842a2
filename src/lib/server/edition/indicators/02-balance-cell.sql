-- Every delivered cell with its emissions; input.energy is a view of it (build.ts), so nothing is kept twice.
-- Closed lists stay enums: a byte each, which makes this largest table four times faster to write.
-- What privacy withholds is confidential already: staging holds no number of it any more (METHOD.md, section 10).
create table balance_cell as
select c.source_row::integer as source_row, c.quartier_id::varchar as quartier_id, c.year, c.sector, c.carrier,
  c.energy_mwh, c.notation, c.state, c.is_local_factor, c.is_withheld, c.emissions_t, c.status, c.basis, c.quality, c.connections, c.source
from staging.main.cell c;
