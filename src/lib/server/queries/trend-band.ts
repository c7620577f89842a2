import type { TrendPoint } from '#lib/domain/records/progress.ts';
import type { Database } from '../edition/database/database.ts';
import { loadQuartierRecord } from './quartier-record.ts';

/**
 * The trend of a quartier as a line from its first measured year to the target year, with its prediction interval from
 * the last measured year on (t per year; METHOD.md, section 5). Empty where there is no forecast.
 */
export async function loadTrendBand(
  database: Database,
  quartierId: string,
  from?: number,
): Promise<TrendPoint[]> {
  if (from === undefined) return (await loadQuartierRecord(database, quartierId))?.trend_band ?? [];
  return database.rows<TrendPoint>(
    'select year, t, low_t, high_t from trend_band_of($quartier, $quartier, $from)',
    { quartier: quartierId, from },
  );
}
