import type { TrendPoint } from '#lib/domain/records/progress.ts';
import type { Database } from '../edition/database/database.ts';

/**
 * The trend of a quartier as a line from its first measured year to the target year, with its prediction interval from
 * the last measured year on (t per year; METHOD.md, section 5). Empty where there is no forecast.
 */
export function loadTrendBand(database: Database, quartierId: string, from?: number): Promise<TrendPoint[]> {
  const columns = 'year, t, low_t, high_t';
  if (from === undefined) {
    return database.rowsOfQuartier<TrendPoint>(columns, 'trend_band_of($first, $last, null)', quartierId);
  }
  return database.rows<TrendPoint>(`select ${columns} from trend_band_of($quartier, $quartier, $from)`, {
    quartier: quartierId,
    from,
  });
}
