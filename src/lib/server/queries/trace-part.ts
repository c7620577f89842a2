import type { Database } from '../edition/database/database.ts';

/** One sector, one carrier or both in a year of the series. */
export interface TracePart {
  withheld_cells: number;
  /** What the edition shows of it; null where it may not be given, or where nothing was. */
  emissions_t: number | null;
}

export async function loadTracePart(
  database: Database,
  quartierId: string,
  { year, sector, carrier }: { year: number; sector: string | undefined; carrier: string | undefined },
): Promise<TracePart> {
  const [row] = await database.rows<TracePart>(
    `select withheld_cells, emissions_t
     from balance
     where quartier_id = $quartier and is_series and detail = $detail and year = $year
       and sector is not distinct from $sector::varchar and carrier is not distinct from $carrier::varchar`,
    {
      quartier: quartierId,
      detail: sector === undefined ? 'carrier' : carrier === undefined ? 'sector' : 'cell',
      year,
      sector: sector ?? null,
      carrier: carrier ?? null,
    },
  );
  return row ?? { withheld_cells: 0, emissions_t: null };
}
