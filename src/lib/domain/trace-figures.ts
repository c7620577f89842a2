import { indicators } from './indicators.ts';

/** Every figure that can be followed back to its inputs ("So gerechnet"). */
export const traceFigures = [
  'emissions',
  'headline_emissions',
  'corrected_emissions',
  'data_quality',
  'baseline',
  'target',
  'path',
  'gap',
  'progress',
  'elapsed',
  'required',
  'budget',
  'trend',
  'forecast',
  'secured_savings',
  'measure_effect',
  'target_gap',
  'decomposition',
  'held_factors',
  'measure_saving',
  'scenario',
  ...indicators,
] as const;
export type TraceFigure = (typeof traceFigures)[number];

/** Units as the API names them; their wording for people is in the texts. */
export const traceUnits = [
  't',
  't/a',
  'MWh',
  'g/kWh',
  '%',
  '%/a',
  'pp',
  't/m²',
  'kWh/m²',
  'm²',
  'year',
  'date',
  'count',
  'share',
  'years',
  'EUR',
  'EUR/t',
] as const;
export type TraceUnit = (typeof traceUnits)[number];
