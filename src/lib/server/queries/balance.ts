import type { BalanceLine, BalanceRow, BalanceSum } from '#lib/domain/records/balance.ts';
import type { Database } from '../edition/database/database.ts';

export type BalanceGrouping = 'sector' | 'carrier';

/** For the order of the lists; names that are in none of them come last. */
const places = 'left join sector s using (sector) left join carrier c using (carrier)';

/**
 * Delivered cells, reported emissions and, as `missing`, required cells without a row. A sum takes the worst state of
 * its parts (missing, NE, C, number, IE, NO). Basis and quality are given for single cells only.
 */
export function loadBalance(
  database: Database,
  quartier: string,
  options: {
    year?: number;
    by?: readonly BalanceGrouping[];
    /** Only the sectors of the quartier's series; by default all. */
    isSeries?: boolean;
  } = {},
): Promise<BalanceRow[]> {
  const { year, by = ['sector', 'carrier'], isSeries = false } = options;
  return database.rows<BalanceRow>(
    `select b.year::integer as year, b.sector, b.carrier, b.energy_mwh, b.emissions_t, b.state, b.status, b.basis,
       b.quality, b.rounded_to_mwh, b.rounded_to_t, b.step_t
     from balance b
     ${places}
     where b.quartier_id = $quartier and b.detail = $detail and b.is_series = $is_series
       and b.year = coalesce($year::integer, b.year)
     order by b.year, s.place, b.sector, c.place, b.carrier`,
    {
      quartier,
      detail: by.length === 2 ? 'cell' : (by[0] ?? 'total'),
      is_series: isSeries,
      year: year ?? null,
    },
  );
}

/** The balance of a year in the sectors of the series, as the lines of a table. */
export function loadBalanceLines(database: Database, quartier: string, year: number): Promise<BalanceLine[]> {
  return database.rows<BalanceLine>(
    `select b.sector, b.carrier, b.energy_mwh, b.emissions_t, b.state, b.has_confidential, b.qualities, b.step_t
     from balance b
     ${places}
     where b.quartier_id = $quartier and b.detail = 'line' and b.is_series and b.year = $year
       -- a carrier that does not occur is no line
       and (b.state <> 'NO' or b.carrier is null)
     order by c.place, b.carrier, s.place, b.sector`,
    { quartier, year },
  );
}

/** What the rows of each year add up to in the sectors of the series, and what the year's total holds beyond them. */
export async function loadBalanceSums(
  database: Database,
  quartier: string,
  detail: BalanceGrouping | 'line',
): Promise<BalanceSum[]> {
  // A page asks for all three: one statement takes as long as each of them, since planning it is what costs.
  const sums = await database.rows<BalanceSum & { detail: string }>(
    `select detail, year::integer as year, energy_mwh, emissions_t, withheld_t
     from balance_sum
     where quartier_id = $quartier and detail in ('line', 'sector', 'carrier')
     order by year`,
    { quartier },
  );
  return sums.flatMap(({ detail: ofDetail, ...sum }) => (ofDetail === detail ? [sum] : []));
}
