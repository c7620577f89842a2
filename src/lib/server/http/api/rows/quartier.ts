import { z } from 'zod';
import type { ReferenceRow, SourceRow, TargetRow, WarningRow } from '#lib/domain/records/quartier-details.ts';
import type { BalanceRow, MissingCell } from '#lib/domain/records/balance.ts';
import type { ComparisonRow } from '#lib/domain/records/comparison.ts';
import type { MeasureRow } from '#lib/domain/records/measures.ts';
import type { DeliveryState, Quartier } from '#lib/domain/records/programme.ts';
import * as words from '#lib/domain/vocabulary.ts';
import {
  named,
  number,
  place,
  reasons,
  rounded,
  status,
  step,
  string,
  strings,
  text,
  year,
} from './fields.ts';

export const quartier = z.object({
  ...place,
  ags: z.string(),
  ...named(['project_title', 'phase', 'phase_since', 'building_type'], string),
  area_ha: number,
  lat: number,
  lon: number,
  contact: string,
  source: string,
  latest_assessable_year: year.nullable(),
}) satisfies z.ZodType<Quartier>;

export const reference = z.object({
  year,
  ...named(['population', 'dwellings', 'buildings', 'heated_floor_area_m2'], number),
  area_definition: string,
  source: string,
}) satisfies z.ZodType<ReferenceRow>;

export const target = z.object({
  sectors: strings,
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

export const measure = z.object({
  measure_id: z.string(),
  quartier_id: z.string(),
  title: z.string(),
  category: z.string(),
  effect: z.enum(words.measureEffects),
  status: z.enum(words.measureStatuses),
  certainty: z.enum(words.certainties),
  ...named(
    ['saving_t_per_year', 'low_t_per_year', 'high_t_per_year', 'eur_per_t', 'funding_eur_per_t'],
    number,
  ),
  invest_eur: number,
  funding_eur: number,
  start_date: z.iso.date().nullable(),
  completion_date: z.iso.date().nullable(),
  overdue: z.boolean().meta({ description: 'Not completed, and due before the day of the edition' }),
  lifetime_years: number,
  units: number,
  ...named(['unit_label', 'owner', 'note', 'source'], string),
}) satisfies z.ZodType<MeasureRow>;

export const comparisonRow = z.object({
  ...place,
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
  files: strings.meta({ description: 'Addresses, relative to this one' }),
});
