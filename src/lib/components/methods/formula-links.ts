import type { DecompositionTerm } from '#lib/domain/records/decomposition.ts';
import { fraction, power, sub, variable, variables, type MathNode } from './math.ts';

const { A, E, P, f, i } = variables('AEPfi');
const corrected = power(E, variable('∗'));

/** The links of the chain, as they stand in the formula of the decomposition. */
export const links: Record<DecompositionTerm, MathNode> = {
  population: P,
  floor_area_per_head: fraction(A, P),
  intensity: fraction(corrected, A),
  weather: fraction(E, corrected),
  carrier_mix: fraction(sub(E, i), E),
  grid_factor: sub(f, i),
  other_factors: sub(f, i),
};
