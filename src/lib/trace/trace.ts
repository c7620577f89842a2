import type { z } from 'zod';
import type { traceOutline, traceStep } from '#lib/domain/records/trace.ts';
import type { TraceFigure } from '#lib/domain/trace-figures.ts';
import type { Certainty } from '#lib/domain/vocabulary.ts';
import type { Expression } from './expression.ts';

export type { TraceInput } from '#lib/domain/records/trace.ts';

/** What is asked for; without a year the latest assessable one. */
export interface TraceQuestion {
  figure: TraceFigure;
  year?: number;
  sector?: string;
  carrier?: string;
  /** First year of the decomposition or of the trend. */
  from?: number;
  /** For `measure_effect`; without one the first that the quartier has measures of. */
  certainty?: Certainty;
  /** For `measure_saving`; without one the first measure that has a saving. */
  measure?: string;
  /** For `scenario`: ids of measures apart by commas, and of a factor scenario. */
  measures?: string;
  scenario?: string;
}

/** One line of the calculation, as the API gives it out and as an expression. */
export type TraceStep = z.infer<typeof traceStep> & { expression: Expression };

/** How a figure was computed, down to the delivered cells. */
export type Trace = z.infer<typeof traceOutline> & { steps: TraceStep[] };

/** A sector or carrier without a value because it is confidential: there is nothing to assess. */
export const isWithheld = ({ sector, carrier, reasons }: Pick<Trace, 'sector' | 'carrier' | 'reasons'>) =>
  (sector !== null || carrier !== null) && reasons.includes('confidential');
