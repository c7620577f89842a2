import type { Carrier, DeliveredSector } from '#lib/domain/records/balance.ts';
import type { Edition } from '#lib/domain/records/edition.ts';
import type { Language } from '#lib/domain/vocabulary.ts';
import type { LegendEntry } from './drawing/legend.ts';
import type { PartPattern } from './drawing/colours.ts';
import type { Layout } from './layout.ts';
import type { Mark } from './drawing/marks.ts';
import type { ChartOption } from './drawing/option.ts';

/** What a chart must know besides its own data: the language, and what its picture has to name. */
export interface ChartContext {
  lang: Language;
  edition: Pick<Edition, 'id' | 'label' | 'published_at' | 'factor_set' | 'preview'>;
  isDemo: boolean;
  /** Names of the data sources as they are to be printed. */
  source: string | null;
  licence: string | null;
  carriers: readonly Carrier[];
  sectors: readonly DeliveredSector[];
  headlineSectors: readonly string[];
  /** False: the picture must say that its figures are not BISKO-conformant. */
  isBiskoLike: boolean;
  /** Names of the quartiers whose figures are not, where they are some of several; empty where they are not named. */
  otherViews: readonly string[];
}

export type CellValue = string | number | null;

export interface Column {
  /** Header in data files: stable, ASCII, the same in both languages. */
  key: string;
  label: string;
  unit?: string;
  kind: 'text' | 'year' | 'number';
  /** Decimal places on the screen, or those of tonnes (METHOD.md, section 9); data files carry raw values. */
  digits?: number | 'tonnes';
  /** Key of the column with the total of which this one is a part: shown so that the parts add up. */
  partOf?: string;
}

/** The table twin: everything the picture shows, as raw values. */
export interface ChartTable {
  /** Measure and unit in files, where they have another unit than the picture. */
  subtitle?: string;
  columns: Column[];
  rows: Record<string, CellValue>[];
  /** The step to which tonnes are shown. */
  step?: number | null;
  /** Texts of the parts of a row, in the order of their columns, where they differ from rounding them to their total. */
  partTexts?: (row: number) => string[];
  /** The same rows as a person reads them, where parts stand below each other and must add up. */
  shown?: Record<string, CellValue>[];
  /** What pages show in its place where files have columns or units of their own. */
  page?: Pick<ChartTable, 'columns' | 'rows'>;
}

export interface PointLine {
  label: string;
  value: string;
  colour?: string;
  /** Stripes on the colour. */
  pattern?: PartPattern;
}

/** A place in the chart that a person can point at or step to, and what is shown and spoken there. */
export interface ChartPoint {
  heading: string;
  lines: PointLine[];
}

export type Drawing =
  | {
      /** Can be live in the browser. */
      kind: 'option';
      option(layout: Layout): ChartOption;
      /** Along which axis a person moves through the points; x unless given. */
      pointAxis?: 'x' | 'y';
    }
  /** For pictures with links, which ECharts does not draw. */
  | { kind: 'marks'; marks(layout: Layout, options: { hasLinks: boolean }): Mark[] };

export interface Chart {
  id: string;
  /** The finding, as a sentence from data. */
  title: string;
  /** Measure and unit. */
  subtitle: string;
  /** Text alternative of the picture, one to three sentences. */
  alt: string;
  /** A sentence or two that can be printed without the picture; the finding where there are none. */
  quote?: string | undefined;
  /** What its figures count, such as "Emissionen ohne Verkehr": said with the quote. */
  scope?: string | undefined;
  table: ChartTable;
  /** The signs that occur in this picture, beside their words. */
  legend?: readonly LegendEntry[];
  /** The same for a picture of a size, where other signs occur in it. */
  legendIn?(layout: Layout): readonly LegendEntry[];
  /** What else has to be said of this picture; shown below it. */
  notes: string[];
  /** The same for a picture of a size. */
  notesIn?(layout: Layout): string[];
  /** Points along the chart in reading order; empty where there is nothing to step through. */
  points: ChartPoint[];
  drawing: Drawing;
  /** Height that the drawing needs on a page of this layout, where it depends on the data. */
  pageHeight?(layout: Layout): number;
  /** With less than that it is another drawing, for which a picture need not be high. */
  isOtherWhenLow?: boolean;
}

/** `quartier` needs to be told which one; balances of `programme` and `comparison` may differ in their method. */
export type ChartScope = 'quartier' | 'programme' | 'comparison' | 'measures' | 'map';

/** Every parameter that the address of a chart may carry, in the order of the API's description. */
export const chartParameters = [
  'quartier',
  'a',
  'b',
  'indicator',
  'year',
  'building_type',
  'order',
  'category',
  'status',
  'certainty',
  'page',
  'from',
  'to',
  'measures',
  'scenario',
] as const;
export type ChartParameter = (typeof chartParameters)[number];

export interface ChartDefinition<Data> {
  scope: ChartScope;
  /** What it reads from its address; file names name it in this order. */
  parameters: readonly ChartParameter[];
  /**
   * Quartiers whose balances are in the picture, where they are not all of the edition or the one asked for: those of
   * the programme's comparable years, or by their ids.
   */
  quartiersOf?(data: Data): string[] | 'comparable';
  /** True where it shows something else than BISKO asks for, whatever the balances are. */
  isOtherView?(data: Data): boolean;
  build(data: Data, context: ChartContext): Chart;
}
