import { z } from 'zod';
import { traceFigures, traceUnits } from '../trace-figures.ts';
import * as words from '../vocabulary.ts';
import { deliveredPlace } from './delivered-place.ts';
import { number, reasons, status, string, strings, text, year } from './fields.ts';

export const traceUnit = z.enum(traceUnits);
const flag = z.boolean().nullable();

/** Something delivered that a figure rests on: one row of an input file, or a total that the edition keeps. */
export const traceInput = z.object({
  id: z.string().meta({ description: 'Symbol under which steps refer to it' }),
  /** A delivered cell, emissions reported as such, or any other single value. */
  kind: z.enum(['cell', 'reported', 'value']),
  name: text,
  value: number.meta({
    description: 'As delivered; null where the state is no number. Dates as day numbers',
  }),
  unit: traceUnit,
  emissions_t: number,
  state: z
    .enum(words.cellStates)
    .meta({ description: 'C: confidential, without value, factor and emissions' }),
  status: status.nullable(),
  quality: z.enum(words.qualities).nullable(),
  ...deliveredPlace.shape,
  source: string,
  year: year.nullable(),
  sector: string,
  carrier: string,
  factor_g_per_kwh: number,
  factor_place: deliveredPlace.nullable(),
  factor_source: string,
  is_local_factor: flag,
  heating_share: number,
  quality_weight: number,
  is_fossil: flag,
  is_heat: flag,
  confidential_cells: z.int().meta({ description: 'Confidential cells that a total includes' }),
});
export type TraceInput = z.infer<typeof traceInput>;

/** One line of the calculation. */
export const traceStep = z.object({
  id: z.string(),
  name: text,
  year: year.nullable(),
  unit: traceUnit,
  value: number,
  formula: text.meta({ description: 'In symbols of inputs and of steps before it' }),
  figures: text.meta({ description: 'The same with rounded numbers in place; empty for sums over cells' }),
  figure: z.enum(traceFigures).nullable().meta({ description: 'The figure whose trace explains this step' }),
});

/** How a figure was computed, down to the delivered cells; without the steps. */
export const traceOutline = z.object({
  figure: z.enum(traceFigures),
  quartier_id: z.string(),
  year: year.nullable(),
  sector: string,
  carrier: string,
  title: text,
  formula: z.object({ de: strings, en: strings }),
  explanation: text,
  assumption: text.nullable().meta({ description: 'What a scenario assumes: its measures and factors' }),
  /** The first is the figure asked for. */
  results: z.array(z.object({ step: z.string(), name: text, value: number, unit: traceUnit, text })),
  is_lower_bound: z.boolean(),
  confidential_cells: z.int(),
  reasons: reasons.reasons,
  sectors: strings.meta({ description: 'Boundary: the sectors in scope' }),
  base_years: z.tuple([year, year]).nullable(),
  factor_set: string,
  data_quality: number,
  is_bisko_like: z.boolean(),
  weather_corrected: z.boolean(),
  inputs: z.array(traceInput),
});
