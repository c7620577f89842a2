import type { DecompositionData } from '#lib/charts/decomposition/data.ts';
import {
  decompositionTerms,
  type Decomposition,
  type DecompositionTerm,
} from '#lib/domain/records/decomposition.ts';
import { reasonText } from '#lib/texts/reasons.ts';
import type { Reason } from '#lib/domain/vocabulary.ts';

const quartier = { quartier_id: 'gelsenkirchen-horst', name: 'Horst', municipality: 'Gelsenkirchen' };
const headline = ['households', 'services', 'industry', 'municipal'];

interface Plan {
  from?: number;
  terms: Partial<Record<DecompositionTerm, number>>;
  measures?: number;
  leftOut?: string[];
  confidential?: string[];
  hasOtherArea?: boolean;
  years?: [number, number];
}

/** Every link is known, and none has changed anything. */
export const allKnown = Object.fromEntries(decompositionTerms.map((term) => [term, 0])) as Record<
  DecompositionTerm,
  number
>;

/** An answer of the edition whose sums follow from its terms; terms that are not given are missing links. */
export function decompositionOf({
  from = 41_200.4,
  terms: given,
  measures,
  leftOut = [],
  confidential = [],
  hasOtherArea = false,
  years = [2019, 2024],
}: Plan): Decomposition {
  const terms = Object.fromEntries(
    decompositionTerms.map((term) => [term, given[term] ?? null]),
  ) as Decomposition['terms'];
  const sum = (of: readonly DecompositionTerm[]) => of.reduce((all, term) => all + (terms[term] ?? 0), 0);
  const total = sum(decompositionTerms);
  const local = sum(['intensity', 'carrier_mix']);
  return {
    years,
    from_t: from,
    to_t: from + total,
    terms,
    local_t: local,
    background_t: total - local,
    total_t: total,
    measures_t: measures ?? null,
    remainder_t: measures === undefined ? null : local - measures,
    sectors: headline,
    left_out_sectors: leftOut,
    confidential_carriers: confidential,
    has_other_area: hasOtherArea,
    reasons: [],
    reason_texts: [],
  };
}

export function notDecomposed(reason: Reason): Decomposition {
  const nothing = decompositionOf({ terms: {} });
  return {
    ...nothing,
    from_t: null,
    to_t: null,
    local_t: null,
    background_t: null,
    total_t: null,
    reasons: [reason],
    reason_texts: [reasonText(reason)],
  };
}

const horst = {
  population: 310.4,
  floor_area_per_head: 540.4,
  weather: -900.6,
  grid_factor: -2_450.5,
  other_factors: 0,
  intensity: -2_900.4,
  carrier_mix: -1_500.3,
};
const data = (decomposition: Decomposition): DecompositionData => ({ quartier, decomposition });

export const decompositionFixtures: Record<string, DecompositionData> = {
  typical: data(decompositionOf({ terms: horst, measures: -3_000 })),
  against: data(
    decompositionOf({
      terms: { ...horst, weather: 1_800, grid_factor: 900, intensity: -3_900, carrier_mix: 120 },
    }),
  ),
  ownHarm: data(decompositionOf({ terms: { ...horst, intensity: 800, carrier_mix: 150 } })),
  rising: data(
    decompositionOf({
      terms: {
        ...horst,
        weather: 700,
        grid_factor: 300,
        other_factors: 20,
        intensity: 1_100,
        carrier_mix: 90,
      },
    }),
  ),
  ownAll: data(decompositionOf({ terms: { ...allKnown, intensity: -500, carrier_mix: -20 } })),
  ownNothing: data(decompositionOf({ terms: { ...allKnown, grid_factor: -500, other_factors: -20 } })),
  same: data(decompositionOf({ terms: { grid_factor: 0, other_factors: 0, intensity: 0, carrier_mix: 0 } })),
  short: data(
    decompositionOf({
      from: 84.42,
      terms: { grid_factor: -3.26, other_factors: 0.44, intensity: -7.19, carrier_mix: 1.04 },
      leftOut: ['municipal'],
    }),
  ),
  large: data(
    decompositionOf({
      from: 2_503_000,
      years: [1990, 2015],
      terms: {
        population: 180_000,
        floor_area_per_head: 95_000,
        weather: -12_000,
        grid_factor: -310_000,
        other_factors: -88_000,
        intensity: -420_000,
        carrier_mix: -36_000,
      },
    }),
  ),
  outOfOrder: data(notDecomposed('years_out_of_order')),
  reported: data(notDecomposed('no_energy')),
};
