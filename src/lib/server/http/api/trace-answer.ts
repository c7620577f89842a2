import { z } from 'zod';
import { reasonText } from '#lib/texts/reasons.ts';
import { traceMethod } from '#lib/trace/address.ts';
import type { ProgrammeContribution } from '#lib/trace/programme.ts';
import { type Trace, type TraceInput, type TraceStep } from '#lib/trace/trace.ts';
import { traceFigures, traceUnits } from '#lib/domain/trace-figures.ts';
import * as words from '#lib/domain/vocabulary.ts';
import { number, place, reasons, status, string, strings, text, year } from '#lib/domain/records/fields.ts';

const unit = z.enum(traceUnits);
const flag = z.boolean().nullable();

const input = z.object({
  id: z.string().meta({ description: 'Symbol under which steps refer to it' }),
  kind: z.enum(['cell', 'reported', 'value']),
  name: text,
  value: number.meta({
    description: 'As delivered; null where the state is no number. Dates as day numbers',
  }),
  unit,
  emissions_t: number,
  state: z
    .enum(words.cellStates)
    .meta({ description: 'C: confidential, without value, factor and emissions' }),
  status: status.nullable(),
  quality: z.enum(words.qualities).nullable(),
  file: string.meta({ description: 'Null for what the edition computed' }),
  row: z.int().nullable().meta({ description: 'Counts like in a spreadsheet: the header is row 1' }),
  source: string,
  year: year.nullable(),
  sector: string,
  carrier: string,
  factor_g_per_kwh: number,
  factor_row: z.int().nullable(),
  factor_source: string,
  is_local_factor: flag,
  heating_share: number,
  quality_weight: number,
  is_fossil: flag,
  is_heat: flag,
  confidential_cells: z.int().meta({ description: 'Confidential cells that a total includes' }),
}) satisfies z.ZodType<TraceInput>;

const step = z.object({
  id: z.string(),
  name: text,
  year: year.nullable(),
  unit,
  value: number,
  formula: text.meta({ description: 'In symbols of inputs and of steps before it' }),
  figures: text.meta({ description: 'The same with rounded numbers in place; empty for sums over cells' }),
  figure: z.enum(traceFigures).nullable().meta({ description: 'The figure whose trace explains this step' }),
}) satisfies z.ZodType<Omit<TraceStep, 'expression'>>;

export const trace = z.object({
  figure: z.enum(traceFigures),
  quartier_id: z.string(),
  year: year.nullable(),
  sector: string,
  carrier: string,
  title: text,
  value: number.meta({ description: 'The figure, unrounded, as the edition has it; null: see reasons' }),
  unit,
  text: text.meta({ description: 'The figure as pages print it' }),
  formula: z.object({ de: strings, en: strings }),
  explanation: text,
  assumption: text.nullable().meta({ description: 'What a scenario assumes: its measures and factors' }),
  results: z.array(z.object({ step: z.string(), name: text, value: number, unit, text })),
  is_lower_bound: z.boolean(),
  confidential_cells: z.int(),
  ...reasons,
  sectors: strings.meta({ description: 'Boundary: the sectors in scope' }),
  base_years: z.tuple([year, year]).nullable(),
  method: z.string().meta({ description: 'Where the formula is explained' }),
  factor_set: string,
  factor_file: z.string().meta({ description: 'File that factor rows refer to' }),
  data_quality: number,
  is_bisko_like: z.boolean(),
  weather_corrected: z.boolean(),
  steps: z.array(step),
  inputs: z.array(input),
});

export const contribution = z.object({
  ...place,
  t: number.meta({ description: 'Null: not in the total, see reasons' }),
  status: status.nullable(),
  path_t: number.meta({ description: 'Null without a path of the headline scope in that year' }),
  ...reasons,
}) satisfies z.ZodType<ProgrammeContribution>;

/** A trace as the API gives it out: without the expressions, which are for spreadsheets. */
export function traceAnswer(given: Trace): z.input<typeof trace> {
  const [first] = given.results;
  return {
    ...given,
    value: first?.value ?? null,
    unit: first?.unit ?? 't',
    text: first?.text ?? { de: '–', en: '–' },
    reason_texts: given.reasons.map(reasonText),
    method: traceMethod(given.figure),
    steps: given.steps.map(({ expression: _, ...rest }) => rest),
  };
}
