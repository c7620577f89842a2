import type { Indicator } from './vocabulary.ts';

/** Indicators that relate the same emissions to different denominators. */
export const perUnitIndicators = ['t_per_head', 't_per_m2', 't_per_dwelling'] as const satisfies Indicator[];
export type PerUnitIndicator = (typeof perUnitIndicators)[number];

export const isPerUnit = (indicator: Indicator): indicator is PerUnitIndicator =>
  perUnitIndicators.some((candidate) => candidate === indicator);

/** A quartier that is comparable with every denominator. */
export type PerUnitValues = { name: string } & Record<PerUnitIndicator, number>;
