import { z } from 'zod';
import type { ListedEdition } from '#lib/domain/records/edition.ts';
import type { Programme, ProgrammeYear } from '#lib/domain/records/programme.ts';
import type { ProgrammeContribution } from '#lib/trace/programme.ts';
import {
  coverage,
  named,
  number,
  place,
  reasons,
  status,
  step,
  string,
  strings,
  text,
  year,
} from './fields.ts';

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
  headline_sectors: strings,
  factor_set: string,
  target_year: year.nullable(),
  interaction_factor: z.number(),
  ...named(['owner', 'licence', 'contact', 'press_contact', 'source'], string),
  quartier_count: z.int(),
  first_year: year.nullable(),
  last_year: year.nullable(),
}) satisfies z.ZodType<Programme>;

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
  ...place,
  t: number.meta({ description: 'Null: not in the total, see reasons' }),
  status: status.nullable(),
  path_t: number.meta({ description: 'Null without a path of the headline scope in that year' }),
  ...reasons,
}) satisfies z.ZodType<ProgrammeContribution>;
