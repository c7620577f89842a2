import type { Reason, Text } from '#lib/domain/vocabulary.ts';
import type { TraceQuestion } from '#lib/trace/trace.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';
import type { TraceSheet } from './sheet.ts';

/** What one figure comes to: values of the edition beside the steps that recompute them. */
export interface Outcome {
  results: {
    step: string;
    value: number | null;
    /** As pages print it, where that is not the rounded value: parts of a printed total add up. */
    shown?: Text;
  }[];
  reasons?: readonly Reason[];
  isLowerBound?: boolean;
  isCorrected?: boolean;
  title?: Text;
  assumption?: Text;
}

/** What is asked for, with the sheet to write the calculation on. */
export interface TraceRequest extends TraceQuestion {
  open: OpenEdition;
  quartier: string;
  sheet: TraceSheet;
  /** The year of the figure; the latest assessable one unless another is asked for. */
  at: number | null;
}

export type FigureTrace = (request: TraceRequest) => Outcome | Promise<Outcome>;

export const none = (reasons: readonly Reason[]): Outcome => ({
  results: [{ step: '', value: null }],
  reasons,
});

/** Symbols beside the values of the edition, in the same order; symbols that are not there are left out. */
export const paired = (steps: readonly string[], values: readonly (number | null)[]) =>
  steps.map((step, index) => ({ step, value: values[index] ?? null }));
