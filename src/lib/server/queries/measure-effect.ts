import type { MeasureEffectYear } from '#lib/domain/records/measures.ts';
import type { Database } from '../edition/database/database.ts';
import { loadQuartierRecord } from './quartier-record.ts';

/**
 * What recorded measures still add after the latest measured year, by certainty and year until the target year (t per
 * year, interaction factor included; METHOD.md, sections 5 and 7). Empty without a target year to come.
 */
export async function loadMeasureEffect(
  database: Database,
  quartierId: string,
): Promise<MeasureEffectYear[]> {
  return (await loadQuartierRecord(database, quartierId))?.measure_effect ?? [];
}
