import type { PageLayoutName } from '#lib/charts/layout.ts';

/** A chart as a page shows it: drawn, with its words and its table twin. */
export interface ChartView {
  id: string;
  /** What the address of its files asks for besides language and edition. */
  parameters: Record<string, string | number>;
  title: string;
  subtitle: string;
  /** Signs, each a small drawing. */
  legend: { svg: string; text: string }[];
  notes: string[];
  columns: { label: string; isNumber: boolean }[];
  /** The first rows of the table twin. */
  rows: string[][];
  /** How many it has. */
  rowCount: number;
  svg: Record<PageLayoutName, string>;
  /** By which charts/live/live.ts finds it. */
  attributes: Record<string, string>;
  edition: string;
  source: string | null;
}

/** The chart that stands beside links to a page where they are shared. */
export type LinkPicture = Pick<ChartView, 'id' | 'parameters' | 'title'> &
  Partial<Pick<ChartView, 'subtitle'>>;
