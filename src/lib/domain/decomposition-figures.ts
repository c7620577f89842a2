import { decompositionTerms, type Decomposition, type DecompositionTerm } from './records/decomposition.ts';
import { roundTo, roundToSum, tonneDigits } from './numbers/rounding.ts';

/** The links that are the quartier's own doing, and those that are not (METHOD.md, section 6). */
export const localTerms = ['intensity', 'carrier_mix'] as const satisfies readonly DecompositionTerm[];
export const backgroundTerms = [
  'population',
  'floor_area_per_head',
  'weather',
  'grid_factor',
  'other_factors',
] as const satisfies readonly DecompositionTerm[];

/** A decomposition as it is printed: tonnes of one precision, every sum the sum of its printed parts. */
export interface DecompositionFigures {
  years: [number, number];
  digits: number;
  from: number;
  to: number;
  total: number;
  terms: Record<DecompositionTerm, number | null>;
  local: number;
  background: number;
  measures: number | null;
  remainder: number | null;
}

/** Undefined where nothing could be decomposed. */
export function decompositionFigures(decomposition: Decomposition): DecompositionFigures | undefined {
  const { years, from_t, to_t, terms, measures_t } = decomposition;
  if (years === null || from_t === null || to_t === null || decomposition.total_t === null) return undefined;
  const digits = tonneDigits(Math.max(from_t, to_t));
  const round = (t: number) => roundTo(t, digits);
  const from = round(from_t);
  const to = round(to_t);
  const total = round(to - from);
  const rounded = roundToSum(
    decompositionTerms.map((term) => terms[term]),
    digits,
    total,
  );
  const shown = Object.fromEntries(
    decompositionTerms.map((term, index) => [term, rounded[index]!]),
  ) as DecompositionFigures['terms'];
  const sum = (of: readonly DecompositionTerm[]) =>
    round(of.reduce((all, term) => all + (shown[term] ?? 0), 0));
  const local = sum(localTerms);
  const measures = measures_t === null ? null : round(measures_t);
  return {
    years,
    digits,
    from,
    to,
    total,
    terms: shown,
    local,
    background: sum(backgroundTerms),
    measures,
    remainder: measures === null ? null : round(local - measures),
  };
}
