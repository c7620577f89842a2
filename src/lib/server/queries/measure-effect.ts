import type { MeasureEffectYear } from '#lib/domain/records/measures.ts';
import type { Database } from '../edition/database/database.ts';

/**
 * What recorded measures still add after the latest measured year, by certainty and year until the target year (t per
 * year, interaction factor included; METHOD.md, sections 5 and 7). Empty without a target year to come.
 */
export function loadMeasureEffect(database: Database, quartierId: string): Promise<MeasureEffectYear[]> {
  return database.rows<MeasureEffectYear>(
    'select * exclude (quartier_id) from measure_effect_of($quartier, $quartier)',
    { quartier: quartierId },
  );
}
