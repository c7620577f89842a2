import { isIndicator, type Indicator } from '#lib/domain/indicators.ts';
import { calculationAddress, pageAddress, type View } from '#lib/domain/address.ts';
import type { TraceQuestion } from './trace.ts';
import type { TraceFigure } from '#lib/domain/trace-figures.ts';

/** Page on which a figure of a quartier is followed back to its inputs. */
export function traceAddress(
  quartier: string,
  figure: TraceFigure,
  view: View,
  of: Omit<TraceQuestion, 'figure'> = {},
): string {
  return pageAddress(`/quartiere/${quartier}/rechnung`, view, { groesse: figure, ...of });
}

/** Addresses of the calculations of one quartier, for components that show its figures. */
export type TraceLinks = (figure: TraceFigure, of?: Omit<TraceQuestion, 'figure'>) => string;

/** The same as data: JSON, or a workbook that recalculates. */
export function traceDataAddress(
  quartier: string,
  question: TraceQuestion,
  view: View,
  type: 'json' | 'xlsx' = 'json',
): string {
  return calculationAddress(`/quartiers/${quartier}/trace`, view, { ...question, type });
}

/** Section of the page "Methodik" that explains a figure. */
export function traceMethod(figure: TraceFigure): string {
  return `/methodik#${isIndicator(figure) ? 'comparison' : sections[figure]}`;
}

const sections: Record<Exclude<TraceFigure, Indicator>, string> = {
  emissions: 'emissions',
  headline_emissions: 'boundary',
  corrected_emissions: 'formulas',
  data_quality: 'data-quality',
  baseline: 'formulas',
  target: 'formulas',
  path: 'path',
  gap: 'path',
  progress: 'progress',
  elapsed: 'progress',
  required: 'required',
  budget: 'required',
  trend: 'formulas',
  forecast: 'formulas',
  secured_savings: 'measures',
  measure_effect: 'measures',
  decomposition: 'decomposition',
  held_factors: 'decomposition',
  measure_saving: 'measures',
  scenario: 'measures',
};
