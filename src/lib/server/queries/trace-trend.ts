import type { Reason } from '#lib/domain/vocabulary.ts';
import type { Database } from '../edition/database/database.ts';

/** The trend of a quartier with what a spreadsheet looks up in a distribution. */
export interface TraceTrend {
  n: number;
  first_year: number;
  is_corrected: boolean;
  slope_t_per_year: number | null;
  theil_sen_t_per_year: number | null;
  r: number | null;
  forecast_t: number | null;
  half_width_t: number | null;
  probability_pct: number | null;
  quantile: number | null;
  reasons: Reason[];
}

/** Over the default window, or from a year on. Undefined without a measured year. */
export async function loadTraceTrend(
  database: Database,
  quartierId: string,
  from?: number,
): Promise<TraceTrend | undefined> {
  const [row] = await database.rows<TraceTrend>(
    `select t.n, t.first_year::integer as first_year, t.is_corrected, t.slope_t_per_year, t.theil_sen_t_per_year, t.r, t.forecast_t, t.half_width_t,
       t.probability_pct, s.quantile, t.reasons
     from trend_from($quartier, $quartier, $from) t
     left join student_t s on s.degrees_of_freedom = t.n - 2`,
    { quartier: quartierId, from: from ?? null },
  );
  return row;
}
