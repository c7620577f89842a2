import { calculationAddress, pageAddress, type View } from '#lib/domain/address.ts';
import { methodPath } from '#lib/domain/method-sections.ts';
import { figureFacts } from './figures.ts';
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

/** Page of the method, and the place on it, that explain a figure. */
export const traceMethod = (figure: TraceFigure) => methodPath(figureFacts[figure].section);
