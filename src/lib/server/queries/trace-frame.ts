import type { TargetRow } from '#lib/domain/records/quartier-details.ts';
import type { Reason, ValueStatus } from '#lib/domain/vocabulary.ts';
import type { Database } from '../edition/database/database.ts';
import { loadQuartierRecord, type QuartierRecord, type TrendRow } from './quartier-record.ts';

/** What figures of a quartier have in common, with the values that the edition gives them. */
export type TraceFrame = QuartierRecord['progress'] &
  Omit<QuartierRecord['secured_path'], 'verdict' | 'reasons'> & {
    headline_scope: string;
    interaction_factor: number;
    measures_reasons: Reason[];
    /** Why there is no target to judge by. */
    target_reason: Reason | null;
  };

/** Undefined if the edition has no such quartier. */
export async function loadTraceFrame(database: Database, quartier: string): Promise<TraceFrame | undefined> {
  const record = await loadQuartierRecord(database, quartier);
  if (!record) return undefined;
  const [programme] = await database.rows<Pick<TraceFrame, 'headline_scope' | 'interaction_factor'>>(
    'select h.scope as headline_scope, p.interaction_factor from programme p cross join headline h',
  );
  const { verdict: _, reasons: measures_reasons, ...figures } = record.secured_path;
  const { target_reason } = record.quartier_target;
  return { ...record.progress, ...programme!, ...figures, measures_reasons, target_reason };
}

/** A row of targets.csv in the scope of the quartier's target. */
export interface TraceTarget extends Omit<TargetRow, 'sectors' | 'decided_t'> {
  row: number;
  base_year: number;
}

/** Final and interim targets of a quartier in one scope, by year. */
export function loadTraceTargets(
  database: Database,
  quartier: string,
  scope: string,
): Promise<TraceTarget[]> {
  return database.rows<TraceTarget>(
    `select source_row as row, target_year::integer as target_year, base_year_from::integer as base_year_from,
       base_year_to::integer as base_year_to, base_year::double as base_year, baseline_t, target_t, reduction_pct,
       is_absolute, role, source
     from target
     where quartier_id = $quartier and scope = $scope and role <> 'later'
     order by target_year`,
    { quartier, scope },
  );
}

/** A year of a scope, or of households alone, with the totals that the edition keeps, its weather and its reference figures. */
export interface TraceYear {
  year: number;
  t: number | null;
  corrected_t: number | null;
  energy_mwh: number | null;
  fossil_mwh: number | null;
  heat_mwh: number | null;
  data_quality: number | null;
  status: ValueStatus;
  is_assessable: boolean;
  /** Steps to which totals with confidential cells are rounded; null: exact. */
  rounded_to_t: number | null;
  rounded_to_mwh: number | null;
  /** Step to which the year is shown, t. */
  step_t: number | null;
  weather_factor: number | null;
  weather_kind: 'degree_days' | 'climate_factor' | null;
  weather_value: number | null;
  long_term_mean: number | null;
  weather_row: number | null;
  weather_source: string | null;
  population: number | null;
  dwellings: number | null;
  heated_floor_area_m2: number | null;
  reference_row: number | null;
  reference_source: string | null;
}

export function loadTraceYears(database: Database, quartier: string, scope: string): Promise<TraceYear[]> {
  return database.rows<TraceYear>(
    `with weather as (
       -- the kind that the quartier uses: degree days as soon as it has any with a mean
       select source_row as place, year, kind, value, long_term_mean, source
       from input.weather
       where quartier_id = $quartier and (kind = 'climate_factor' or long_term_mean is not null)
       qualify kind = min(kind) over ()
     ), balance_year as (
       from scope_year where quartier_id = $quartier and scope = $scope
       union all by name
       -- households alone, where nobody's target or headline is just them
       select * exclude (has_local_factor)
       from household_year
       where $scope = 'households' and quartier_id = $quartier
         and not exists (from scope_year where quartier_id = $quartier and scope = $scope)
     )
     select y.year::integer as year, y.t, y.corrected_t, y.energy_mwh, y.fossil_mwh, y.heat_mwh, y.data_quality, y.status,
       y.is_assessable, y.rounded_to_t, y.rounded_to_mwh, y.step_t, f.weather_factor, w.kind as weather_kind, w.value as weather_value, w.long_term_mean,
       w.place::integer as weather_row, w.source as weather_source,
       r.population, r.dwellings, r.heated_floor_area_m2, r.source_row as reference_row, r.source as reference_source
     from balance_year y
     left join weather_year f on f.quartier_id = y.quartier_id and f.year = y.year
     left join weather w on w.year = y.year
     left join input.reference r on r.quartier_id = y.quartier_id and r.year = y.year
     order by y.year`,
    { quartier, scope },
  );
}

/** The value of a comparison indicator, with what keeps it from being compared. */
export async function loadTraceIndicator(
  database: Database,
  quartier: string,
  indicator: string,
  year: number,
): Promise<{ value: number | null; reasons: Reason[] } | undefined> {
  const [row] = await database.rows<{ value: number | null; reasons: Reason[] }>(
    `select value, reasons from comparison
     where quartier_id = $quartier and indicator = $indicator and year = $year`,
    { quartier, indicator, year },
  );
  return row;
}

/** The trend of a quartier with what a spreadsheet looks up in a distribution. */
export type TraceTrend = TrendRow & { quantile: number | null };

/** Over the default window, or from a year on. */
export async function loadTraceTrend(
  database: Database,
  quartier: string,
  from?: number,
): Promise<TraceTrend> {
  const [row] = await database.rows<TraceTrend>(
    `select t.*, s.quantile
     from trend_from($quartier, $quartier, $from) t
     left join student_t s on s.degrees_of_freedom = t.n - 2`,
    { quartier, from: from ?? null },
  );
  return row!;
}
