import type { Database } from '../edition/database/database.ts';

/** What is withheld of one sector, of one carrier or of both in a year. */
export interface TracePart {
  withheld_cells: number;
  /** The total with them in it, where it may be shown. */
  emissions_t: number | null;
}

/** A single cell is in no total: what is withheld of it stays so. */
export async function loadTracePart(
  database: Database,
  quartierId: string,
  scope: string,
  { year, sector, carrier }: { year: number; sector: string | undefined; carrier: string | undefined },
): Promise<TracePart> {
  const [row] = await database.rows<TracePart>(
    `select
       (
         select count(*)::integer from withheld_cell w
         where w.quartier_id = $quartier and w.year = $year
           and w.sector = coalesce($sector::varchar, w.sector) and w.carrier = coalesce($carrier::varchar, w.carrier)
           and list_contains(string_split($scope, ';'), w.sector)
       ) as withheld_cells,
       (
         -- totals of sectors are kept once, for every scope
         select t.emissions_t from guarded_total t
         where t.quartier_id = $quartier and t.year = $year
           and t.scope = case when $sector::varchar is null then $scope else '' end
           and t.sector is not distinct from $sector::varchar and t.carrier is not distinct from $carrier::varchar
       ) as emissions_t`,
    { quartier: quartierId, scope, year, sector: sector ?? null, carrier: carrier ?? null },
  );
  return row!;
}
