import type { BalanceRow, MissingCell } from '#lib/domain/records/balance.ts';
import type { Database } from '../edition/database/database.ts';
import type { BalanceCell } from './balance-groups.ts';
import { loadQuartierRecord } from './quartier-record.ts';

/** By the rows they are made from: whoever asks again for what is kept gets the same cells. */
const cellsOf = new WeakMap<readonly BalanceRow[], Promise<readonly BalanceCell[]>>();

/**
 * All cells of a quartier: delivered ones, reported emissions, and required cells without a row as `missing`. One
 * plain statement, whose answer serves every grouping and scope of a page.
 */
export async function loadBalanceCells(
  database: Database,
  quartierId: string,
): Promise<readonly BalanceCell[]> {
  const delivered = await database.rows<BalanceRow>(
    `select year::integer as year, sector, carrier, energy_mwh, emissions_t, state, status, basis, quality
     from balance_cell where quartier_id = $quartier`,
    { quartier: quartierId },
  );
  let cells = cellsOf.get(delivered);
  if (!cells) {
    cells = assemble(database, quartierId, delivered);
    cells.catch(() => cellsOf.delete(delivered));
    cellsOf.set(delivered, cells);
  }
  return cells;
}

type Place = Pick<BalanceRow, 'year' | 'sector' | 'carrier'>;

const keyOf = ({ year, sector, carrier }: Place) => `${year} ${sector} ${carrier}`;

async function assemble(
  database: Database,
  quartierId: string,
  delivered: readonly BalanceRow[],
): Promise<readonly BalanceCell[]> {
  const record = await loadQuartierRecord(database, quartierId);
  const { reported_emissions: reported = [], missing_cells: missing = [] } = record ?? {};
  const withheld = record?.withheld_cells ?? [];
  const known = new Set(missing.length > 0 ? delivered.map(keyOf) : []);
  const hidden = new Set(withheld.map(keyOf));
  const isHidden = hidden.size > 0 ? (cell: Place) => hidden.has(keyOf(cell)) : () => false;
  return [
    ...delivered.map((cell) => cellFrom({ ...cell, step_t: null }, isHidden(cell))),
    ...reported.map((cell) => cellFrom({ ...nothing, ...cell }, false)),
    ...missing
      .filter((cell) => !known.has(keyOf(cell)))
      .map((cell) => cellFrom({ ...nothing, ...cell }, false)),
  ];
}

const nothing = {
  carrier: null,
  energy_mwh: null,
  emissions_t: null,
  status: null,
  basis: null,
  quality: null,
  rounded_to_mwh: null,
  rounded_to_t: null,
  step_t: null,
};

/** Every cell gets its properties in the same order: hundreds of them are then read several times as fast. */
function cellFrom(row: BalanceRow, isWithheld: boolean): BalanceCell {
  const { year, sector, carrier, energy_mwh, emissions_t, state, status, basis, quality, step_t } = row;
  return {
    year,
    sector,
    carrier,
    energy_mwh,
    emissions_t,
    state,
    status,
    basis,
    quality,
    rounded_to_mwh: null,
    rounded_to_t: null,
    step_t,
    isWithheld,
  };
}

/** Cells that keep years of a quartier from being assessable. */
export async function loadMissingCells(database: Database, quartierId: string): Promise<MissingCell[]> {
  return (await loadQuartierRecord(database, quartierId))?.missing_cells ?? [];
}
