import type { Progress, TrendPoint, Verdict } from '#lib/domain/records/progress.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import type { Reason } from '#lib/domain/vocabulary.ts';
import type { Database } from '../edition/database/database.ts';
import { loadQuartierRecord, type QuartierRecord, type TrendRow } from './quartier-record.ts';

/** Progress with its four verdicts; undefined: no such quartier. `from` asks for the trend from that year on. */
export async function loadProgress(
  database: Database,
  quartier: string,
  from?: number,
): Promise<Progress | undefined> {
  const record = await loadQuartierRecord(database, quartier);
  if (!record) return undefined;
  if (from === undefined) return assemble(record, record.trend);
  const [trend] = await database.rows<TrendRow>('select * from trend_from($quartier, $quartier, $from)', {
    quartier,
    from,
  });
  return assemble(record, trend!);
}

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

function judged<Name extends string>(verdict: Name, reasons: Reason[]): Verdict<Name> {
  return { verdict, reasons, reason_texts: reasons.map(reasonText) };
}

function assemble(record: QuartierRecord, trend: TrendRow): Progress {
  const { progress: row, quartier_target: target, secured_path: secured, series, path } = record;
  return {
    baseline:
      row.baseline_t === null ? null : { years: [row.base_year_from!, row.base_year_to!], t: row.baseline_t },
    base_years: row.base_year_from === null ? null : [row.base_year_from, row.base_year_to!],
    target: row.has_target
      ? {
          year: row.target_year!,
          t: row.target_t,
          reduction_pct: row.reduction_pct,
          sectors: row.scope.split(';'),
          decided_t: target.decided_t,
        }
      : null,
    later_targets: record.targets
      .filter(({ role }) => role === 'later')
      .map(({ target_year: year, target_t: t, reduction_pct, sectors, base_year_from, base_year_to }) => ({
        year,
        t,
        reduction_pct,
        sectors,
        base_years: [base_year_from, base_year_to],
      })),
    latest:
      row.latest_year === null
        ? null
        : { year: row.latest_year, t: row.latest_t!, status: row.latest_status! },
    series,
    path,
    progress_pct: row.progress_pct,
    progress_reasons: row.progress_reasons,
    progress_reason_texts: row.progress_reasons.map(reasonText),
    elapsed_pct: row.elapsed_pct,
    required: {
      t_per_year: row.required_t_per_year,
      cagr_pct: row.required_cagr_pct,
      pace_t_per_year: row.pace_t_per_year,
    },
    data_quality: row.data_quality,
    step_t: row.step_t,
    level: { ...judged(row.level_verdict, row.level_reasons), gap_t: row.gap_t, gap_pct: row.gap_pct },
    budget: {
      ...judged(row.budget_verdict, row.budget_reasons),
      balance_t: row.balance_t,
      remaining_t: row.remaining_t,
      interpolated_years: row.interpolated_years,
    },
    trend: {
      ...judged(trend.verdict, trend.reasons),
      n: trend.n,
      window: trend.first_year === null ? null : [trend.first_year, trend.last_year!],
      weather_corrected: trend.is_corrected,
      slope_t_per_year: trend.slope_t_per_year,
      theil_sen_t_per_year: trend.theil_sen_t_per_year,
      r: trend.r,
      forecast_t: trend.forecast_t,
      half_width_t: trend.half_width_t,
      probability_pct: trend.probability_pct,
    },
    measures: {
      ...judged(secured.verdict, secured.reasons),
      secured_t: secured.secured_t,
      secured_share_of_gap: secured.secured_share_of_gap,
      after_secured_t: secured.after_secured_t,
    },
  };
}
