import type { Expression } from './expression.ts';
import type { TraceFigure, TraceUnit } from '#lib/domain/trace-figures.ts';
import type { CellState, Certainty, Quality, Reason, Text, ValueStatus } from '#lib/domain/vocabulary.ts';

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

/** Something delivered that a figure rests on: one row of an input file, or a total that the edition keeps. */
export interface TraceInput {
  id: string;
  /** A delivered cell, emissions reported as such, or any other single value. */
  kind: 'cell' | 'reported' | 'value';
  name: Text;
  /** Null where the state is no number. */
  value: number | null;
  unit: TraceUnit;
  emissions_t: number | null;
  state: CellState;
  status: ValueStatus | null;
  quality: Quality | null;
  /** Where it stands; null for what the edition computed. Rows count like in a spreadsheet. */
  file: string | null;
  row: number | null;
  source: string | null;
  year: number | null;
  sector: string | null;
  carrier: string | null;
  factor_g_per_kwh: number | null;
  factor_row: number | null;
  factor_source: string | null;
  is_local_factor: boolean | null;
  heating_share: number | null;
  quality_weight: number | null;
  is_fossil: boolean | null;
  is_heat: boolean | null;
  /** Confidential cells inside a total. */
  confidential_cells: number;
}

/** One line of the calculation. */
export interface TraceStep {
  id: string;
  name: Text;
  year: number | null;
  unit: TraceUnit;
  value: number | null;
  /** The same in symbols and in figures. */
  formula: Text;
  figures: Text;
  /** The figure that explains this step in full. */
  figure: TraceFigure | null;
  expression: Expression;
}

/** What the figure is: the value of the edition, and the step that recomputes it. */
interface TraceResult {
  step: string;
  name: Text;
  value: number | null;
  unit: TraceUnit;
  text: Text;
}

/** A sector or carrier without a value because it is confidential: there is nothing to assess. */
export const isWithheld = ({ sector, carrier, reasons }: Pick<Trace, 'sector' | 'carrier' | 'reasons'>) =>
  (sector !== null || carrier !== null) && reasons.includes('confidential');

/** How a figure was computed, down to the delivered cells. */
export interface Trace {
  figure: TraceFigure;
  quartier_id: string;
  year: number | null;
  sector: string | null;
  carrier: string | null;
  title: Text;
  formula: Record<keyof Text, string[]>;
  explanation: Text;
  /** What a scenario assumes; null for what is none. */
  assumption: Text | null;
  /** The first is the figure asked for. */
  results: TraceResult[];
  is_lower_bound: boolean;
  confidential_cells: number;
  reasons: Reason[];
  sectors: string[];
  base_years: [number, number] | null;
  factor_set: string | null;
  factor_file: string;
  data_quality: number | null;
  is_bisko_like: boolean;
  weather_corrected: boolean;
  inputs: TraceInput[];
  steps: TraceStep[];
}
