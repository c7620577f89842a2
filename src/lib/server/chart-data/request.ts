import type { ComparisonSorting } from '#lib/domain/records/comparison.ts';
import type { Decomposition } from '#lib/domain/records/decomposition.ts';
import type { Programme } from '#lib/domain/records/programme.ts';
import type { Certainty, Language, MeasureStatus } from '#lib/domain/vocabulary.ts';
import type { Indicator } from '#lib/domain/indicators.ts';
import type { OpenEdition } from '../queries/edition-reader.ts';

/** What an address may ask of a chart; each chart reads what its definition names. */
export interface ChartParameters {
  quartier?: string;
  /** Two quartiers that are set side by side. */
  a?: string;
  b?: string;
  indicator?: Indicator;
  year?: number;
  building_type?: string;
  /** Of a comparison; alphabetical unless the reader asks for values. */
  order?: ComparisonSorting;
  /** Which measures: of this category, status or certainty. */
  category?: string;
  status?: MeasureStatus;
  certainty?: Certainty;
  /** Which of the pictures with 24 quartiers each. */
  page?: number;
  from?: number;
  /** Last year of the change that is decomposed; `from` is then its first. */
  to?: number;
  /** What a scenario switches on, ids apart by commas, and its factor scenario. */
  measures?: string;
  scenario?: string;
  /** Edition that links inside the chart keep; by default they lead to the current one. */
  edition?: string | null;
}

/** What charts are made of: an edition, and what whoever draws many of them has read of it already. */
export interface ChartSource extends OpenEdition {
  /** Changes by quartier, between the years that are chosen by default. */
  decompositions?: ReadonlyMap<string, Decomposition>;
}

export interface ChartRequest extends ChartSource {
  parameters: ChartParameters;
  programme: Programme;
  lang: Language;
}
