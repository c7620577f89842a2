import type { HeldFactors } from '#lib/domain/records/decomposition.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import type { Database } from '../edition/database/database.ts';
import { loadQuartierRecord } from './quartier-record.ts';

/**
 * Emissions of the assessable years with the factors of the base year held fixed, t (not BISKO-conformant); null
 * without a base year or any assessable year.
 */
export async function loadHeldFactors(database: Database, quartierId: string): Promise<HeldFactors | null> {
  const rows = (await loadQuartierRecord(database, quartierId))?.held_factors ?? [];
  const [first] = rows;
  return first
    ? {
        base_year: first.base_year,
        rows: rows.map(({ base_year: _, ...row }) => ({ ...row, reason_texts: row.reasons.map(reasonText) })),
      }
    : null;
}
