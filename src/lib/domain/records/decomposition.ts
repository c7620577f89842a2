/** Why emissions changed, as an edition answers it. */
import { z } from 'zod';
import { named, number as t, reasons, strings, year } from './fields.ts';

/** The drivers of a change, in the order of the chain (METHOD.md, section 6). */
export const decompositionTerms = [
  'population',
  'floor_area_per_head',
  'intensity',
  'weather',
  'carrier_mix',
  'grid_factor',
  'other_factors',
] as const;
export type DecompositionTerm = (typeof decompositionTerms)[number];

/** Answer of /quartiers/{id}/decomposition, in t; terms that the chain lacks are null. */
export const decomposition = z.object({
  years: z.tuple([year, year]).nullable(),
  from_t: t,
  to_t: t,
  terms: z
    .object(named(decompositionTerms, t))
    .meta({ description: 'Null: the link is missing from the chain, the next one carries its part' }),
  local_t: t.meta({ description: 'Intensity and carrier mix' }),
  background_t: t.meta({ description: 'Population, area, weather and factors' }),
  total_t: t.meta({ description: 'Change of what is decomposed, negative = less; the terms add up to it' }),
  measures_t: t.meta({
    description: 'Second ledger: implemented measures between the two years, negative = less',
  }),
  remainder_t: t.meta({ description: 'local_t - measures_t' }),
  sectors: strings.meta({ description: 'Sectors of the target, else of the headline' }),
  left_out_sectors: strings.meta({ description: 'Known only as reported emissions, hence not in the total' }),
  confidential_carriers: strings.meta({
    description: 'Withheld in one of the years, hence taken together in both',
  }),
  has_other_area: z
    .boolean()
    .meta({ description: 'Floor areas by different definitions in the two years, hence not in the chain' }),
  ...reasons,
});
export type Decomposition = z.infer<typeof decomposition>;

/** A year with the emission factors of the base year held fixed: what is left is not the factors' doing. */
const heldFactorYear = z.object({
  year,
  t: z.number(),
  held_t: t,
  energy_t: z
    .number()
    .meta({ description: 'Part of t that comes from energy; the rest has no factor that could be held' }),
  ...reasons,
});
export type HeldFactorYear = z.infer<typeof heldFactorYear>;

export const heldFactors = z.object({ base_year: year, rows: z.array(heldFactorYear) });
export type HeldFactors = z.infer<typeof heldFactors>;
