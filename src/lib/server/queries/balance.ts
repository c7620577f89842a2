import type { BalanceRow } from '#lib/domain/records/balance.ts';
import type { Database } from '../edition/database/database.ts';
import { loadBalanceCells } from './balance-cells.ts';
import { groupBalance, type BalanceGrouping } from './balance-groups.ts';
import { loadQuartierRecord } from './quartier-record.ts';
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
  const [cells, record, listedSectors, listedCarriers] = await Promise.all([
    loadBalanceCells(database, quartierId),
    loadQuartierRecord(database, quartierId),
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
    (record?.guarded_totals ?? []).filter(
      (total) => total.scope === scope && (total.sector !== null) === by.includes('sector'),
    ),
    {
      sectors: listedSectors.map(({ sector }) => sector),
      carriers: listedCarriers.map(({ carrier }) => carrier),
    },
  );
}
