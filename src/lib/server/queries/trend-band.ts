import type { TrendPoint } from '#lib/domain/records/progress.ts';
import type { Database } from '../edition/database/database.ts';
import { loadQuartierRecord } from './quartier-record.ts';

/** The trend from the first measured to the target year with its prediction interval; empty without a forecast. */
export async function loadTrendBand(
  database: Database,
  quartier: string,
  from?: number,
): Promise<TrendPoint[]> {
  if (from === undefined) return (await loadQuartierRecord(database, quartier))?.trend_band ?? [];
  return database.rows<TrendPoint>(
    'select year, t, low_t, high_t from trend_band_of($quartier, $quartier, $from)',
    { quartier, from },
  );
}
