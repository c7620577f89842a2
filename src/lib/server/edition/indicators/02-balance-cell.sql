-- Every delivered cell with its emissions; input.energy is a view of it (build.ts), so nothing is kept twice.
-- Closed lists stay enums: a byte each, which makes this largest table four times faster to write.
-- What privacy withholds is confidential here, and so everywhere: no other table has single cells (METHOD.md,
-- section 10).
create table balance_cell as
select c.source_row::integer as source_row, c.quartier_id::varchar as quartier_id, c.year, c.sector, c.carrier,
  case when w.source_row is null then c.energy_mwh end as energy_mwh,
  case when w.source_row is null then c.notation else 'C'::staging.main."energy.notation" end as notation,
  case when w.source_row is null then c.state else 'C'::staging.main.cell_state end as state,
  c.is_local_factor,
  case when w.source_row is null then c.emissions_t end as emissions_t,
  c.status, c.basis,
  case when w.source_row is null then c.quality end as quality,
  -- how many there are tells which of the withheld cells is the small one
  case when w.source_row is null and c.connections not between 1 and 4 then c.connections end as connections,
  c.source
from staging.main.cell c
left join staging.main.withheld w on w.source_row = c.source_row;
