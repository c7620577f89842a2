import { z } from 'zod';
import type { ProgrammeContribution } from '#lib/trace/programme.ts';
import type { ComparisonRow } from '#lib/domain/records/comparison.ts';
import type { MeasureRow } from '#lib/domain/records/measures.ts';
import type { Progress } from '#lib/domain/records/progress.ts';
import type { BalanceRow, MissingCell } from '#lib/domain/records/balance.ts';
import type { DeliveryState, Programme, ProgrammeYear, Quartier } from '#lib/domain/records/programme.ts';
import type { ListedEdition } from '#lib/domain/records/edition.ts';
import * as words from '#lib/domain/vocabulary.ts';
import type { ReferenceRow, SourceRow, TargetRow, WarningRow } from '../../queries/quartier-details.ts';

// The parts of the API's answers. `satisfies` keeps them equal to what queries return; units as in records.ts.

const number = z.number().nullable();
export const string = z.string().nullable();
export const year = z.int();
export const text = z.object({ de: z.string(), en: z.string() });
/** Members of an object that all have one shape, each by its name. */
export const named = <const Name extends string, Shape extends z.ZodType>(
  names: readonly Name[],
  shape: Shape,
) => Object.fromEntries(names.map((name) => [name, shape])) as Record<Name, Shape>;
export const coverage = z.object({ n: z.int(), of: z.int() });
const status = z.enum(words.valueStatuses);
const reason = z.enum(words.reasons);
const reasons = { reasons: z.array(reason), reason_texts: z.array(text) };

export const editionRow = z.object({
  id: z.string(),
  label: string,
  published_at: z.iso.datetime(),
  content_hash: string.meta({ description: 'Null if the edition was withdrawn' }),
  software_version: string.meta({ description: 'Null if the edition was withdrawn' }),
  factor_set: string,
  is_current: z.boolean(),
  withdrawn_at: z.iso
    .datetime()
    .nullable()
    .meta({ description: 'Since then the edition is no longer served: its addresses answer 410' }),
  withdrawal_reason: string,
}) satisfies z.ZodType<ListedEdition>;

export const programme = z.object({
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

const step = number.meta({
  description:
    'Step in t to which the figure is shown, because what it contains was delivered in it; null: to no step',
});

export const programmeYear = z.object({
  year,
  t: number,
  step_t: step,
  path_t: number,
  status: status.nullable(),
  coverage,
  compared: z.object({ n: z.int(), t: number, path_t: number }),
  planned: z.object({ n: z.int(), t: number }),
}) satisfies z.ZodType<ProgrammeYear>;

export const contribution = z.object({
  quartier_id: z.string(),
  name: z.string(),
  municipality: z.string(),
  t: number.meta({ description: 'Null: not in the total, see reasons' }),
  status: status.nullable(),
  path_t: number.meta({ description: 'Null without a path of the headline scope in that year' }),
  ...reasons,
}) satisfies z.ZodType<ProgrammeContribution>;

export const quartier = z.object({
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

export const reference = z.object({
  year,
  population: number,
  dwellings: number,
  buildings: number,
  heated_floor_area_m2: number,
  area_definition: string,
  source: string,
}) satisfies z.ZodType<ReferenceRow>;

export const target = z.object({
  sectors: z.array(z.string()),
  target_year: year,
  base_year_from: year,
  base_year_to: year,
  baseline_t: number,
  target_t: number,
  reduction_pct: number,
  is_absolute: z.boolean(),
  decided_t: number.meta({ description: 'Decided in tonnes beside a percentage, left in the target year' }),
  role: z.enum(['final', 'interim', 'later']),
  source: z.string(),
}) satisfies z.ZodType<TargetRow>;

export const delivery = z.object({
  year,
  assessable: z.boolean(),
  status: status.nullable(),
  required_cells: z.int(),
  not_estimated: z.int(),
  confidential: z.int(),
  missing: z.int(),
}) satisfies z.ZodType<Omit<DeliveryState, 'quartier_id'>>;

export const missingCell = z.object({
  year,
  sector: z.string(),
  carrier: string,
  state: z.enum(['NE', 'C', 'missing']),
}) satisfies z.ZodType<MissingCell>;

export const warning = z.object({
  quartier_id: string,
  file: z.string(),
  row: z.int().nullable(),
  column: string,
  rule: z.string(),
  text,
  hint: text,
}) satisfies z.ZodType<WarningRow>;

export const source = z.object({
  source: z.string(),
  first_year: year,
  last_year: year,
}) satisfies z.ZodType<SourceRow>;

const rounded = (unit: 't' | 'MWh') =>
  number.meta({
    description: `Step in ${unit} to which a sum with confidential cells is rounded; null: exact`,
  });

export const balanceRow = z.object({
  year,
  sector: string,
  carrier: string,
  energy_mwh: number,
  emissions_t: number,
  state: z.enum(words.cellStates),
  status: status.nullable(),
  basis: z.enum(words.bases).nullable(),
  quality: z.enum(words.qualities).nullable(),
  rounded_to_mwh: rounded('MWh'),
  rounded_to_t: rounded('t'),
  step_t: step,
}) satisfies z.ZodType<BalanceRow>;

const years = z.tuple([year, year]);
const targetOf = { year, t: number, reduction_pct: number, sectors: z.array(z.string()) };
export const progress = z.object({
  baseline: z.object({ years, t: z.number() }).nullable(),
  base_years: years.nullable().meta({ description: 'Set by the target, whether or not they can be used' }),
  target: z.object({ ...targetOf, decided_t: number }).nullable(),
  later_targets: z
    .array(z.object({ ...targetOf, base_years: years }))
    .meta({ description: 'Targets after the target year of the programme: listed, not judged' }),
  latest: z.object({ year, t: z.number(), status }).nullable(),
  series: z.array(
    z.object({
      year,
      t: number,
      corrected_t: number,
      status,
      assessable: z.boolean(),
      data_quality: number,
      rounded_to_t: rounded('t'),
      step_t: step,
    }),
  ),
  path: z.array(
    z.object({
      year,
      t: z.number(),
      decided_t: number.meta({ description: 'Line to the tonnes decided beside a percentage' }),
    }),
  ),
  progress_pct: number,
  progress_reasons: reasons.reasons,
  progress_reason_texts: reasons.reason_texts,
  elapsed_pct: number,
  required: z.object({ t_per_year: number, cagr_pct: number, pace_t_per_year: number }),
  data_quality: number,
  step_t: step,
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
    probability_pct: number,
  }),
  measures: z.object({
    verdict: z.enum(words.measuresVerdicts),
    ...reasons,
    secured_t: number,
    secured_share_of_gap: number,
    after_secured_t: number,
  }),
}) satisfies z.ZodType<Progress>;

export const measure = z.object({
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
  overdue: z.boolean().meta({ description: 'Not completed, and due before the day of the edition' }),
  lifetime_years: number,
  units: number,
  unit_label: string,
  owner: string,
  note: string,
  source: string,
}) satisfies z.ZodType<MeasureRow>;

export const comparisonRow = z.object({
  quartier_id: z.string(),
  name: z.string(),
  municipality: z.string(),
  value: number,
  unit: z.string(),
  comparable: z.boolean(),
  ...reasons,
  has_local_factor: z.boolean(),
}) satisfies z.ZodType<ComparisonRow>;

export const table = z.object({
  table: z.string(),
  origin: z.enum(['delivered', 'computed']),
  description: text,
  row_count: z.int(),
  files: z.array(z.string()).meta({ description: 'Addresses, relative to this one' }),
});
