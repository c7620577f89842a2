import type { z } from 'zod';
import { progress, type Progress, type TrendPoint, type Verdict } from '#lib/domain/records/progress.ts';
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

/** Parsing keeps of each row what the answer has, in its order. */
function assemble(record: QuartierRecord, trend: TrendRow): Progress {
  const { progress: row, quartier_target, secured_path: secured, series, path, targets } = record;
  const { base_year_from: from, base_year_to: to } = row;
  return progress.parse({
    ...row,
    baseline: row.baseline_t === null ? null : { years: [from!, to!], t: row.baseline_t },
    base_years: from === null ? null : [from, to!],
    target: row.has_target
      ? {
          ...row,
          year: row.target_year!,
          t: row.target_t,
          sectors: row.scope.split(';'),
          decided_t: quartier_target.decided_t,
        }
      : null,
    later_targets: targets
      .filter(({ role }) => role === 'later')
      .map((target) => ({
        ...target,
        year: target.target_year,
        t: target.target_t,
        base_years: [target.base_year_from, target.base_year_to],
      })),
    latest:
      row.latest_year === null
        ? null
        : { year: row.latest_year, t: row.latest_t!, status: row.latest_status! },
    series,
    path,
    progress_reason_texts: row.progress_reasons.map(reasonText),
    required: { ...row, t_per_year: row.required_t_per_year, cagr_pct: row.required_cagr_pct },
    level: { ...row, ...judged(row.level_verdict, row.level_reasons) },
    budget: { ...row, ...judged(row.budget_verdict, row.budget_reasons) },
    trend: {
      ...trend,
      ...judged(trend.verdict, trend.reasons),
      window: trend.first_year === null ? null : [trend.first_year, trend.last_year!],
      weather_corrected: trend.is_corrected,
    },
    measures: { ...secured, ...judged(secured.verdict, secured.reasons) },
  } satisfies z.input<typeof progress>);
}
