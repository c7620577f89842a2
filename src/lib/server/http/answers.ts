import { z } from 'zod';
import { pageLayoutNames } from '#lib/charts/layout.ts';
import type {
  BalanceRow,
  ComparisonRow,
  DeliveryState,
  Edition,
  MeasureRow,
  MissingCell,
  Programme,
  ProgrammeYear,
  Progress,
  Quartier,
} from '#lib/domain/records.ts';
import * as words from '#lib/domain/vocabulary.ts';
import type { ReferenceRow, SourceRow, TargetRow, WarningRow } from '../queries/quartier-details.ts';

// The answers of the API, one schema each: the OpenAPI description derives from them, and `satisfies` keeps them
// equal to what queries return. Units as in records.ts.

const number = z.number().nullable();
const string = z.string().nullable();
const year = z.int();
const text = z.object({ de: z.string(), en: z.string() });
const coverage = z.object({ n: z.int(), of: z.int() });
const status = z.enum(words.valueStatuses);
const reason = z.enum(words.reasons);
const reasons = { reasons: z.array(reason), reason_texts: z.array(text) };

/** What every answer says: the edition it was taken from, and whether its figures are real. */
const origin = {
  edition: z.string().meta({ description: 'Id of the edition that all figures of this answer come from' }),
  kind: z.enum(['real', 'demo']).meta({ description: 'demo: demonstration data, no measured values' }),
};
export type Origin = z.infer<z.ZodObject<typeof origin>>;

const editionRow = z.object({
  id: z.string(),
  label: string,
  published_at: z.iso.datetime(),
  content_hash: z.string(),
  software_version: z.string(),
  factor_set: string,
  is_current: z.boolean(),
}) satisfies z.ZodType<Edition>;

const programme = z.object({
  id: z.string(),
  title: text,
  kind: z.enum(['real', 'demo']),
  headline_sectors: z.array(z.string()),
  factor_set: string,
  target_year: year.nullable(),
  interaction_factor: z.number(),
  owner: string,
  licence: string,
  contact: string,
  press_contact: string,
  source: string,
  quartier_count: z.int(),
  first_year: year.nullable(),
  last_year: year.nullable(),
}) satisfies z.ZodType<Programme>;

const programmeYear = z.object({
  year,
  t: number,
  path_t: number,
  status: status.nullable(),
  coverage,
  compared: z.object({ n: z.int(), t: number, path_t: number }),
  planned: z.object({ n: z.int(), t: number }),
}) satisfies z.ZodType<ProgrammeYear>;

const quartier = z.object({
  quartier_id: z.string(),
  name: z.string(),
  municipality: z.string(),
  ags: z.string(),
  project_title: string,
  phase: string,
  phase_since: string,
  building_type: string,
  area_ha: number,
  lat: number,
  lon: number,
  contact: string,
  source: string,
  latest_assessable_year: year.nullable(),
}) satisfies z.ZodType<Quartier>;

const reference = z.object({
  year,
  population: number,
  dwellings: number,
  buildings: number,
  heated_floor_area_m2: number,
  area_definition: string,
  source: string,
}) satisfies z.ZodType<ReferenceRow>;

const target = z.object({
  sectors: z.array(z.string()),
  target_year: year,
  base_year_from: year,
  base_year_to: year,
  baseline_t: number,
  target_t: number,
  reduction_pct: number,
  is_absolute: z.boolean(),
  role: z.enum(['final', 'interim', 'later']),
  source: z.string(),
}) satisfies z.ZodType<TargetRow>;

const delivery = z.object({
  year,
  assessable: z.boolean(),
  status: status.nullable(),
  required_cells: z.int(),
  not_estimated: z.int(),
  confidential: z.int(),
  missing: z.int(),
}) satisfies z.ZodType<Omit<DeliveryState, 'quartier_id'>>;

const missingCell = z.object({
  year,
  sector: z.string(),
  carrier: string,
  state: z.enum(['NE', 'C', 'missing']),
}) satisfies z.ZodType<MissingCell>;

const warning = z.object({
  quartier_id: string,
  file: z.string(),
  row: z.int().nullable(),
  column: string,
  rule: z.string(),
  text,
  hint: text,
}) satisfies z.ZodType<WarningRow>;

const source = z.object({
  source: z.string(),
  first_year: year,
  last_year: year,
}) satisfies z.ZodType<SourceRow>;

const balanceRow = z.object({
  year,
  sector: string,
  carrier: string,
  energy_mwh: number,
  emissions_t: number,
  state: z.enum(words.cellStates),
  status: status.nullable(),
  basis: z.enum(words.bases).nullable(),
  quality: z.enum(words.qualities).nullable(),
}) satisfies z.ZodType<BalanceRow>;

const years = z.tuple([year, year]);
const progress = z.object({
  baseline: z.object({ years, t: z.number() }).nullable(),
  target: z.object({ year, t: number, reduction_pct: number, sectors: z.array(z.string()) }).nullable(),
  latest: z.object({ year, t: z.number(), status }).nullable(),
  series: z.array(z.object({ year, t: number, corrected_t: number, status, assessable: z.boolean() })),
  path: z.array(z.object({ year, t: z.number() })),
  progress_pct: number,
  elapsed_pct: number,
  required: z.object({ t_per_year: number, cagr_pct: number, pace_t_per_year: number }),
  data_quality: number,
  level: z.object({ verdict: z.enum(words.levelVerdicts), ...reasons, gap_t: number, gap_pct: number }),
  budget: z.object({
    verdict: z.enum(words.budgetVerdicts),
    ...reasons,
    balance_t: number,
    remaining_t: number,
    interpolated_years: z.array(year),
  }),
  trend: z.object({
    verdict: z.enum(words.trendVerdicts),
    ...reasons,
    n: z.int(),
    window: years.nullable(),
    weather_corrected: z.boolean(),
    slope_t_per_year: number,
    theil_sen_t_per_year: number,
    r: number,
    forecast_t: number,
    half_width_t: number,
  }),
  measures: z.object({
    verdict: z.enum(words.measuresVerdicts),
    ...reasons,
    secured_t: number,
    secured_share_of_gap: number,
    after_secured_t: number,
  }),
}) satisfies z.ZodType<Progress>;

const measure = z.object({
  measure_id: z.string(),
  quartier_id: z.string(),
  title: z.string(),
  category: z.string(),
  effect: z.enum(words.measureEffects),
  status: z.enum(words.measureStatuses),
  certainty: z.enum(words.certainties),
  saving_t_per_year: number,
  low_t_per_year: number,
  high_t_per_year: number,
  eur_per_t: number,
  funding_eur_per_t: number,
  invest_eur: number,
  funding_eur: number,
  start_date: z.iso.date().nullable(),
  completion_date: z.iso.date().nullable(),
  lifetime_years: number,
  units: number,
  unit_label: string,
  owner: string,
  note: string,
  source: string,
}) satisfies z.ZodType<MeasureRow>;

const comparisonRow = z.object({
  quartier_id: z.string(),
  name: z.string(),
  municipality: z.string(),
  value: number,
  unit: z.string(),
  comparable: z.boolean(),
  ...reasons,
  has_local_factor: z.boolean(),
}) satisfies z.ZodType<ComparisonRow>;

const table = z.object({
  table: z.string(),
  origin: z.enum(['delivered', 'computed']),
  description: text,
  row_count: z.int(),
  files: z.array(z.string()).meta({ description: 'Addresses, relative to this one' }),
});

/** Names of components in the API's description. */
export const answers = {
  Programme: programme.extend({
    ...origin,
    latest_assessable_year: year
      .nullable()
      .meta({ description: 'Newest year in which the balance of any quartier is assessable' }),
    coverage: coverage.meta({ description: 'Quartiers that have that year, of all' }),
    rows: z.array(programmeYear),
  }),
  Editions: z.object({ ...origin, rows: z.array(editionRow) }),
  Quartiers: z.object({
    ...origin,
    coverage: coverage.meta({ description: 'Quartiers with an assessable year, of all' }),
    rows: z.array(quartier),
  }),
  Quartier: quartier.extend({
    ...origin,
    reference: z.array(reference),
    targets: z.array(target),
    deliveries: z.array(delivery),
    missing_cells: z.array(missingCell),
    warnings: z.array(warning),
    sources: z.array(source),
  }),
  Balance: z.object({ ...origin, quartier_id: z.string(), rows: z.array(balanceRow) }),
  Progress: progress.extend({ ...origin, quartier_id: z.string() }),
  Measures: z.object({
    ...origin,
    interaction_factor: z.number().meta({
      description: 'Multiplies every sum over the measures of one quartier, never a single measure',
    }),
    rows: z.array(measure),
  }),
  Comparison: z.object({
    ...origin,
    indicator: z.enum(words.indicators),
    year: year.nullable().meta({ description: 'Null if no year is comparable and none was asked for' }),
    unit: z.string(),
    coverage: coverage.meta({ description: 'Comparable quartiers, of all' }),
    years: z
      .array(z.object({ year, n: z.int() }))
      .meta({ description: 'Years with their number of comparable quartiers' }),
    rows: z.array(comparisonRow),
  }),
  Chart: z.object({
    ...origin,
    id: z.string(),
    title: z.string(),
    subtitle: z.string(),
    alt: z.string(),
    notes: z.array(z.string()),
    source: string,
    columns: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        unit: string,
        kind: z.enum(['text', 'year', 'number']),
      }),
    ),
    rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
    layouts: z
      .record(
        z.enum(pageLayoutNames),
        z.object({ width: z.number(), height: z.number(), option: z.record(z.string(), z.unknown()) }),
      )
      .nullable()
      .meta({ description: 'ECharts options for pages; null where a chart has nothing to move through' }),
    pointAxis: z.enum(['x', 'y']).optional(),
    points: z.array(
      z.object({
        heading: z.string(),
        lines: z.array(z.object({ label: z.string(), value: z.string(), colour: z.string().optional() })),
      }),
    ),
  }),
  Tables: z.object({ ...origin, rows: z.array(table) }),
  Problem: z.object({
    type: z.string(),
    title: z.string(),
    title_en: z.string(),
    status: z.int(),
    detail: z.string(),
    detail_en: z.string(),
    parameter: z.string().optional(),
    available: z.array(z.string()).optional(),
    id: z.string().optional().meta({ description: "Number of an internal error in the server's log" }),
  }),
};
export type AnswerName = keyof typeof answers;
