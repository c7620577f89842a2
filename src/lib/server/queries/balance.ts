import type { BalanceRow, MissingCell } from '#lib/domain/records.ts';
import type { Database } from '../edition/database.ts';
import { groupBalance, type BalanceCell, type BalanceGrouping, type GuardedTotal } from './balance-groups.ts';
import { loadCarriers, loadSectors } from './vocabulary.ts';

export type { BalanceGrouping } from './balance-groups.ts';

/**
 * Balance of a quartier: delivered cells, reported emissions, and required cells without a row as `missing`.
 * With fewer groupings, cells are added up; a sum takes the worst state of its parts (missing, NE, C, number, IE,
 * NO), so an incomplete sum says so and its tonnes are a lower bound. Basis and quality are given for single
 * cells only.
 */
export async function loadBalance(
  database: Database,
  quartierId: string,
  options: {
    year?: number;
    by?: readonly BalanceGrouping[];
    /** Only these sectors, by default all. */
    sectors?: readonly string[];
  } = {},
): Promise<BalanceRow[]> {
  const { year, sectors, by = ['sector', 'carrier'] } = options;
  const [cells, guarded, listedSectors, listedCarriers] = await Promise.all([
    loadCells(database, quartierId),
    database.rowsOfQuartier<GuardedTotal>(
      'year::integer as year, scope, sector, carrier, energy_mwh, emissions_t',
      'guarded_total',
      quartierId,
    ),
    loadSectors(database),
    loadCarriers(database),
  ]);
  // Of totals with withheld cells only what may be shown is kept; sectors have theirs once, for every scope.
  const scope = by.includes('sector') ? '' : (sectors?.toSorted().join(';') ?? '');
  return groupBalance(
    cells.filter(
      (cell) =>
        (year === undefined || cell.year === year) &&
        (sectors === undefined || (cell.sector !== null && sectors.includes(cell.sector))),
    ),
    by,
    guarded.filter((total) => total.scope === scope && (total.sector !== null) === by.includes('sector')),
    {
      sectors: listedSectors.map(({ sector }) => sector),
      carriers: listedCarriers.map(({ carrier }) => carrier),
    },
  );
}

/** All cells of a quartier; one plain statement, whose answer serves every grouping and scope of a page. */
async function loadCells(database: Database, quartierId: string): Promise<BalanceCell[]> {
  const [delivered, reported, missing, withheld] = await Promise.all([
    database.rows<BalanceRow>(
      `select year::integer as year, sector, carrier, energy_mwh, emissions_t, state, status, basis, quality
       from balance_cell where quartier_id = $quartier`,
      { quartier: quartierId },
    ),
    database.rowsOfQuartier<Pick<BalanceRow, 'year' | 'sector' | 'emissions_t' | 'status'>>(
      'year::integer as year, sector, emissions_t, status',
      'input.reported_emissions',
      quartierId,
      'year, sector',
    ),
    loadMissingCells(database, quartierId),
    database.rowsOfQuartier<{ year: number; sector: string; carrier: string }>(
      'year::integer as year, sector, carrier',
      'withheld_cell',
      quartierId,
    ),
  ]);
  const keyOf = (cell: { year: number; sector: string | null; carrier: string | null }) =>
    `${cell.year} ${cell.sector} ${cell.carrier}`;
  const known = new Set(delivered.map(keyOf));
  const hidden = new Set(withheld.map(keyOf));
  const none = {
    carrier: null,
    energy_mwh: null,
    emissions_t: null,
    status: null,
    basis: null,
    quality: null,
  };
  return [
    ...delivered.map((cell) => ({ ...cell, isWithheld: hidden.has(keyOf(cell)) })),
    ...reported.map((cell) => ({ ...none, ...cell, state: 'number' as const, isWithheld: false })),
    ...missing
      .filter((cell) => !known.has(keyOf(cell)))
      .map((cell) => ({ ...none, ...cell, isWithheld: false })),
  ];
}

/** Cells that keep years of a quartier from being assessable. */
export function loadMissingCells(database: Database, quartierId: string): Promise<MissingCell[]> {
  return database.rowsOfQuartier<MissingCell>(
    'year::integer as year, sector, carrier, state',
    'missing_cell',
    quartierId,
    'year desc, sector, carrier',
  );
}
