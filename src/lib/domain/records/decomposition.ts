/** Why emissions changed, as an edition answers it. */
import type { Reason, Text } from '../vocabulary.ts';

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
export interface Decomposition {
  years: [number, number] | null;
  /** Emissions of what is decomposed in the two years; their difference is `total_t`. */
  from_t: number | null;
  to_t: number | null;
  terms: Record<DecompositionTerm, number | null>;
  /** Intensity and carrier mix. */
  local_t: number | null;
  /** The rest: population, area, weather, factors. */
  background_t: number | null;
  total_t: number | null;
  /** Savings of implemented measures between the two years, negative = less. */
  measures_t: number | null;
  remainder_t: number | null;
  /** Sectors of the target, else of the headline. */
  sectors: string[];
  /** Those of them known only as reported emissions, which cannot be decomposed. */
  left_out_sectors: string[];
  /** Carriers withheld in one of the years, hence taken together in both. */
  confidential_carriers: string[];
  /** Both years have a floor area, by different definitions: the chain does without it. */
  has_other_area: boolean;
  reasons: Reason[];
  reason_texts: Text[];
}

/** A year with the emission factors of the base year held fixed: what is left is not the factors' doing. */
export interface HeldFactorYear {
  year: number;
  t: number;
  /** Null for one of the reasons. */
  held_t: number | null;
  /** The part of t that comes from energy: what is only reported has no factor that could be held. */
  energy_t: number;
  reasons: Reason[];
  reason_texts: Text[];
}

export interface HeldFactors {
  base_year: number;
  rows: HeldFactorYear[];
}
