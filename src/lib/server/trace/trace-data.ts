import type { Text } from '#lib/domain/vocabulary.ts';
import type { TraceCell } from '../queries/trace-cells.ts';
import type { TraceFrame, TraceTarget, TraceYear } from '../queries/trace-frame.ts';

export interface TraceData {
  frame: TraceFrame;
  cells: TraceCell[];
  years: Map<number, TraceYear>;
  targets: TraceTarget[];
  scope: string;
  label: (id: string) => Text;
}

/** Withheld cells that the totals of a year, or of one of its carriers, include without showing them. */
export const confidentialIn = ({ cells }: TraceData, year: number, carrier?: string): number =>
  cells.filter(
    (cell) => cell.is_withheld && cell.year === year && (carrier === undefined || cell.carrier === carrier),
  ).length;
