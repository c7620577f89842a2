import type { Progress, SeriesPoint, TargetPathPoint, TrendPoint } from '#lib/domain/records/progress.ts';
import type { MissingCell } from '#lib/domain/records/balance.ts';
import type { MeasureEffectYear } from '#lib/domain/records/measures.ts';
import type { Quartier } from '#lib/domain/records/programme.ts';
import type { ReferenceRow, SourceRow, TargetRow, WarningRow } from '#lib/domain/records/quartier-details.ts';
import type { BudgetVerdict, LevelVerdict, Reason, ValueStatus } from '#lib/domain/vocabulary.ts';
import type { Database } from '../edition/database/database.ts';

interface ProgressRow {
  quartier_id: string;
  scope: string;
  has_target: boolean;
  is_headline: boolean;
  base_year: number | null;
  base_year_from: number | null;
  base_year_to: number | null;
  baseline_t: number | null;
  target_year: number | null;
  target_t: number | null;
  reduction_pct: number | null;
  latest_year: number | null;
  latest_t: number | null;
  latest_status: ValueStatus | null;
  data_quality: number | null;
  progress_pct: number | null;
  progress_reasons: Reason[];
  step_t: number | null;
  elapsed_pct: number | null;
  required_t_per_year: number | null;
  required_cagr_pct: number | null;
  pace_t_per_year: number | null;
  gap_t: number | null;
  gap_pct: number | null;
  balance_t: number | null;
  remaining_t: number | null;
  interpolated_years: number[];
  level_verdict: LevelVerdict;
  budget_verdict: BudgetVerdict;
  level_reasons: Reason[];
  budget_reasons: Reason[];
  reasons: Reason[];
}

/** Without years in the window there is no first and no last one. */
export type TrendRow = Omit<Progress['trend'], 'reason_texts' | 'window' | 'weather_corrected'> & {
  quartier_id: string;
  first_year: number | null;
  last_year: number | null;
  is_corrected: boolean;
};

/** What pages of a quartier are made of, as edition/record/quartier-record.sql writes it. Lists are in its order. */
export interface QuartierRecord {
  quartier: Quartier;
  progress: ProgressRow;
  quartier_target: { target_reason: Reason | null; decided_t: number | null };
  secured_path: Omit<Progress['measures'], 'reason_texts'>;
  trend: TrendRow;
  series: SeriesPoint[];
  path: TargetPathPoint[];
  targets: TargetRow[];
  trend_band: TrendPoint[];
  /** What measures still add by certainty and year. */
  effects: MeasureEffectYear[];
  /** Emissions of the series are known as ready figures. */
  has_reported: boolean;
  /** They are known from energy. */
  has_energy: boolean;
  /** Factors of its balance that set it apart: local ones, and those without upstream emissions. */
  own_factors: { carrier: string; is_local: boolean; includes_upstream: boolean }[];
  reference: ReferenceRow[];
  sources: SourceRow[];
  warnings: WarningRow[];
  missing_cells: MissingCell[];
  /** Of which anything was delivered. */
  delivered_sectors: string[];
  /** Tonnes instead of energy in a sector of its target, or local factors that others may not use. */
  has_own_view: boolean;
}

/** Records by the rows that hold them: whoever is given the same row again gets the same record. */
const records = new WeakMap<object, QuartierRecord>();

/** Everything that is kept of one quartier; undefined if the edition has no such quartier. Shared: not to be changed. */
export async function loadQuartierRecord(
  database: Database,
  quartier: string,
): Promise<QuartierRecord | undefined> {
  const [row] = await database.rows<{ record: string }>(
    'select record from quartier_record where quartier_id = $quartier',
    { quartier },
  );
  if (!row) return undefined;
  const known = records.get(row);
  if (known) return known;
  // Written by this program, format by format: nothing to check.
  const record = JSON.parse(row.record) as QuartierRecord;
  records.set(row, record);
  return record;
}
