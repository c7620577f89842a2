import type { HeldFactors, HeldFactorYear } from '#lib/domain/records/decomposition.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import type { Database } from '../edition/database/database.ts';

/** Emissions of assessable years with the factors of the base year, t (not BISKO-conformant); null without either. */
export async function loadHeldFactors(database: Database, quartier: string): Promise<HeldFactors | null> {
  const rows = await database.rows<Omit<HeldFactorYear, 'reason_texts'> & { base_year: number }>(
    `select base_year::integer as base_year, year::integer as year, t, held_t, coalesce(energy_t, 0) as energy_t, reasons
     from held_factor_series_of($quartier, $quartier)`,
    { quartier },
  );
  const [first] = rows;
  return first
    ? {
        base_year: first.base_year,
        rows: rows.map(({ base_year: _, ...row }) => ({ ...row, reason_texts: row.reasons.map(reasonText) })),
      }
    : null;
}
