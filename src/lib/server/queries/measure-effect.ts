import type { MeasureEffectYear } from '#lib/domain/records/measures.ts';
import type { Database } from '../edition/database/database.ts';

/** What measures still add by certainty and year until the target year, t per year (METHOD.md, sections 5 and 7). */
export function loadMeasureEffect(database: Database, quartier: string): Promise<MeasureEffectYear[]> {
  return database.rows<MeasureEffectYear>(
    'select * exclude (quartier_id) from measure_effect_of($quartier, $quartier)',
    { quartier },
  );
}
