/** Quartiers that are like one another, as an edition answers it (METHOD.md, section 8). */
import { z } from 'zod';
import * as words from '../vocabulary.ts';
import { named, number, quartierName, reasons, string, year } from './fields.ts';

/** What quartiers are compared by. */
export const similarFeatures = ['building_type', 'size', 'density', 'carriers'] as const;
export type SimilarFeature = (typeof similarFeatures)[number];
const feature = z.enum(similarFeatures);

const profile = z.object({
  building_type: string,
  population: number,
  population_year: year.nullable().meta({ description: 'Newest year with a population' }),
  area_ha: number,
  density_per_ha: number,
  carrier_year: year.nullable().meta({ description: 'Newest assessable year of the headline scope' }),
  carriers: z
    .array(z.object({ carrier: z.string(), share_pct: z.number() }))
    .nullable()
    .meta({ description: 'Shares of the final energy of that year, largest first; null: not known' }),
  carriers_reason: z.enum(words.reasons).nullable().meta({ description: 'Why the shares are not known' }),
});
export type QuartierProfile = z.infer<typeof profile>;

const featureState = z.object({
  feature,
  is_used: z.boolean(),
  is_known: z.boolean().meta({ description: 'Of this quartier' }),
  known_others: z.int().meta({ description: 'Other quartiers of which it is known, of `others`' }),
  others: z.int(),
});
export type FeatureState = z.infer<typeof featureState>;

const similarQuartier = z.object({
  ...quartierName.shape,
  distance: z.number().meta({ description: 'Mean of the parts: 0 equal, 1 wholly different' }),
  is_far: z.boolean().meta({ description: 'Nearer to wholly different than to equal' }),
  parts: z.object(named(similarFeatures, number)).meta({ description: 'Null: not compared' }),
  profile,
});
export type SimilarQuartier = z.infer<typeof similarQuartier>;

const leftOut = z.object({ ...quartierName.shape, lacks: z.array(feature) });

/** Answer of /quartiers/{id}/similar. */
export const similar = z.object({
  profile,
  features: z.array(featureState),
  compared: z.int().meta({ description: 'Quartiers that have every feature used' }),
  rows: z
    .array(similarQuartier)
    .meta({ description: 'The three nearest, and those as near as the third, five at most; ties by name' }),
  tied: z.int().meta({ description: 'Further quartiers as near as the third' }),
  left_out: z
    .object({ rows: z.array(leftOut), total: z.int() })
    .meta({ description: 'The first quartiers that lack a feature that is used, and how many there are' }),
  ...reasons,
});
export type Similar = z.infer<typeof similar>;
